package charon.domain.disclosure;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.campaign;
import static charon.domain.CampaignSamples.campaignWithNpcs;
import static charon.domain.CampaignSamples.deck;
import static charon.domain.CampaignSamples.decks;
import static charon.domain.CampaignSamples.location;
import static charon.domain.CampaignSamples.plan;
import static charon.domain.disclosure.FogSamples.encounterAt;
import static charon.domain.disclosure.FogSamples.showing;
import static charon.domain.disclosure.FogSamples.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.People;
import charon.domain.encounter.ClearTokens;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.EncounterCommand;
import charon.domain.encounter.EncounterSetup;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.PlaceToken;
import charon.domain.encounter.RemoveToken;
import charon.domain.encounter.ReplaceRoomVisibility;
import charon.domain.encounter.SelectDeck;
import charon.domain.encounter.SetDoorStatus;
import charon.domain.encounter.SetTokenStatus;
import charon.domain.encounter.TogglePortrait;
import charon.domain.encounter.ToggleRoom;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.view.ActiveView;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.CharonMode;
import charon.domain.view.HideOverlay;
import charon.domain.view.Overlay;
import charon.domain.view.SetCharonMode;
import charon.domain.view.ShowOverlay;
import charon.domain.view.SwitchView;
import charon.domain.view.ToggleDialog;
import charon.domain.view.ViewCommand;
import charon.domain.view.ViewType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found out anew when something changes, and what stays the same object. */
class SightTest {

  private static final TokenId RAT = new TokenId("rat");
  private static final EncounterMap HUB =
      decks(deck("d1", plan("berths", "hall", "vault")), deck("d2", plan("pumps", "tank", "sump")));
  private static final PublicCampaign CAMPAIGN = wick(attributes("name", "Wick"), HUB);
  private static final ActiveView VIEW =
      encounterAt("wick", showing(Map.of(RAT, token("hall", 1, 1)), "vault"));
  private static final Sight SIGHT = Sight.of(VIEW, CAMPAIGN);

  static Stream<ViewCommand> commandsThatRevealNoPlace() {
    return Stream.of(
        change(new MoveToken(RAT, new GridPosition(2, 2), "hall")),
        change(new MoveToken(RAT, new GridPosition(2, 2), "vault")),
        change(new PlaceToken(new TokenId("cat"), token("", 5, 1))),
        change(new SetTokenStatus(RAT, List.of(TokenStatus.HIDDEN))),
        change(new RemoveToken(RAT)),
        change(new ClearTokens()),
        change(new SetDoorStatus("c_1", DoorStatus.OPEN)),
        change(new TogglePortrait("keeper")),
        change(new ToggleRoom("vault", Optional.of(false))),
        change(new ReplaceRoomVisibility(Map.of("vault", false))),
        new HideOverlay(),
        new ToggleDialog(Optional.empty()),
        new SetCharonMode(CharonMode.QUERY));
  }

  @ParameterizedTest
  @MethodSource("commandsThatRevealNoPlace")
  void placesAndFogStayTheSameObjectsWhateverElseChanges(ViewCommand command) {
    Sight next = SIGHT.next(command.applyTo(VIEW), CAMPAIGN);

    assertThat(next.places()).isSameAs(SIGHT.places());
    assertThat(next.fog()).isSameAs(SIGHT.fog());
  }

