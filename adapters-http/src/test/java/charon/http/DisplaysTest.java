package charon.http;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.disclosure.Audience;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.AudienceUpdate;
import charon.domain.payload.ViewUpdate;
import charon.domain.table.TableId;
import charon.domain.view.ActiveView;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The displays of all tables, before there is any. */
class DisplaysTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TableId KEYNOTE = new TableId(7);

  private final Displays displays =
      new Displays(HttpSettings.DEFAULTS, DisplaysTest::randomBytes, InstantSource.system());

  @AfterEach
  void close() {
    displays.close();
  }

  @Test
  void aTableThatCountsFromTheBeginningAgainHasOtherEntityTags() {
    Set<String> tags = new HashSet<>();
    for (int opening = 0; opening < 3; opening++) {
      try (TableDisplays table = displays.open(KEYNOTE)) {
        publish(table);
        tags.add(tag(KEYNOTE, Audience.GM));
        tags.add(tag(KEYNOTE, Audience.PLAYERS));
      }
    }

    assertThat(tags).hasSize(6);
  }

  @Test
  void entityTagsTellNothingOfOtherTables() {
    publish(displays.open(TableId.DEFAULT));
    publish(displays.open(KEYNOTE));

    assertThat(tag(TableId.DEFAULT, Audience.PLAYERS)).matches("\"[0-9a-f]{8}-players-0\"");
    assertThat(tag(KEYNOTE, Audience.PLAYERS)).matches("\"[0-9a-f]{8}-players-0\"");
  }

  private String tag(TableId table, Audience audience) {
    return displays.streams().of(table).latest(audience, false).join().etag(false);
  }

  private static void publish(TableDisplays table) {
    ActiveViewPayload payload =
        new ActiveViewPayload(ActiveView.INITIAL, List.of(), Map.of(), Optional.empty());
    AudienceUpdate update = new AudienceUpdate(0, payload);
    table.publisher().publish(new ViewUpdate(update, update));
  }

  private static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
