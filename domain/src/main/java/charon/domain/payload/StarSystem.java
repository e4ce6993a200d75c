package charon.domain.payload;

/**
 * A system in the terminal's list.
 *
 * @param name as the star map has it; empty if it has none
 * @param hasSystemMap whether there is a map to go to
 */
public record StarSystem(Object name, boolean hasSystemMap) {}
