package charon.domain.thing;

/**
 * A point of the map that is shown for a moment. Immutable.
 *
 * @param x where from the left, in cells
 * @param y where from the top, in cells
 * @param deckId the deck that it is on; empty: the one that is shown
 * @param label what stands beside it; may be empty
 * @param name who shows it; empty: nobody says
 */
public record Ping(double x, double y, String deckId, String label, String name) {}
