/** Commands about the map of an encounter: decks, rooms, doors and portraits. */
@NullMarked
package charon.application.command.encounter;

import org.jspecify.annotations.NullMarked;
