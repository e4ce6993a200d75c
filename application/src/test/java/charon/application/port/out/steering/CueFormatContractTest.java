package charon.application.port.out.steering;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.cue.Cue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link CueFormat} keeps: cues that are written read back as they were. */
public abstract class CueFormatContractTest {

  /** The format under test. */
  protected abstract CueFormat format();

  /** The cues that whoever reads such files finds in a text; all can be played. */
  protected abstract List<Cue> read(String text);

  @Test
  void noCuesAreAFileToo() {
    assertThat(readBack(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "On",
        "~",
        "null",
        "017",
        "0x1F",
        "1_000",
        "12",
        "1e3",
        "1.5",
        ".inf",
        "1:30",
        "2411-09-12",
        "2411-09-12 10:00:00",
        "<<",
        "=",
        "#4",
        "a: b",
        "a #b",
        "a:",
        "- a",
        "? a",
        "!a",
        "&a",
        "*a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "'",
        "\"",
        "it's \"so\"",
        "{a}",
        "[a]",
        "a, b",
        "---",
        "...",
        " a",
        "a ",
        "  ",
        "a\nb",
        "\n a\n\n  b \n",
        "a\r\nb\r",
        "tab\there",
        "\u0001\u001b\u007f",
        "\u0085\u2028\u2029",
        "\ufeffa\u00a0\u200b",
        "Zoë — «ölig» 你好 😀",
        "\\n \\u0041 \\"
      })
  void oddTextsStayAsTheyAre(String odd) {
    String message = odd.isBlank() ? "." + odd + "." : odd;
    String title = message.codePoints().anyMatch(Character::isISOControl) ? "t" : odd;
    Cue cue = new Cue(
        "a",
        title,
        odd,
        List.of(
            command("broadcast", "content", "x", odd, odd),
            command("room-visibility", "room_visibility", new Attributes(Map.of("r", true))),
            command("clear-tokens", "nested", new Attributes(Map.of(odd, List.of(odd, odd))))),
        Optional.empty());

    assertThat(readBack(List.of(cue))).containsExactly(cue);
  }

  @Test
  void longTextsAndNamesStayInOnePiece() {
    String words = "the long dark ".repeat(4_000).strip();
    Cue cue = cue("a", command("broadcast", "content", words, "k".repeat(2_000), words + "\n"));

    assertThat(readBack(List.of(cue))).containsExactly(cue);
  }

  @Test
  void valuesThatAreNoTextsStayWhatTheyAre() {
    List<Object> values = new ArrayList<>(List.of(
        0L, -7L, Long.MAX_VALUE, Long.MIN_VALUE, 0.5, -0.001, 1e21, 1.5e-9, 4e300, true, false));
    values.add(null);
    Cue cue = cue("a", command("clear-tokens", "values", values, "none", List.of()));

    assertThat(readBack(List.of(cue))).containsExactly(cue);
  }

  @ParameterizedTest
  @ValueSource(longs = {500, 1_000, 1_001, 8_500, 86_400_000, 86_399_999})
  void aCueFollowsAfterTheSameTime(long millis) {
    Cue cue = new Cue(
        "a",
        "a",
        "",
        List.of(command("clear-tokens")),
        Optional.of(new Cue.Follow(Duration.ofMillis(millis), "a")));

    assertThat(readBack(List.of(cue))).containsExactly(cue);
  }

  @Test
  void randomTextsStayAsTheyAre() {
    Random random = new Random(7);
    List<Cue> cues = IntStream.range(0, 300)
        .mapToObj(number -> new Cue(
            "c" + number,
            "t",
            text(random),
            List.of(command("broadcast", "content", "x", "k" + text(random), text(random))),
            Optional.empty()))
        .toList();

    assertThat(readBack(cues)).isEqualTo(cues);
  }

  private static String text(Random random) {
    String odd = " \n\t:#-?,[]{}'\"\\&*!|>%@`~<=0189aAnNyY\u0085\u2028\u0007é😀";
    int[] letters = odd.codePoints().toArray();
    return random
        .ints(random.nextInt(12), 0, letters.length)
        .map(at -> letters[at])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private List<Cue> readBack(List<Cue> cues) {
    return read(format().write(cues));
  }

  private static Cue cue(String id, Attributes... commands) {
    return new Cue(id, id, "", List.of(commands), Optional.empty());
  }

  private static Attributes command(String name, Object... namesAndValues) {
    Map<String, Object> data = new LinkedHashMap<>(Map.of("command", name));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      data.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Attributes(data);
  }
}
