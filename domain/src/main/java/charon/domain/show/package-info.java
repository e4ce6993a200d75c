/** What is shown at a table, and how one moment of it follows from another. */
@NullMarked
package charon.domain.show;

import org.jspecify.annotations.NullMarked;
