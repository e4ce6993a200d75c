package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.Memoized;
import charon.domain.disclosure.Disclosure;
import charon.domain.memory.Places;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payload, and what its parts were made from. Immutable; from one projection the next is made,
 * and what is as before is the same object in both payloads. So they are quickly compared, and what
 * was made from such a part, as its bytes, can be kept.
 *
 * @param payload what displays receive
 * @param scene where the encounter is
 * @param cards the people whose portraits can be drawn
 * @param tokens versions of the tokens' pictures
 */
public record Projection(
    ActiveViewPayload payload,
    Memoized<Stage, Optional<Scene>> scene,
    Memoized<List<Attributes>, List<NpcCard>> cards,
    Memoized<TokenPictures, Map<String, String>> tokens) {

  /** The first projection. */
  public static Projection of(Disclosure disclosure) {
    return of(
        disclosure,
        Memoized.of(Stage.of(disclosure), Stage::scene),
        Memoized.of(disclosure.cast(), NpcCard::allOf),
        Memoized.of(TokenPictures.of(disclosure), TokenPictures::known));
  }

  /** The projection after a change of what is disclosed. */
  public Projection next(Disclosure disclosure) {
    return of(
        disclosure,
        scene.next(Stage.of(disclosure), Stage::scene),
        cards.next(disclosure.cast(), NpcCard::allOf),
        tokens.next(TokenPictures.of(disclosure), TokenPictures::known));
  }

  private static Projection of(
      Disclosure disclosure,
      Memoized<Stage, Optional<Scene>> scene,
      Memoized<List<Attributes>, List<NpcCard>> cards,
      Memoized<TokenPictures, Map<String, String>> tokens) {
    return new Projection(
        new ActiveViewPayload(
            disclosure.view().withPlaces(Places.NONE),
            cards.value(),
            tokens.value(),
            scene.value()),
        scene,
        cards,
        tokens);
  }
}
