/** What is sent to displays, encoded and compressed once for all of them. */
@NullMarked
package charon.http.sse.frame;

import org.jspecify.annotations.NullMarked;
