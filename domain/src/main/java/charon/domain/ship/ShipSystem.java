package charon.domain.ship;

import java.util.Locale;

/** A system of the ship whose state the game master can override. */
public enum ShipSystem {
  LIFE_SUPPORT,
  ENGINES,
  WEAPONS,
  COMMS;

  /** The member of {@code ship.systems} in the campaign, for example {@code life_support}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
