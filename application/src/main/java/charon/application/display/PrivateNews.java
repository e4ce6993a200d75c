package charon.application.display;

import charon.application.port.in.display.CrewTie;
import charon.domain.campaign.People;
import charon.domain.display.DisplaySettings;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What is newest of the messages to single players. Immutable.
 *
 * @param newest by the name of a player, in which capitals make no difference, the id of a message
 * @param people who plays whom
 */
record PrivateNews(Map<String, Long> newest, People people) {

  PrivateNews {
    Map<String, Long> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    newest.forEach((name, id) -> copy.merge(name, id, Math::max));
    newest = Collections.unmodifiableMap(copy);
  }

  /** What is newest for a display, by whom it is tied to; 0: nothing yet. Empty: it is tied to nobody. */
  OptionalLong at(DisplaySettings display) {
    return CrewTie.of(display, people)
        .map(tie -> OptionalLong.of(newest.getOrDefault(tie.player(), 0L)))
        .orElseGet(OptionalLong::empty);
  }
}
