package charon.domain.conversation;

/**
 * One conversation with CHARON among several.
 *
 * @param name any text of 1 to 200 characters
 */
public record Channel(String name) {

  /** The channel of the endpoints that name none. */
  public static final Channel DEFAULT = new Channel("default");

  /** The channel of the CHARON terminal. */
  public static final Channel STORY = new Channel("story");

  /** The channel of the bridge. */
  public static final Channel BRIDGE = new Channel("bridge");

  private static final String ENCOUNTER_PREFIX = "encounter-";

  /** The channel of an encounter at a location. */
  public static Channel ofEncounter(String locationSlug) {
    return new Channel(ENCOUNTER_PREFIX + locationSlug);
  }
}
