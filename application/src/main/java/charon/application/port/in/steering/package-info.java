/** Leading a show: what was done, what is prepared, what is to come. */
@NullMarked
package charon.application.port.in.steering;

import org.jspecify.annotations.NullMarked;
