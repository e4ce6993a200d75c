package charon.domain.show;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.PlaceToken;
import charon.domain.encounter.SetTokenStatus;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.thing.Alarm;
import charon.domain.thing.Clock;
import charon.domain.thing.Things;
import charon.domain.thing.TurnOrder;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.ChangeThings;
import charon.domain.view.SetBlackout;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What players get of clocks, of the alarm and of turns, and when they are told. */
class ClocksOfPlayersTest {

  private static final PublicCampaign CAMPAIGN = PublicCampaign.of(Campaign.EMPTY);
  private static final TokenId RAT = new TokenId("rat");

  static Stream<Arguments> fogs() {
    return Stream.of(Arguments.arguments("fog", Fog.ON), Arguments.arguments("no fog", Fog.OFF));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fogs")
  void aClockThatIsNotToBeSeenIsNotTheirsAndIsNoEventForThem(String rule, Fog fog) {
    Showing before = Showing.first(CAMPAIGN, fog).next(set("open", clock(true, "")));

    Showing after = before.next(set("secret", clock(false, "")));

    assertThat(after.payload(Audience.GM).view().things().clocks())
        .as(rule)
        .containsOnlyKeys("open", "secret");
    assertThat(after.payload(Audience.PLAYERS).view().things().clocks()).containsOnlyKeys("open");
    assertThat(revision(after, Audience.PLAYERS)).isEqualTo(revision(before, Audience.PLAYERS));
    assertThat(revision(after, Audience.GM)).isEqualTo(revision(before, Audience.GM) + 1);

    Showing shown = after.next(set("secret", clock(true, "")));
    assertThat(shown.payload(Audience.PLAYERS).view().things().clocks())
        .containsOnlyKeys("open", "secret");
    assertThat(revision(shown, Audience.PLAYERS)).isGreaterThan(revision(after, Audience.PLAYERS));
    assertThat(shown.rested().again()).isEqualTo(shown);
    assertThat(after.rested().again()).isEqualTo(after);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fogs")
  void whatIsDoneAtZeroIsNotTold(String rule, Fog fog) {
    Showing shown = Showing.first(CAMPAIGN, fog).next(set("air", clock(true, "the-end")));

    assertThat(clocks(shown, Audience.GM)).as(rule).containsExactly(clock(true, "the-end"));
    assertThat(clocks(shown, Audience.PLAYERS)).containsExactly(clock(true, ""));
  }

  @Test
  void theTokenOfATurnIsNotNamedWhileItIsHidden() {
    Showing shown = Showing.first(CAMPAIGN, Fog.ON)
        .next(new ChangeEncounter(new PlaceToken(RAT, rat())))
        .next(new ChangeThings(things -> things.withOrder(Optional.of(turns(Optional.of(RAT))))));
    assertThat(order(shown, Audience.PLAYERS)).contains(turns(Optional.of(RAT)));

    Showing hidden =
        shown.next(new ChangeEncounter(new SetTokenStatus(RAT, List.of(TokenStatus.HIDDEN))));

    assertThat(order(hidden, Audience.PLAYERS)).contains(turns(Optional.empty()));
    assertThat(order(hidden, Audience.GM)).contains(turns(Optional.of(RAT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fogs")
  void nothingOfThemIsSeenBehindABlackout(String rule, Fog fog) {
    Showing dark = Showing.first(CAMPAIGN, fog)
        .next(set("air", clock(true, "")))
        .next(new ChangeThings(
            things -> things.withAlarm(Optional.of(new Alarm(Alarm.Level.RED, "LEAK", true)))))
        .next(new ChangeThings(things -> things.withOrder(Optional.of(turns(Optional.empty())))))
        .next(new SetBlackout(Optional.of(new Blackout(Blackout.Style.BLACK, "", ""))));

    assertThat(dark.payload(Audience.PLAYERS).view().things()).as(rule).isEqualTo(Things.NONE);
    Showing steered = dark.next(set("air", clock(false, "")));
    assertThat(revision(steered, Audience.PLAYERS)).isEqualTo(revision(dark, Audience.PLAYERS));
    Showing light = steered.next(new SetBlackout(Optional.empty()));
    ActiveView seen = light.payload(Audience.PLAYERS).view();
    assertThat(seen.things().clocks()).isEmpty();
    assertThat(seen.things().alarm()).isPresent();
  }

  private static ChangeThings set(String id, Clock clock) {
    return new ChangeThings(things -> things.withClock(id, clock));
  }

  private static Clock clock(boolean visible, String cue) {
    return new Clock(
        "Air",
        Clock.Kind.COUNTDOWN,
        Optional.empty(),
        Duration.ofSeconds(9),
        0,
        0,
        Clock.Style.NORMAL,
        visible,
        Optional.of(cue).filter(id -> !id.isEmpty()));
  }

  private static Token rat() {
    return new Token(TokenType.NPC, "Rat", new GridPosition(1, 1), List.of(), "", "");
  }

  private static TurnOrder turns(Optional<TokenId> token) {
    return new TurnOrder(
        List.of(new TurnOrder.Entry("Rat", token), new TurnOrder.Entry("Kim", Optional.empty())),
        0);
  }

  private static List<Clock> clocks(Showing shown, Audience audience) {
    return List.copyOf(shown.payload(audience).view().things().clocks().values());
  }

  private static Optional<TurnOrder> order(Showing shown, Audience audience) {
    return shown.payload(audience).view().things().order();
  }

  private static long revision(Showing shown, Audience audience) {
    return shown.update().seenBy(audience).revision();
  }
}
