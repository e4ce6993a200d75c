/** Pictures of what is shown: when one is drawn, and how long it is kept. */
@NullMarked
package charon.application.picture;

import org.jspecify.annotations.NullMarked;
