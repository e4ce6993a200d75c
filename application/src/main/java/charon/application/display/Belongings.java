package charon.application.display;

import charon.domain.disclosure.Audience;
import charon.domain.display.DisplayKey;
import charon.domain.display.DisplaySettings;
import charon.domain.show.Showing;
import charon.domain.thing.Handout;
import java.util.Map;
import java.util.OptionalLong;

/**
 * All that there is at a moment for single displays. Immutable.
 *
 * @param handouts what is handed to them
 * @param news what they are told alone
 */
record Belongings(AddressedHandouts handouts, PrivateNews news) {

  /**
   * What there is while something is shown.
   *
   * @param newest by the name of a player, the newest message that is not for everybody
   */
  static Belongings of(Showing shown, Map<String, Long> newest) {
    return new Belongings(
        AddressedHandouts.of(shown.view()),
        new PrivateNews(newest, shown.sight().campaign().whole().people()));
  }

  Map<String, Handout> handouts(DisplayKey display, Audience audience) {
    return handouts.to(display, audience);
  }

  OptionalLong newestMessage(DisplaySettings display) {
    return news.at(display);
  }
}
