/** Tables as files. */
@NullMarked
package charon.persistence.archive;

import org.jspecify.annotations.NullMarked;
