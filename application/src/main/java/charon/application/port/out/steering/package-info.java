/** What leading a show needs of the outside. */
@NullMarked
package charon.application.port.out.steering;

import org.jspecify.annotations.NullMarked;
