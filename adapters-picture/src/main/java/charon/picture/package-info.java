/** Draws what displays show, for whom no browser does it. */
@NullMarked
package charon.picture;

import org.jspecify.annotations.NullMarked;
