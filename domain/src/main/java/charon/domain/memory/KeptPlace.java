package charon.domain.memory;

import java.time.Instant;

/**
 * A place that remembers something, for a list.
 *
 * @param slug of its location
 * @param name of its location; the slug if it has none
 * @param leftAt when it was left last
 * @param roomsVisible how many of its rooms players would see if it were entered as it was left
 * @param rooms how many rooms its map had then
 * @param tokens how many tokens stand there
 */
public record KeptPlace(
    String slug, String name, Instant leftAt, long roomsVisible, int rooms, int tokens) {

  /**
   * What there is to tell of a place.
   *
   * @param name of its location
   * @param place what it remembers
   */
  static KeptPlace of(String slug, String name, RememberedPlace place) {
    return new KeptPlace(
        slug,
        name,
        place.leftAt(),
        place.roomsVisible(),
        place.rooms().size(),
        place.encounter().tokens().size());
  }
}
