/** What can be asked of Charon. */
@NullMarked
package charon.application.port.in;

import org.jspecify.annotations.NullMarked;
