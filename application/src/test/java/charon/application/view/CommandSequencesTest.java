package charon.application.view;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.FixedCampaignCatalog;
import charon.domain.RefusedException;
import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.encounter.ClearTokens;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.EncounterCommand;
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
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.memory.Places;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.ChangeView;
import charon.domain.view.CharonMode;
import charon.domain.view.HideOverlay;
import charon.domain.view.Overlay;
import charon.domain.view.SetBlackout;
import charon.domain.view.SetCharonLocation;
import charon.domain.view.SetCharonMode;
import charon.domain.view.ShowOverlay;
import charon.domain.view.ToggleDialog;
import charon.domain.view.ViewCommand;
import charon.domain.view.ViewType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Evenings of random commands. In every build they are the same; {@code -Dcharon.fuzz.seconds=600}
 * goes on with others.
 */
class CommandSequencesTest {

  private static final int EVENINGS = 8;
  private static final int COMMANDS = 1_500;
  private static final Duration MORE = Duration.ofSeconds(Long.getLong("charon.fuzz.seconds", 0));

  private interface Act {
    ViewUpdate on(ActiveViewService service);
  }

  @Test
  void acceptedCommandsMakeOneRevisionAndRefusedOnesNothing() {
    long begin = System.nanoTime();
    for (long seed = 0; seed < EVENINGS || System.nanoTime() - begin < MORE.toNanos(); seed++) {
      int refusals = evening(new Random(seed));
      assertThat(refusals).as("refusals with seed " + seed).isBetween(10, COMMANDS / 2);
    }
  }

  private static int evening(Random random) {
    AtomicReference<ViewUpdate> published = new AtomicReference<>();
    var service = new ActiveViewService(
        new FixedCampaignCatalog(Campaign.EMPTY),
        published::set,
        length -> {
          byte[] bytes = new byte[length];
          random.nextBytes(bytes);
          return bytes;
        },
        Fog.ON,
        UnkeptViews.clearing(channel -> false));
    int refusals = 0;
    for (int i = 0; i < COMMANDS; i++) {
      ViewUpdate before = service.current();
      try {
        ViewUpdate after = act(random, before.gm().payload().view()).on(service);

        assertThat(after.gm().revision()).isEqualTo(before.gm().revision() + 1);
        assertThat(after.players().revision() - before.players().revision()).isBetween(0L, 1L);
        assertThat(service.current()).isSameAs(after);
        assertThat(published.get()).isSameAs(after);
        assertIsWithinLimits(after.gm().payload().view().encounter());
        assertIsWithinLimits(service.shown().view().places());
      } catch (RefusedException refused) {
        refusals++;
        assertThat(refused.getMessage()).isNotBlank();
        assertThat(service.current()).isSameAs(before);
        assertThat(published.get()).isSameAs(before);
      }
    }
    return refusals;
  }

  private static void assertIsWithinLimits(Encounter encounter) {
    assertThat(encounter.tokens().size()).isLessThanOrEqualTo(Encounter.MAX_TOKENS);
    assertThat(encounter.portraits().size()).isLessThanOrEqualTo(Encounter.MAX_PORTRAITS);
    assertThat(encounter.portraits()).doesNotHaveDuplicates();
    int characters = encounter.tokens().values().stream()
        .mapToInt(token -> token.name().length() + token.imageUrl().length())
        .sum();
    assertThat(characters).isLessThan(512 * 1024);
  }

  private static void assertIsWithinLimits(Places places) {
    int characters = places.remembered().values().stream()
        .flatMap(place -> place.encounter().tokens().values().stream())
        .mapToInt(token -> token.name().length() + token.imageUrl().length())
        .sum();
    assertThat(characters).isLessThan(512 * 1024);
  }

  private static Act act(Random random, ActiveView now) {
    return switch (random.nextInt(12)) {
      case 0 ->
        service -> Hand.on(service)
            .switchView(
                oneOf(random, ViewType.values()), word(random), word(random), random.nextBoolean());
      case 1, 2, 3 -> {
        Token token = token(random);
        yield service -> Hand.on(service).placeToken(token).update();
      }
      case 4 -> {
        MoveToken move = new MoveToken(id(random, now), position(random), word(random));
        Audience mover = oneOf(random, Audience.values());
        yield service -> Hand.on(service).moveToken(move, mover);
      }
      case 5, 6, 7 -> {
        ViewCommand command = viewCommand(random);
        yield service -> Hand.on(service).execute(command);
      }
      default -> {
        ViewCommand command = new ChangeEncounter(encounterCommand(random, now));
        yield service -> Hand.on(service).execute(command);
      }
    };
  }

  private static ViewCommand viewCommand(Random random) {
    return switch (random.nextInt(8)) {
      case 5 -> new SetBlackout(Optional.of(blackout(random)));
      case 6 -> new SetBlackout(Optional.empty());
      case 7 -> forgetting(word(random));
      case 0 -> new ShowOverlay(new Overlay(word(random), word(random)));
      case 1 -> new HideOverlay();
      case 2 -> new SetCharonMode(oneOf(random, CharonMode.values()));
      case 3 -> new SetCharonLocation(word(random));
      default -> new ToggleDialog(maybe(random));
    };
  }

  private static ViewCommand forgetting(String place) {
    return new ChangeView(view -> view.withPlaces(view.places().without(place)));
  }

  private static Blackout blackout(Random random) {
    return new Blackout(oneOf(random, Blackout.Style.values()), word(random), word(random));
  }

  private static EncounterCommand encounterCommand(Random random, ActiveView now) {
    return switch (random.nextInt(40)) {
      case 0 -> new ClearTokens();
      case 1 -> new ReplaceRoomVisibility(Map.of(word(random), random.nextBoolean()));
      case 2, 3, 4 -> new SelectDeck(random.nextLong(), word(random));
      case 5, 6, 7 -> new RemoveToken(id(random, now));
      case 8, 9, 10, 11 -> new SetDoorStatus(word(random), oneOf(random, DoorStatus.values()));
      case 12, 13, 14, 15 -> new ToggleRoom(word(random), maybe(random));
      case 16, 17, 18 ->
        new SetTokenStatus(id(random, now), List.of(oneOf(random, TokenStatus.values())));
      case 19, 20 -> new PlaceToken(id(random, now), token(random));
      default -> new TogglePortrait("npc-" + random.nextInt(1_000));
    };
  }

  private static Token token(Random random) {
    return new Token(
        oneOf(random, TokenType.values()),
        "t" + word(random),
        position(random),
        List.of(),
        word(random),
        word(random));
  }

  private static GridPosition position(Random random) {
    return new GridPosition(random.nextLong(), random.nextLong());
  }

  /** Mostly one that is there. */
  private static TokenId id(Random random, ActiveView now) {
    List<TokenId> known = List.copyOf(now.encounter().tokens().keySet());
    return known.isEmpty() || random.nextInt(4) == 0
        ? new TokenId("nobody")
        : known.get(random.nextInt(known.size()));
  }

  private static Optional<Boolean> maybe(Random random) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextBoolean());
  }

  /** Mostly short; some are as long as a text may be. */
  private static String word(Random random) {
    return random.nextInt(60) == 0
        ? "é".repeat(1 + random.nextInt(65_536))
        : Integer.toString(random.nextInt(500), 36);
  }

  private static <T> T oneOf(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
