package charon.domain.ship;

import java.util.Optional;

/**
 * What is shown beside a ship system in place of the campaign's own line.
 *
 * @param text the line; empty shows none
 */
public record InfoLine(Optional<String> text) {}
