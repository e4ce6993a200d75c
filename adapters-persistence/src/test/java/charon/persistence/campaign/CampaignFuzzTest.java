package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.persistence.campaign.yaml.BrokenFileException;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.SourceText;
import charon.persistence.campaign.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Files after accidents of all kinds: each is read or refused, and neither takes long. In every
 * build the accidents are the same; {@code -Dcharon.fuzz.seconds=600} goes on with others.
 */
class CampaignFuzzTest {

  private static final int ATTEMPTS = 3_000;
  private static final Duration MORE = Duration.ofSeconds(Long.getLong("charon.fuzz.seconds", 0));

  /** For a file of a few kilobytes, on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final List<String> ACCIDENTS = List.of(
      "",
      " ",
      "\n",
      "\t",
      "  - ",
      ": ",
      "? ",
      "- ",
      "&a ",
      "*a",
      "<<: *a",
      "!!binary ",
      "!x ",
      "| ",
      ">",
      "---\n",
      "...\n",
      "%YAML 1.2\n",
      "\"",
      "'",
      "\\",
      "\\u",
      "{",
      "}",
      "[",
      "]",
      "[[[[[[[[[[[[[[[[[[[[[[",
      "{{{{{{{{{{{{{{{{{{{",
      "#",
      "\u0000",
      "\u0085",
      "\u2028",
      "\ufeff",
      "\ud83d",
      "😀",
      "~",
      "null",
      "yes",
      ".inf",
      ".nan",
      "1e999",
      "0x",
      "0b2",
      "1_000",
      "9".repeat(400),
      "12:30:45",
      "2190-13-45",
      "2190-01-05T25:00:00Z",
      "=",
      "a: &a [*a]\n");

  private static final List<String> FILES = files();

  @Test
  void yamlIsReadOrRefused() {
    attempts(text -> YamlReader.read(new SourceText("f.yaml", text), new Findings()));
  }

  @Test
  void frontMatterIsReadOrRefused() {
    attempts(text -> {
      Findings findings = new Findings();
      MarkdownFile.parse(new SourceText("f.md", "---\n" + text + "\n---\ntext"), findings);
      MarkdownFile.parse(new SourceText("f.md", text), findings);
    });
  }

  private static void attempts(Consumer<String> reading) {
    long begin = System.nanoTime();
    for (long seed = 0; seed < ATTEMPTS || System.nanoTime() - begin < MORE.toNanos(); seed++) {
      String text = afterAccidents(new Random(seed));
      long start = System.nanoTime();
      try {
        reading.accept(text);
      } catch (BrokenFileException refused) {
        assertThat(refused.getMessage()).as("with seed " + seed).isNotBlank();
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("with seed " + seed + ":\n" + text, e);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("with seed " + seed)
          .isLessThan(PATIENCE);
    }
  }

  private static String afterAccidents(Random random) {
    StringBuilder text = new StringBuilder(FILES.get(random.nextInt(FILES.size())));
    for (int i = random.nextInt(6); i >= 0; i--) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(12));
      String accident = ACCIDENTS.get(random.nextInt(ACCIDENTS.size()));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(from, accident);
        case 1 -> text.replace(from, to, accident);
        case 2 -> text.insert(from, accident.repeat(1 + random.nextInt(60)));
        default -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
      }
    }
    return text.toString();
  }

  private static List<String> files() {
    Path folder = Path.of("src", "test", "resources", "sample-campaign");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(yaml|md)"))
          .sorted()
          .map(CampaignFuzzTest::contentOf)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
