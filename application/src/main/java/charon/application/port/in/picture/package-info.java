/** What is shown, as a picture. */
@NullMarked
package charon.application.port.in.picture;

import org.jspecify.annotations.NullMarked;
