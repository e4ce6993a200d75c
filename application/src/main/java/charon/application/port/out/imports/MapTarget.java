package charon.application.port.out.imports;

/**
 * Where an imported map goes. Immutable.
 *
 * @param location the slug of its location, which is made if it is not there
 * @param adds whether its decks may be added to those that the location has
 * @param force whether files that are there may be replaced
 */
public record MapTarget(String location, boolean adds, boolean force) {}
