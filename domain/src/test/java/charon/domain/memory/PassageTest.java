package charon.domain.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.InvalidValueException;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.EncounterCommand;
import charon.domain.encounter.EncounterSetup;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.PlaceToken;
import charon.domain.encounter.SelectDeck;
import charon.domain.encounter.SetDoorStatus;
import charon.domain.encounter.TogglePortrait;
import charon.domain.encounter.ToggleRoom;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenType;
import charon.domain.view.ActiveView;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Going between a mine of two decks, a hub and views that are no encounter. */
class PassageTest {

  private static final Instant EVENING = Instant.parse("2183-06-12T20:00:00Z");
  private static final String MINE = "mine";
  private static final String HUB = "hub";

  private final Map<String, EncounterSetup> campaign = new HashMap<>(Map.of(
      MINE,
      new EncounterSetup(
          List.of("head", "gallery", "shaft"),
          1,
          "upper",
          Set.of("gate", "lift"),
          Set.of("upper", "lower")),
      HUB,
      new EncounterSetup(List.of("hall", "bar"), 1, "", Set.of("gate", "airlock"), Set.of())));
  private ActiveView view = ActiveView.INITIAL;
  private Instant now = EVENING;

  @Test
  void aPlaceIsEnteredAsItWasLeft() {
    enter(MINE);
    play();
    Encounter left = view.encounter();

    go(ViewType.BRIDGE);
    enter(MINE);
    assertThat(view.encounter()).as("after the bridge").isEqualTo(left);

    enter(HUB);
    enter(MINE);
    assertThat(view.encounter()).as("after another place").isEqualTo(left);
    assertThat(List.copyOf(view.encounter().roomVisibility().keySet()))
        .containsExactly("head", "gallery", "shaft");
  }

  @Test
  void whatWasSaidOfItWhileNoOtherPlaceWasShownCounts() {
    enter(MINE);
    play();
    go(ViewType.BRIDGE);
    change(new ToggleRoom("gallery", Optional.of(true)));
    change(new SetDoorStatus("gate", DoorStatus.LOCKED));

    enter(MINE);

    assertThat(view.encounter().roomVisibility())
        .isEqualTo(Map.of("head", true, "gallery", true, "shaft", false));
    assertThat(view.encounter().doors()).isEqualTo(Map.of("gate", DoorStatus.LOCKED));
  }

  @Test
  void whoDoesNotAskForItFindsAPlaceAsAlways() {
    enter(MINE);
    play();

    go(ViewType.BRIDGE);
    enterAnew(MINE);

    assertThat(view.encounter().roomVisibility().values()).containsOnly(false);
    assertThat(view.encounter().deckId()).isEqualTo("upper");
    assertThat(view.encounter().portraits()).isEmpty();
    assertThat(view.encounter().doors()).containsEntry("gate", DoorStatus.OPEN);
    assertThat(view.encounter().tokens()).containsKey(id("rat"));
  }

  @Test
  void aPlaceIsRememberedEvenIfNobodyHasAskedForIt() {
    enterAnew(MINE);
    change(new ToggleRoom("head", Optional.of(true)));
    enterAnew(HUB);

    enter(MINE);

    assertThat(view.encounter().isVisible("head")).isTrue();
  }

  @Test
  void aPlaceWithoutMemoryBeginsAsAlwaysAndWithoutTheDoorsOfTheOther() {
    enter(MINE);
    change(new SetDoorStatus("gate", DoorStatus.DAMAGED));
    change(new SetDoorStatus("airlock", DoorStatus.LOCKED));

    enter(HUB);

    assertThat(view.encounter())
        .isEqualTo(new Encounter(
            1,
            "",
            Map.of("hall", false, "bar", false),
            Map.of("airlock", DoorStatus.LOCKED),
            Map.of(),
            List.of()));
  }

