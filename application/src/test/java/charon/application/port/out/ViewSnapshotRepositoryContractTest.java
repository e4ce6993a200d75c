package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.conversation.Channel;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
import charon.domain.view.ActiveView;
import charon.domain.view.CharonMode;
import charon.domain.view.CharonPanel;
import charon.domain.view.Overlay;
import charon.domain.view.ViewType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What every {@link ViewSnapshotRepository} keeps. */
public abstract class ViewSnapshotRepositoryContractTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30.123456789Z");
  private static final ViewSnapshot FULL =
      new ViewSnapshot(full(), List.of("hall", "vault"), NOW, false, 4_711);
  private static final ViewSnapshot INITIAL =
      new ViewSnapshot(ActiveView.INITIAL, List.of(), NOW.plusSeconds(1));

  /** The repository under test; empty at the beginning of each test, then always the same. */
  protected abstract ViewSnapshotRepository repository();

  @Test
  void hasNothingAtFirst() {
    assertThat(repository().load()).isEmpty();
  }

  @Test
  void keepsAViewWithEverythingInIt() {
    repository().save(FULL);

    assertThat(repository().load()).contains(FULL);
    assertThat(repository().load()).as("again").contains(FULL);
  }

  @Test
  void theLastOneTakesThePlaceOfTheOneBefore() {
    repository().save(FULL);
    repository().save(INITIAL);

    assertThat(repository().load()).contains(INITIAL);
  }

  private static ActiveView full() {
    Token rat = new Token(
        TokenType.CREATURE,
        "Rat \"R\"\n\u00e9\ud83d\ude80",
        new GridPosition(-3, 12),
        List.of(TokenStatus.values()),
        "/data/campaign/NPCs/images/rat.png",
        "hall");
    return new ActiveView(
        ViewType.ENCOUNTER,
        "wick",
        "a slug",
        new Overlay("wick", "desk"),
        new CharonPanel(CharonMode.QUERY, "tau/wick", true, Channel.BRIDGE),
        new Encounter(
            2,
            "deck-2",
            Map.of("hall", true, "vault", false),
            Map.of("lock", DoorStatus.LOCKED),
            Map.of(new TokenId("0a1b2c3d"), rat),
            List.of("lund", "marsh")),
        Map.of(
            ShipSystem.LIFE_SUPPORT,
            new SystemOverride(SystemStatus.DAMAGED, OptionalInt.of(40), Optional.empty())));
  }
}
