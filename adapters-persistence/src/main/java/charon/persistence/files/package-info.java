/** Files that are whole at any time, and readable by their owner only. */
@NullMarked
package charon.persistence.files;

import org.jspecify.annotations.NullMarked;
