/** Which request is answered by what, who may ask, and how refusals look. */
@NullMarked
package charon.http.routing;

import org.jspecify.annotations.NullMarked;
