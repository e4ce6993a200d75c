/** What falls due at a table by itself. */
@NullMarked
package charon.application.due;

import org.jspecify.annotations.NullMarked;
