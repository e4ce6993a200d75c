/** The hunt for what players are sent though it is hidden, or not sent though it is not. */
@NullMarked
package charon.http.leak;

import org.jspecify.annotations.NullMarked;
