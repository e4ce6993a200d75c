/** The file with the view of before the last stop. */
@NullMarked
package charon.persistence.view;

import org.jspecify.annotations.NullMarked;
