package charon.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.NpcCard;
import charon.domain.payload.Scene;
import charon.domain.view.ActiveView;
import charon.http.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are kept are those that would be written. */
class ActiveViewEncoderTest {

  private final ActiveViewEncoder encoder = new ActiveViewEncoder();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void bytesAreThoseOfAFirstPayloadWhateverCameBefore(long seed) {
    Random random = new Random(seed);
    List<Optional<Scene>> scenes =
        List.of(Optional.empty(), Optional.of(scene(random)), Optional.of(scene(random)));
    for (int step = 0; step < 200; step++) {
      Optional<Scene> scene = random.nextInt(10) == 0
          ? Optional.of(scene(random))
          : scenes.get(random.nextInt(scenes.size()));
      ActiveViewPayload payload = payload(random, scene);

      assertThat(encoder.encode(payload))
          .as("step %s", step)
          .isEqualTo(new ActiveViewEncoder().encode(payload));
    }
  }

  @Test
  void sceneThatIsEqualButInAnotherOrderIsWrittenInThatOrder() {
    Scene scene = scene("{\"a\": 1, \"b\": 2}");
    Scene turned = scene("{\"b\": 2, \"a\": 1}");

    encoder.encode(payload(new Random(1), Optional.of(scene)));

    assertThat(turned).isEqualTo(scene);
    assertThat(new String(
            encoder.encode(payload(new Random(1), Optional.of(turned))), StandardCharsets.UTF_8))
        .contains("{\"b\":2,\"a\":1}");
  }

  private static ActiveViewPayload payload(Random random, Optional<Scene> scene) {
    Map<TokenId, Token> tokens = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      tokens.put(new TokenId("t" + i), token(random));
    }
    Map<String, Boolean> rooms = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      rooms.put(text(random), random.nextBoolean());
    }
    Encounter encounter = new Encounter(
        random.nextInt(), text(random), rooms, Map.of(), tokens, List.of(text(random)));
    List<NpcCard> cards = random.nextBoolean()
        ? List.of()
        : List.of(new NpcCard(text(random), text(random), text(random), ""));
    return new ActiveViewPayload(
        ActiveView.INITIAL.withEncounter(encounter), cards, Map.of(), scene);
  }

  private static Token token(Random random) {
    GridPosition position = new GridPosition(random.nextInt(), random.nextInt());
    return new Token(
        TokenType.CREATURE,
        "x" + text(random),
        position,
        List.of(TokenStatus.DEAD),
        text(random),
        text(random));
  }

  private static Scene scene(Random random) {
    Attributes data = new Attributes(Map.of(text(random), List.of(text(random), random.nextInt())));
    return new Scene(
        text(random),
        random.nextLong(),
        data,
        List.of(text(random)),
        random.nextBoolean() ? Optional.of(3L) : Optional.empty(),
        random.nextBoolean() ? Optional.of(text(random)) : Optional.empty());
  }

  private static Scene scene(String data) {
    return new Scene(
        "station",
        "Wick",
        JsonText.attributes(data),
        List.of("wick"),
        Optional.empty(),
        Optional.empty());
  }

  /** Text with all that has to be escaped, and letters of one to four bytes. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    List<String> letters = List.of("a", "{", "}", ",", "\"", "\\", "\n", "é", "→", "😀", "");
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(letters.get(random.nextInt(letters.size())));
    }
    return text.toString();
  }
}
