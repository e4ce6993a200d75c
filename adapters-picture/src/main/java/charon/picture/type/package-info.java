/** Letters, from a font file, without the machine's fonts. */
@NullMarked
package charon.picture.type;

import org.jspecify.annotations.NullMarked;
