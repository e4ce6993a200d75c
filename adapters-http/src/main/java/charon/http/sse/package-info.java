/** The event stream: one frame per change, shared by all displays. */
@NullMarked
package charon.http.sse;

import org.jspecify.annotations.NullMarked;
