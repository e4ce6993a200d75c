/** Who is asking, and whether they may. */
@NullMarked
package charon.http.security;

import org.jspecify.annotations.NullMarked;