  @Test
  void eachPlaceHasItsOwnDoorsEvenIfTheyHaveOneId() {
    enter(MINE);
    change(new SetDoorStatus("gate", DoorStatus.DAMAGED));
    enter(HUB);
    change(new SetDoorStatus("gate", DoorStatus.LOCKED));

    enter(MINE);
    assertThat(view.encounter().doors()).isEqualTo(Map.of("gate", DoorStatus.DAMAGED));
    enter(HUB);
    assertThat(view.encounter().doors()).isEqualTo(Map.of("gate", DoorStatus.LOCKED));
  }

  @Test
  void tokensStayWhereTheyStandAndComeBackWithTheirPlace() {
    enter(MINE);
    place("rat");
    go(ViewType.BRIDGE);
    assertThat(view.encounter().tokens()).as("no other map is on").containsKey(id("rat"));

    enter(HUB);
    place("keeper");
    assertThat(view.encounter().tokens()).containsOnlyKeys(id("keeper"));
    assertThat(view.has(id("rat"))).as("it is somewhere").isTrue();

    enter(MINE);
    assertThat(view.encounter().tokens()).containsOnlyKeys(id("rat"));
    assertThat(view.places().at(MINE).orElseThrow().encounter().tokens())
        .as("each stands in one place")
        .isEmpty();
    assertThat(view.places().at(HUB).orElseThrow().encounter().tokens())
        .containsOnlyKeys(id("keeper"));
  }

  @Test
  void tokensThatWereThereBeforeAnyPlaceStayOnTheView() {
    place("marsh");

    enter(MINE);

    assertThat(view.encounter().tokens()).containsKey(id("marsh"));
  }

  @Test
  void tokensThatCameAlongBelongToThePlaceThatTheyCameTo() {
    enter(MINE);
    place("marsh");
    enterAnew(HUB);
    assertThat(view.encounter().tokens()).as("as always").containsKey(id("marsh"));

    enter(MINE);

    assertThat(view.encounter().tokens()).isEmpty();
    assertThat(view.places().at(HUB).orElseThrow().encounter().tokens())
        .containsOnlyKeys(id("marsh"));
  }

  @Test
  void tokensThatWaitAtAPlaceWaitOnWhileItIsEnteredWithoutThem() {
    enter(MINE);
    place("rat");
    enter(HUB);
    enterAnew(MINE);
    enter(HUB);

    enter(MINE);

    assertThat(view.encounter().tokens()).containsOnlyKeys(id("rat"));
  }

  @Test
  void aPlaceThatHasForgottenStillHasTheTokensThatStandOnIt() {
    enter(MINE);
    play();
    go(ViewType.BRIDGE);
    view = view.withPlaces(view.places().without(MINE));
    enter(HUB);

    enter(MINE);

    assertThat(view.encounter().roomVisibility().values()).containsOnly(false);
    assertThat(view.encounter().portraits()).isEmpty();
    assertThat(view.encounter().tokens()).containsOnlyKeys(id("rat"));
  }

  @Test
  void roomsThatAreNewAreHiddenAndWhatIsGoneIsDropped() {
    enter(MINE);
    play();
    change(new SelectDeck(2, "lower"));
    go(ViewType.BRIDGE);
    campaign.put(
        MINE,
        new EncounterSetup(List.of("annex", "head"), 4, "upper", Set.of("lift"), Set.of("upper")));

    enter(MINE);

    assertThat(view.encounter().roomVisibility()).isEqualTo(Map.of("annex", false, "head", true));
    assertThat(view.encounter().doors()).isEmpty();
    assertThat(view.encounter().deckId()).isEqualTo("upper");
    assertThat(view.encounter().level()).isEqualTo(4);
    assertThat(view.encounter().portraits()).containsExactly("keeper");
  }

  @Test
  void aRoomOfWhichNothingWasSaidIsAsVisibleAsItWas() {
    enter(MINE);
    view = view.withEncounter(new Encounter(1, "", Map.of(), Map.of(), Map.of(), List.of()));
    go(ViewType.BRIDGE);

    enter(MINE);

    assertThat(view.encounter().roomVisibility().values()).containsOnly(true);
  }

