package charon.domain.conversation;

import charon.domain.InvalidValueException;
import java.util.Optional;

/**
 * One conversation with CHARON among several.
 *
 * @param name any text that is not empty
 */
public record Channel(String name) {

  /** The channel of the endpoints that name none. */
  public static final Channel DEFAULT = new Channel("default");

  /** The channel of the CHARON terminal. */
  public static final Channel STORY = new Channel("story");

  /** The channel of the bridge. */
  public static final Channel BRIDGE = new Channel("bridge");

  /** How many characters the name of a channel may have that somebody asks for. */
  public static final int MAX_NAME = 200;

  private static final String ENCOUNTER_PREFIX = "encounter-";

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public Channel {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("name: '' (expected: not empty)");
    }
  }

  /**
   * The channel that a request names.
   *
   * @throws InvalidValueException if the name is empty or has more than 200 characters
   */
  public static Channel named(String name) {
    if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_NAME) {
      throw new InvalidValueException("channel must have 1 to " + MAX_NAME + " characters");
    }
    return new Channel(name);
  }

  /** The channel of an encounter at a location. */
  public static Channel ofEncounter(String locationSlug) {
    return new Channel(ENCOUNTER_PREFIX + locationSlug);
  }

  /** The location of the encounter whose channel this is; empty if it is no such channel. */
  public Optional<String> encounterLocation() {
    return name.startsWith(ENCOUNTER_PREFIX)
        ? Optional.of(name.substring(ENCOUNTER_PREFIX.length()))
        : Optional.empty();
  }
}
