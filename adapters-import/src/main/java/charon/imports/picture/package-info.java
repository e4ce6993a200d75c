/** Looks at pictures without decoding them. */
@NullMarked
package charon.imports.picture;

import org.jspecify.annotations.NullMarked;
