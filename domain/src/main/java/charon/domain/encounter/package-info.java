/** The encounter: deck, rooms, doors, tokens and portraits, and the commands that change them. */
@NullMarked
package charon.domain.encounter;

import org.jspecify.annotations.NullMarked;
