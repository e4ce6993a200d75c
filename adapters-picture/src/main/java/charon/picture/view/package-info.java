/** What fills a picture: each view, and what lies on top. */
@NullMarked
package charon.picture.view;

import org.jspecify.annotations.NullMarked;
