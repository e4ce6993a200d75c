/** What Charon needs from outside. */
@NullMarked
package charon.application.port.out;

import org.jspecify.annotations.NullMarked;
