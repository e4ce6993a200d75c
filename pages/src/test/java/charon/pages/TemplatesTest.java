package charon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates lead to the pages of the table that they are shown at, below whatever that begins with. */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src", "main", "resources", "web", "pages");

  /** An address that begins at the server, and is not that of a file, which is the same for all tables. */
  private static final Pattern WITHOUT_TABLE =
      Pattern.compile("(?:href|src|action)=\"?/(?!static/|webjars/)[^\"> ]*");

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyAddressIsBehindThatOfTheTable(Path template) throws IOException {
    assertThat(withoutTable(Files.readString(template))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<a href=\"/terminal/\">", "<form method=post action=/logout/>", "<img src=\"/\">"
      })
  void anAddressWithoutATableIsFound(String html) {
    assertThat(withoutTable(html)).hasSize(1);
  }

  @Test
  void filesAreTheSameForAllTables() {
    assertThat(withoutTable("<link href=\"/static/a.css\"><a href=\"{{base}}/terminal/\">"))
        .isEmpty();
  }

  private static List<String> withoutTable(String html) {
    return WITHOUT_TABLE.matcher(html).results().map(MatchResult::group).toList();
  }
}
