/** Things that lie on the screens beside the view: clocks, an alarm, handouts, a turn list. */
@NullMarked
package charon.domain.thing;

import org.jspecify.annotations.NullMarked;
