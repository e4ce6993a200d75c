package charon.application.port.in.table;

import charon.domain.table.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * What goes on at a table.
 *
 * @param table which one
 * @param players how many displays show it as players see it
 * @param gm how many as the game master does
 * @param changedAt when what it shows was last kept; empty: not yet
 * @param awake whether it takes more memory than its line in the directory
 */
public record TableStatus(
    Table table, int players, int gm, Optional<Instant> changedAt, boolean awake) {}
