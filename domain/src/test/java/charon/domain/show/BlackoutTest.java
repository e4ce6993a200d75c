package charon.domain.show;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.campaign;
import static charon.domain.CampaignSamples.location;
import static charon.domain.CampaignSamples.plan;
import static charon.domain.CampaignSamples.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.NotFoundException;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Disclosure;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.PlaceToken;
import charon.domain.encounter.ToggleRoom;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenType;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.HideOverlay;
import charon.domain.view.KeepView;
import charon.domain.view.OverrideShipSystem;
import charon.domain.view.SetBlackout;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewCommand;
import charon.domain.view.ViewType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** While a blackout is on, players know a fresh table, and hear of nothing. */
class BlackoutTest {

  private static final PublicCampaign CAMPAIGN = PublicCampaign.of(
      campaign(location("wick", attributes("name", "Wick"), single(plan("hub", "hall", "vault")))));
  private static final Optional<Blackout> DARK =
      Optional.of(new Blackout(Blackout.Style.CARD, "Soon", "campaign/card.png"));
  private static final Optional<Blackout> NONE = Optional.empty();
  private static final TokenId RAT = new TokenId("rat");
  private static final ActiveView FRESH = ActiveView.INITIAL.withBlackout(DARK);

  static Stream<Arguments> fogs() {
    return Stream.of(Arguments.arguments("fog", Fog.ON), Arguments.arguments("no fog", Fog.OFF));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fogs")
  void playersReceiveAFreshTableAndTheGameMasterEverything(String rule, Fog fog) {
    Showing dark = played(fog).next(new SetBlackout(DARK));

    ActiveViewPayload players = dark.payload(Audience.PLAYERS);
    ActiveViewPayload fresh = Showing.first(DARK, CAMPAIGN, fog).payload(Audience.PLAYERS);
    assertThat(players).as(rule).isEqualTo(fresh);
    assertThat(players.view()).isEqualTo(FRESH);
    assertThat(dark.payload(Audience.GM).view()).isEqualTo(dark.view());
    assertThat(dark.view().blackout()).isEqualTo(DARK);
    assertThat(dark.view().encounter().tokens()).containsKey(RAT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fogs")
  void playersAreToldWhenItBeginsAndWhenItEndsAndNothingInBetween(String rule, Fog fog) {
    Showing before = played(fog);
    Showing dark = before.next(new SetBlackout(DARK));
    long told = revision(dark, Audience.PLAYERS);
    assertThat(told).as(rule).isEqualTo(revision(before, Audience.PLAYERS) + 1);

    Showing steered = dark;
    for (ViewCommand command : List.of(
        new ChangeEncounter(new ToggleRoom("hall", Optional.of(false))),
        new ChangeEncounter(new ToggleRoom("hall", Optional.of(false))),
        new SetBlackout(DARK),
        bridge(),
        new HideOverlay())) {
      steered = steered.next(command);
      assertThat(revision(steered, Audience.PLAYERS)).isEqualTo(told);
    }
    assertThat(revision(steered, Audience.GM)).isEqualTo(revision(dark, Audience.GM) + 5);
    Showing light = steered.next(new SetBlackout(NONE));

    assertThat(revision(light, Audience.PLAYERS)).isGreaterThan(told);
    assertThat(light.update().players().payload().view().viewType()).isEqualTo(ViewType.BRIDGE);
    assertThat(light.rested().again()).isEqualTo(light);
    assertThat(steered.rested().again()).isEqualTo(steered);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fogs")
  void itIsHeardOfOnAFreshTableToo(String rule, Fog fog) {
    Showing dark = Showing.first(CAMPAIGN, fog).next(new SetBlackout(DARK));
    assertThat(revision(dark, Audience.PLAYERS)).as(rule).isEqualTo(1);

    Showing same = dark.next(new HideOverlay());
    assertThat(revision(same, Audience.PLAYERS)).isEqualTo(1);

    assertThat(revision(same.next(new SetBlackout(NONE)), Audience.PLAYERS)).isGreaterThan(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fogs")
  void anotherLookOfItIsTold(String rule, Fog fog) {
    Showing dark = played(fog).next(new SetBlackout(DARK));
    Optional<Blackout> black = Optional.of(new Blackout(Blackout.Style.BLACK, "", ""));

    Showing other = dark.next(new SetBlackout(black));

    assertThat(revision(other, Audience.PLAYERS))
        .as(rule)
        .isEqualTo(revision(dark, Audience.PLAYERS) + 1);
    assertThat(other.payload(Audience.PLAYERS).view().blackout()).isEqualTo(black);
  }

  @Test
  void whatPlayersDoToWhatTheyDoNotSeeIsNoEventForAnybody() {
    Showing dark = played(Fog.ON).next(new SetBlackout(DARK));

    assertThat(dark.next(new KeepView()).update()).isEqualTo(dark.update());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fogs")
  void nothingButShipAndCrewIsDisclosed(String rule, Fog fog) {
    Disclosure known = played(fog).next(new SetBlackout(DARK)).disclosedTo(Audience.PLAYERS);

    assertThat(known.view()).as(rule).isEqualTo(FRESH);
    assertThat(known.scene()).isEmpty();
    assertThat(known.overrides().systems()).containsKey(ShipSystem.ENGINES);
    assertThatThrownBy(() -> known.limited(new MoveToken(RAT, new GridPosition(2, 2), "hall")))
        .isInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fogs")
  void noConversationIsRead(String rule, Fog fog) {
    Showing played = played(fog);
    Channel channel = Channel.ofEncounter("wick");
    assertThat(played.disclosedTo(Audience.PLAYERS).allowsConversation(channel)).isTrue();

    Showing dark = played.next(new SetBlackout(DARK));

    for (Channel any : List.of(channel, Channel.STORY, Channel.BRIDGE, Channel.DEFAULT)) {
      assertThat(dark.disclosedTo(Audience.PLAYERS).allowsConversation(any))
          .as(rule)
          .isFalse();
      assertThat(dark.disclosedTo(Audience.GM).allowsConversation(any)).as(rule).isTrue();
    }
    assertThat(dark.next(new SetBlackout(NONE))
            .disclosedTo(Audience.PLAYERS)
            .allowsConversation(channel))
        .isTrue();
  }

  @Test
  void picturesAreThoseOfAFreshTable() {
    Disclosure known = played(Fog.ON).next(new SetBlackout(DARK)).disclosedTo(Audience.PLAYERS);

    assertThat(known.allowsImage("campaign/NPCs/images/rat.png")).isFalse();
  }

  @Test
  void pictureOfACardIsAllowedWhileItIsShownAndNotBeyond() {
    String face = "campaign/npcs/keeper.png";
    Showing before = played(Fog.ON);
    assertThat(allows(before, face)).isFalse();

    assertThat(allows(before.next(dark(Blackout.Style.CARD, face)), face)).isTrue();
    assertThat(allows(before.next(dark(Blackout.Style.STATIC, face)), face)).isFalse();
    assertThat(
            allows(before.next(dark(Blackout.Style.CARD, face)).next(new SetBlackout(NONE)), face))
        .isFalse();
  }

  private static SetBlackout dark(Blackout.Style style, String image) {
    return new SetBlackout(Optional.of(new Blackout(style, "", image)));
  }

  private static boolean allows(Showing shown, String path) {
    return shown.disclosedTo(Audience.PLAYERS).allowsImage(path);
  }

  private static Showing played(Fog fog) {
    Showing first = Showing.first(CAMPAIGN, fog);
    return first
        .next(new SwitchView(ViewType.ENCOUNTER, "wick", "", first.setup("wick")))
        .next(new ChangeEncounter(new ToggleRoom("hall", Optional.of(true))))
        .next(new ChangeEncounter(new PlaceToken(
            RAT,
            new Token(
                TokenType.NPC,
                "Rat",
                new GridPosition(1, 1),
                List.of(),
                "/data/campaign/NPCs/images/rat.png",
                "hall"))))
        .next(new OverrideShipSystem(
            ShipSystem.ENGINES,
            new SystemOverride(SystemStatus.CRITICAL, OptionalInt.empty(), Optional.empty())));
  }

  private static ViewCommand bridge() {
    return new SwitchView(ViewType.BRIDGE, "", "", Optional.empty());
  }

  private static long revision(Showing shown, Audience audience) {
    return shown.update().seenBy(audience).revision();
  }
}
