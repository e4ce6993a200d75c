/** The crew's ship: its systems and what the game master overrides. */
@NullMarked
package charon.domain.ship;

import org.jspecify.annotations.NullMarked;
