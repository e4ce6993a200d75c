/** Things on the screens beside the view: clocks, an alarm, handouts, whose turn it is. */
@NullMarked
package charon.application.command.thing;

import org.jspecify.annotations.NullMarked;
