/** The wire format: the only place of this adapter that knows the JSON library. */
@NullMarked
package charon.http.json;

import org.jspecify.annotations.NullMarked;
