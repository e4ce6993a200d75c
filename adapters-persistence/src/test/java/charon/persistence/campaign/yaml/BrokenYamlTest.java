package charon.persistence.campaign.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no YAML, or none that can be passed on: each is refused, with the right line. */
class BrokenYamlTest {

  @ParameterizedTest
  @MethodSource
  void whatIsBrokenIsRefusedWithItsLine(int line, String text) {
    assertThat(refusal(text).line()).hasValue(line);
  }

  static Stream<Arguments> whatIsBrokenIsRefusedWithItsLine() {
    return Stream.of(
        arguments(2, "a: 1\nb: .inf\n"),
        arguments(2, "a: 1\nb: -.Inf\n"),
        arguments(2, "a: 1\nb: .nan\n"),
        arguments(2, "a: 1\nb: 1.0e+999\n"),
        arguments(2, "a: 1\nb: !!binary aGVsbG8=\n"),
        arguments(2, "a: 1\nb: !!set {x, y}\n"),
        arguments(2, "a: 1\nb: !!java.util.Date 2190-01-05\n"),
        arguments(2, "a: 1\nb: !mine {x: 1}\n"),
        arguments(2, "a: 1\nb: !!omap [x: 1]\n"),
        arguments(2, "a: 1\nb: !!int twelve\n"),
        arguments(2, "a: 1\nb: !!float twelve\n"),
        arguments(2, "a: 1\nb: !!float 0xZZ\n"),
        arguments(2, "a: 1\nb: !!float " + "9".repeat(900) + "\n"),
        arguments(2, "a: 1\nb: " + "9".repeat(2000) + "\n"),
        arguments(2, "a: 1\n---\nb: 2\n"),
        arguments(2, "a: 1\nb: 2: 3\n"),
        arguments(2, "a: 1\n\tb: 2\n"),
        arguments(2, "a: 1\nb: *nobody\n"),
        arguments(2, "a: 1\nb: &b [1, *b]\n"),
        arguments(2, "a: 1\nb: &b {c: *b}\n"),
        arguments(2, "a: 1\n? [x, y]\n: 2\n"),
        arguments(2, "a: 1\nb: {<<: text}\n"),
        arguments(2, "a: 1\nb: \u0007\n"),
        arguments(2, "a: 1\nb: \"\\ud83d\"\n"),
        arguments(2, "a: 1\nb: [\"\\ude80\\ud83d\"]\n"),
        arguments(2, "a: 1\n\"\\ud83d\": 2\n"),
        arguments(5001, "# a line before the one that counts\n".repeat(5000) + "b: \u0007\n"),
        arguments(3, "a: 1\nb: {c: 2\n"));
  }

  @Test
  void aPairOfEscapesIsOneCharacter() {
    assertThat(
            YamlReader.read(new SourceText("test.yaml", "a: \"\\ud83d\\ude80\""), new Findings()))
        .hasValueSatisfying(
            value -> assertThat(value.json()).hasToString("Attributes[members={a=\uD83D\uDE80}]"));
  }

  @Test
  void aliasesOfALongTextCannotFillTheWire() {
    String text = "a: &a \"" + "x".repeat(20_000) + "\"\nlist:\n";

    assertThat(YamlReader.read(
            new SourceText("test.yaml", text + "  - *a\n".repeat(50)), new Findings()))
        .isPresent();
    assertThat(refusal(text + "  - *a\n".repeat(3_000)).what()).contains("2 MiB");
  }

  @Test
  void aliasesCannotMultiplyWithoutBound() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append((alias + ",").repeat(9)).append(alias).append("]\n");
    }

    assertThat(refusal(bomb.toString()).what()).contains("100000 values");
  }

  @Test
  void mergesCannotMultiplyWithoutBound() {
    StringBuilder bomb = new StringBuilder("a0: &a0 {x: 1, y: 2}\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a%d: &a%d {<<: [%s, %s], k%d: 1}%n".formatted(i, i, alias, alias, i));
    }

    assertThat(refusal(bomb.toString()).what()).contains("100000 values");
  }

  @Test
  void aliasesCannotDigDeeperThanTheLimit() {
    StringBuilder deep = new StringBuilder("a0: &a0 x\n");
    for (int i = 1; i < 900; i++) {
      deep.append("a%d: &a%d [*a%d]%n".formatted(i, i, i - 1));
    }

    assertThat(refusal(deep.toString()).what()).contains("deeper");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? "})
  void deepNestingIsRefusedSoon(String opening) {
    String deep = opening.repeat(100_000);

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refusal(deep));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1:", "1_", "0", "x", "\u00e9", "1.", "9:9:"})
  void aLongScalarIsReadOrRefusedSoon(String part) {
    String text = "a: " + part.repeat(300_000 / part.length()) + "\n";

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
  }

  private static BrokenFileException refusal(String text) {
    return catchThrowableOfType(BrokenFileException.class, () -> parse(text));
  }

  private static boolean read(String text) {
    try {
      parse(text);
      return true;
    } catch (BrokenFileException e) {
      return false;
    }
  }

  private static void parse(String text) {
    assertThat(YamlReader.read(new SourceText("test.yaml", text), new Findings()))
        .isPresent();
  }
}
