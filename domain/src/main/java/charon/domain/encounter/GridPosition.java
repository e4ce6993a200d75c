package charon.domain.encounter;

/**
 * A cell of the map's grid.
 *
 * @param x cells to the right of the map's origin; may be negative
 * @param y cells below the map's origin; may be negative
 */
public record GridPosition(long x, long y) {}
