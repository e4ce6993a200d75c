package charon.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/http-api.md} has a heading for every route, and for nothing else. */
class ApiDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "http-api.md");
  private static final Pattern HEADING = Pattern.compile("(?m)^### ((?:GET|POST) /\\S*)$");

  /** Described, but not served yet. */
  private static final Set<String> DESCRIBED_AHEAD = Set.of(
      "GET /api/star-map/",
      "GET /api/system-map/{system_slug}/",
      "GET /api/orbit-map/{system_slug}/{body_slug}/",
      "GET /api/gm/locations/",
      "GET /api/encounter-map/{location_slug}/",
      "GET /api/encounter-map/{location_slug}/all-decks/",
      "GET /api/terminal/{location_slug}/{terminal_slug}/",
      "GET /api/gm/encounter/token-images/",
      "GET /api/charon/conversation/",
      "POST /api/charon/submit-query/",
      "POST /api/gm/charon/mode/",
      "POST /api/gm/charon/location/",
      "POST /api/gm/charon/send/",
      "POST /api/gm/charon/generate/",
      "GET /api/gm/charon/pending/",
      "POST /api/gm/charon/approve/",
      "POST /api/gm/charon/reject/",
      "POST /api/gm/charon/clear/",
      "POST /api/gm/charon/toggle-dialog/",
      "GET /api/gm/charon/channels/",
      "GET /api/charon/{channel}/conversation/",
      "POST /api/charon/{channel}/submit/",
      "POST /api/gm/charon/{channel}/send/",
      "POST /api/gm/charon/{channel}/mark-read/",
      "GET /api/gm/charon/{channel}/pending/",
      "POST /api/gm/charon/{channel}/approve/",
      "POST /api/gm/charon/{channel}/reject/",
      "POST /api/gm/charon/{channel}/generate/",
      "POST /api/gm/charon/{channel}/clear/",
      "GET /api/gm/campaign/problems/");

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
    assertThat(described())
        .filteredOn(route -> !DESCRIBED_AHEAD.contains(route))
        .isSubsetOf(served);
  }

  private static List<String> described() throws IOException {
    return HEADING
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map(result -> result.group(1))
        .toList();
  }
}
