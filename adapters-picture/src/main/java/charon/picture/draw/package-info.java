/** What pictures are drawn with: ink, words, panels, the colours of the pages. */
@NullMarked
package charon.picture.draw;

import org.jspecify.annotations.NullMarked;
