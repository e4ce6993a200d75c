package charon.domain.memory;

import charon.domain.encounter.Encounter;

/**
 * What is played at a table. Immutable.
 *
 * @param encounter the encounter that is on, or was last
 * @param places what places remember
 */
public record Played(Encounter encounter, Places places) {}
