/** Who is let in, and who they are taken for. */
@NullMarked
package charon.http.server.admission;

import org.jspecify.annotations.NullMarked;
