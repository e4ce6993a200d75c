package charon.application.port.in.display;

import charon.domain.display.DisplaySettings;
import charon.domain.thing.Handout;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What is one display's own. Immutable.
 *
 * @param name what game masters call it; may be empty
 * @param settings how they have set it
 * @param handouts what is handed to it and not to all, by id, in the order in which it was
 * @param identify how often it was asked to say who it is
 * @param messages a number that grows with each message to the player of whom it is tied to; empty: it is
 *     tied to nobody
 */
public record PersonalView(
    String name,
    DisplaySettings settings,
    Map<String, Handout> handouts,
    int identify,
    OptionalLong messages) {

  public PersonalView {
    handouts = Collections.unmodifiableMap(new LinkedHashMap<>(handouts));
  }
}
