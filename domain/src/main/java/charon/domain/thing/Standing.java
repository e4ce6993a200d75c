package charon.domain.thing;

import charon.domain.Attributes;

/** How high a value stands that a file has as a number, or as a mapping with what it can be at most. */
final class Standing {

  private Standing() {}

  /** Another number in the shape of the file: its maximum and all else that it says of it stay. */
  static Object of(Attributes file, String member, long now) {
    return file.object(member).<Object>map(shape -> shape.with("current", now)).orElse(now);
  }
}
