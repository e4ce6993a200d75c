package charon.persistence.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.out.StorageException;
import charon.application.port.out.ViewSnapshot;
import charon.domain.conversation.Channel;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.ship.InfoLine;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
import charon.domain.view.ActiveView;
import charon.domain.view.CharonMode;
import charon.domain.view.CharonPanel;
import charon.domain.view.Overlay;
import charon.domain.view.ViewType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ViewSnapshotFileTest {

  private static final int ROUNDS = 300;

  /** All that has a meaning in the file, or is lost in UTF-8, or looks like nothing. */
  private static final List<String> PIECES = List.of(
      "a",
      "\t",
      "\n",
      "\r",
      "\\",
      "\\u0041",
      "-",
      "end",
      "true",
      "",
      " ",
      "\ud83d\ude80",
      "\ud83d",
      "\udc00",
      "\u0000",
      "\u007f",
      "\u2028",
      "ü",
      "text",
      "none",
      "\ufeff");

  private final Path file;

  ViewSnapshotFileTest(@TempDir Path folder) {
    file = folder.resolve("last-view.txt");
  }

  @Test
  void everyMemberOfEveryViewSurvives() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      ViewSnapshot snapshot = new Chance(seed).snapshot();

      new ViewSnapshotFile(file).save(snapshot);

      ViewSnapshot found = new ViewSnapshotFile(file).load().orElseThrow();
      assertThat(found).as("seed %d", seed).isEqualTo(snapshot);
      assertThat(orders(found)).as("orders, seed %d", seed).isEqualTo(orders(snapshot));
    }
  }

  @Test
  void withoutAFileThereIsNothing() {
    assertThat(new ViewSnapshotFile(file).load()).isEmpty();
  }

  @Test
  void aFileThatIsCutOffAnywhereIsNoView() throws IOException {
    new ViewSnapshotFile(file).save(new Chance(1).snapshot());
    String whole = Files.readString(file);

    for (int length = 0; length < whole.length() - 1; length++) {
      Files.writeString(file, whole.substring(0, length));
      assertThat(new ViewSnapshotFile(file).load()).as("%d characters", length).isEmpty();
    }
  }

  @Test
  void garbageIsNoView() throws IOException {
    List<String> garbage = List.of(
        "Dear diary",
        "charon-view\t2\nsaved\t2183-06-12T10:15:30Z\nend\n",
        "charon-view\t1\nend\n",
        "charon-view\t1\nsaved\tnow\nend\n",
        "charon-view\t1\nsaved\t2183-06-12T10:15:30Z\nview\tNOWHERE\t\t\nend\n",
        "charon-view\t1\nsaved\t2183-06-12T10:15:30Z\nview\nend\n",
        "charon-view\t1\nsaved\t2183-06-12T10:15:30Z\nroom\ta\tmaybe\nend\n",
        "charon-view\t1\nsaved\t2183-06-12T10:15:30Z\nportrait\t\\u00\nend\n",
        "charon-view\t1\nsaved\t2183-06-12T10:15:30Z\nship\tENGINES\tONLINE\t99999999999\nend\n",
        "charon-view\t1\nsaved\t2183-06-12T10:15:30Z\nsong\tla\nend\n");

    for (String text : garbage) {
      Files.writeString(file, text);
      assertThat(new ViewSnapshotFile(file).load()).as(text).isEmpty();
    }
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(new ViewSnapshotFile(file).load()).isEmpty();
  }

  @Test
  void aFolderThatIsGoneIsAStorageFaultAndNoHalfFileStays() throws IOException {
    Path missing = file.resolveSibling("missing").resolve("last-view.txt");

    assertThatThrownBy(() -> new ViewSnapshotFile(missing).save(new Chance(1).snapshot()))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(missing.toString());

    new ViewSnapshotFile(file).save(new Chance(1).snapshot());
    try (Stream<Path> files = Files.list(file.resolveSibling(""))) {
      assertThat(files).containsExactly(file);
    }
  }

  /** Equal maps may still differ in their order, which displays show. */
  private static List<List<?>> orders(ViewSnapshot snapshot) {
    Encounter encounter = snapshot.view().encounter();
    return List.of(
        List.copyOf(encounter.roomVisibility().keySet()),
        List.copyOf(encounter.doors().keySet()),
        List.copyOf(encounter.tokens().keySet()),
        List.copyOf(snapshot.view().shipOverrides().keySet()));
  }

  /** Makes views at random; the same seed makes the same. */
  private static final class Chance {

    private final Random random;

    Chance(long seed) {
      random = new Random(seed);
    }

    ViewSnapshot snapshot() {
      return new ViewSnapshot(
          new ActiveView(
              oneOf(ViewType.values()),
              text(),
              text(),
              new Overlay(text(), text()),
              new CharonPanel(
                  oneOf(CharonMode.values()),
                  text(),
                  random.nextBoolean(),
                  new Channel("c" + text())),
              encounter(),
              map(() -> oneOf(ShipSystem.values()), this::override)),
          list(this::text),
          Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
    }

    private Encounter encounter() {
      return new Encounter(
          random.nextLong(),
          text(),
          map(this::text, random::nextBoolean),
          map(this::text, () -> oneOf(DoorStatus.values())),
          map(() -> new TokenId(text()), this::token),
          list(this::text));
    }

    private Token token() {
      return new Token(
          oneOf(TokenType.values()),
          "n" + text(),
          new GridPosition(random.nextLong(), random.nextLong()),
          list(() -> oneOf(TokenStatus.values())),
          text(),
          text());
    }

    private SystemOverride override() {
      return new SystemOverride(
          oneOf(SystemStatus.values()),
          random.nextBoolean() ? OptionalInt.of(random.nextInt(101)) : OptionalInt.empty(),
          optional(() -> new InfoLine(optional(this::text))));
    }

    private String text() {
      return String.join("", list(() -> PIECES.get(random.nextInt(PIECES.size()))));
    }

    private <T> Optional<T> optional(Supplier<T> value) {
      return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> item) {
      return IntStream.range(0, random.nextInt(5)).mapToObj(n -> item.get()).toList();
    }

    private <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
      Map<K, V> map = new LinkedHashMap<>();
      list(key).forEach(each -> map.put(each, value.get()));
      return map;
    }

    private <T> T oneOf(T[] values) {
      return values[random.nextInt(values.length)];
    }
  }
}
