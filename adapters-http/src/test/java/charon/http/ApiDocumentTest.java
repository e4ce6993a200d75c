package charon.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/http-api.md} has a heading for every route, and for nothing else. */
class ApiDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "http-api.md");
  private static final Pattern HEADING =
      Pattern.compile("(?m)^### ((?:GET|POST|PUT|DELETE) /\\S*)$");

  private final List<String> served = new TestCharon()
      .routes().stream()
          .map(route -> route.method() + " " + route.path().text())
          .toList();

  @Test
  void everyRouteIsDescribed() throws IOException {
    assertThat(described()).doesNotHaveDuplicates().containsAll(served);
  }

  @Test
  void everythingDescribedIsServed() throws IOException {
    assertThat(described()).isSubsetOf(served);
  }

  private static List<String> described() throws IOException {
    return HEADING
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map(result -> result.group(1))
        .toList();
  }
}