  @Test
  void aLocationThatTheCampaignDoesNotHaveIsRememberedToo() {
    enter("nowhere");
    change(new SetDoorStatus("hatch", DoorStatus.OPEN));
    Encounter left = view.encounter();
    enter(HUB);

    enter("nowhere");

    assertThat(view.encounter()).isEqualTo(left);
  }

  @Test
  void aPlaceThatIsShownAndWasNeverEnteredCountsAsShownLast() {
    view = new ActiveView(
        ViewType.ENCOUNTER,
        MINE,
        "",
        view.overlay(),
        view.charon(),
        view.encounter(),
        view.shipOverrides());
    place("rat");

    enter(HUB);
    enter(MINE);

    assertThat(view.encounter().tokens()).containsOnlyKeys(id("rat"));
  }

  @Test
  void placesTellWhenTheyWereLeftTheOneLeftLongestAgoFirst() {
    enter(MINE);
    enter(HUB);
    now = EVENING.plusSeconds(60);
    enter(MINE);
    now = EVENING.plusSeconds(120);
    go(ViewType.BRIDGE);

    assertThat(List.copyOf(view.places().remembered().keySet())).containsExactly(HUB, MINE);
    assertThat(view.places().at(HUB))
        .map(RememberedPlace::leftAt)
        .contains(EVENING.plusSeconds(60));
    assertThat(view.places().at(MINE))
        .map(RememberedPlace::leftAt)
        .contains(EVENING.plusSeconds(120));
    assertThat(view.places().shownLast()).isEqualTo(MINE);
  }

  @Test
  void whatWasLeftLongestAgoIsForgottenWhenItIsTooMuch() {
    for (int n = 0; n < 6; n++) {
      enter("place-" + n);
      for (int token = 0; token < 20; token++) {
        place("t-" + n + "-" + token, "x".repeat(6_000));
      }
    }
    go(ViewType.BRIDGE);

    assertThat(List.copyOf(view.places().remembered().keySet()))
        .as("120 KB each, the last one's tokens on the view")
        .containsExactly("place-1", "place-2", "place-3", "place-4", "place-5");
    assertThat(view.encounter().tokens()).hasSize(20);
  }

  @Test
  void tooManyTokensAtOnePlaceAreRefusedAndNoneIsLost() {
    enter(MINE);
    for (int n = 0; n < Encounter.MAX_TOKENS; n++) {
      place("m" + n);
    }
    enter(HUB);
    place("one-too-many");
    enterAnew(MINE);

    assertThatThrownBy(() -> enter(HUB))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("token_id: ");
  }

  /** Everything that a place can have. */
  private void play() {
    change(new ToggleRoom("head", Optional.of(true)));
    change(new SetDoorStatus("gate", DoorStatus.OPEN));
    change(new SelectDeck(2, "lower"));
    change(new TogglePortrait("keeper"));
    place("rat");
  }

  private void place(String id) {
    place(id, id);
  }

  private void place(String id, String name) {
    change(new PlaceToken(
        id(id), new Token(TokenType.NPC, name, new GridPosition(1, 1), List.of(), "", "")));
  }

  private void change(EncounterCommand command) {
    view = new ChangeEncounter(command).applyTo(view);
  }

  private void enter(String place) {
    go(ViewType.ENCOUNTER, place, true);
  }

  private void enterAnew(String place) {
    go(ViewType.ENCOUNTER, place, false);
  }

  private void go(ViewType type) {
    go(type, "", true);
  }

  private void go(ViewType type, String place, boolean remember) {
    Passage passage =
        new Passage(now, Optional.ofNullable(campaign.get(view.lastPlace())), remember);
    view = new SwitchView(
            type, place, "", Optional.ofNullable(campaign.get(place)), Optional.of(passage))
        .applyTo(view);
  }

  private static TokenId id(String value) {
    return new TokenId(value);
  }
}