  static Stream<Arguments> whatRevealsPlaces() {
    return Stream.of(
        arguments("a room is shown", change(new ToggleRoom("vault", Optional.of(true))), CAMPAIGN),
        arguments("a room is hidden", change(new ToggleRoom("hall", Optional.of(false))), CAMPAIGN),
        arguments("rooms anew", change(new ReplaceRoomVisibility(Map.of())), CAMPAIGN),
        arguments("a terminal on top", new ShowOverlay(new Overlay("wick", "desk")), CAMPAIGN),
        arguments("another place", to(ViewType.ENCOUNTER, "ore"), CAMPAIGN),
        arguments("no encounter", to(ViewType.BRIDGE, "wick"), CAMPAIGN),
        arguments("an edit of the place", new HideOverlay(), wick(attributes("name", "Wyck"), HUB)),
        arguments(
            "an edit for the game master",
            new HideOverlay(),
            wick(attributes("name", "Wick", "gm_notes", "x"), HUB)),
        arguments(
            "an edit of the map",
            new HideOverlay(),
            wick(attributes("name", "Wick"), decks(deck("d1", plan("berths", "hall", "bar"))))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatRevealsPlaces")
  void placesAreRevealedAnewWhenWhatTheyAreMadeOfChanges(
      String change, ViewCommand command, PublicCampaign campaign) {
    ActiveView view = command.applyTo(VIEW);

    Sight next = SIGHT.next(view, campaign);

    assertThat(next.places()).as(change).isNotSameAs(SIGHT.places());
    assertThat(next).isEqualTo(Sight.of(view, campaign));
  }

  @Test
  void selectionOfADeckChangesWhereTokensStandAndNotWhatIsRevealed() {
    ActiveView view = change(new SelectDeck(2, "d2")).applyTo(VIEW);

    Sight next = SIGHT.next(view, CAMPAIGN);

    assertThat(next.places()).isSameAs(SIGHT.places());
    assertThat(next.fog()).isNotSameAs(SIGHT.fog());
    assertThat(next.encounter().deckId()).isEqualTo("d2");
  }

  @Test
  void editForTheGameMasterAloneChangesNothingThatPlayersGet() {
    PublicCampaign edited = wick(attributes("name", "Wick", "gm_notes", "x"), HUB);

    assertThat(SIGHT.next(VIEW, edited).places().value())
        .isEqualTo(SIGHT.places().value());
  }

  @Test
  void doorsAndCastStayTheSameObjectsWhileTokensMove() {
    ActiveView moved =
        change(new MoveToken(RAT, new GridPosition(2, 2), "hall")).applyTo(VIEW);

    Sight next = SIGHT.next(moved, CAMPAIGN);

    assertThat(next.doors()).isSameAs(SIGHT.doors());
    assertThat(next.cast()).isSameAs(SIGHT.cast());
    assertThat(next.encounter().roomVisibility()).isSameAs(SIGHT.encounter().roomVisibility());
    assertThat(next.encounter().doors()).isSameAs(SIGHT.encounter().doors());
  }

  @Test
  void doorsAreLookedAtAnewWhenOneOrARoomChanges() {
    ActiveView open = change(new SetDoorStatus("c_1", DoorStatus.OPEN)).applyTo(VIEW);
    ActiveView shown = change(new ToggleRoom("vault", Optional.of(true))).applyTo(VIEW);

    assertThat(SIGHT.next(open, CAMPAIGN).doors().value()).containsOnlyKeys("c_1");
    assertThat(SIGHT.next(shown, CAMPAIGN).doors()).isNotSameAs(SIGHT.doors());
  }

  @Test
  void castChangesWithPortraitsAndPeople() {
    PublicCampaign people = people(attributes("id", "keeper"));
    PublicCampaign renamed = people(attributes("id", "keeper", "name", "The Keeper"));
    ActiveView shown = change(new TogglePortrait("keeper")).applyTo(VIEW);
    Sight sight = Sight.of(VIEW, people);

    assertThat(sight.cast().value()).isEmpty();
    assertThat(sight.next(shown, people).cast().value())
        .containsExactly(attributes("id", "keeper"));
    assertThat(sight.next(shown, people).next(shown, renamed).cast().value())
        .containsExactly(attributes("id", "keeper", "name", "The Keeper"));
    assertThat(sight.next(shown, people).next(VIEW, people).cast().value()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void sightIsTheSameWhateverCameBefore(long seed) {
    var random = new Random(seed);
    List<ViewCommand> commands = Stream.concat(
            commandsThatRevealNoPlace()
                .filter(command -> !command.equals(change(new RemoveToken(RAT))))
                .filter(command -> !command.equals(change(new ClearTokens()))),
            Stream.concat(
                Stream.of(change(new SelectDeck(2, "d2")), to(ViewType.ENCOUNTER, "wick")),
                whatRevealsPlaces().map(change -> (ViewCommand) change.get()[1])))
        .toList();
    List<PublicCampaign> campaigns =
        List.of(CAMPAIGN, people(attributes("id", "keeper")), wick(Attributes.EMPTY, HUB));
    ActiveView view = VIEW;
    Sight sight = SIGHT;

    for (int step = 0; step < 100; step++) {
      view = commands.get(random.nextInt(commands.size())).applyTo(view);
      PublicCampaign campaign = campaigns.get(random.nextInt(10) == 0 ? random.nextInt(3) : 0);
      sight = sight.next(view, campaign);

      assertThat(sight).as("step %s", step).isEqualTo(Sight.of(view, campaign));
    }
  }

  private static ViewCommand change(EncounterCommand command) {
    return new ChangeEncounter(command);
  }

  private static ViewCommand to(ViewType type, String location) {
    return new SwitchView(type, location, "", Optional.of(EncounterSetup.NO_MAP));
  }

  private static PublicCampaign wick(Attributes members, EncounterMap map) {
    return PublicCampaign.of(
        campaign(location("wick", members, map), location("ore", Attributes.EMPTY, HUB)));
  }

  private static PublicCampaign people(Attributes... npcs) {
    Campaign campaign = campaignWithNpcs(npcs);
    People people = campaign.people();
    return PublicCampaign.of(new Campaign(
        CAMPAIGN.whole().galaxy(),
        people,
        campaign.ship(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of()));
  }
}
