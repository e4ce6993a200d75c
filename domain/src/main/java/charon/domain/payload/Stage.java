package charon.domain.payload;

import charon.domain.campaign.Place;
import charon.domain.disclosure.Disclosure;
import java.util.Optional;

/**
 * What a scene is made from.
 *
 * @param place where the encounter is, as far as the audience may know of it
 * @param deckId the deck that is selected
 */
record Stage(Optional<Place> place, String deckId) {

  static Stage of(Disclosure disclosure) {
    return new Stage(disclosure.scene(), disclosure.view().encounter().deckId());
  }

  Optional<Scene> scene() {
    return place.map(shown -> Scene.of(shown, deckId));
  }
}
