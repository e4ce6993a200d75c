/** Front door of all that speaks HTTP. */
@NullMarked
package charon.http;

import org.jspecify.annotations.NullMarked;
