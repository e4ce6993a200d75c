package charon.application.port.in.picture;

/**
 * Tells what is on one picture from what is on another of that table and audience.
 *
 * @param revision of the state that it shows
 * @param beyond tells apart what it shows beyond the state, as messages; empty: nothing
 */
public record PictureVersion(long revision, String beyond) {}
