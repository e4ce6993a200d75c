/** What both sides of the application may meet. */
@NullMarked
package charon.application.port;

import org.jspecify.annotations.NullMarked;
