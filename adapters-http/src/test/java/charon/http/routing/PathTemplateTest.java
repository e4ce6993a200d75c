package charon.http.routing;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.message.Target;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {

  @Test
  void pathWithoutPlacesIsItself() {
    PathTemplate path = PathTemplate.of("/api/active-view/");

    assertThat(matched(path, "/api/active-view/")).hasValue(Map.of());
    assertThat(matched(path, "/api/active%2Dview/")).hasValue(Map.of());
    assertThat(matched(path, "/api/active-view")).isEmpty();
    assertThat(matched(path, "/api/active-view//")).isEmpty();
    assertThat(matched(path, "/api/Active-view/")).isEmpty();
    assertThat(matched(path, "/api%2Factive-view/")).isEmpty();
    assertThat(matched(path, "/")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/m/a/b/,a,b",
    "/m/%61/%C3%A9/,a,é",
    "/m/a+b/%2B/,a+b,+",
    "/m/%20/b/,' ',b",
    "/m/../%2e%2e/,..,..",
    "/m/%zz/%/,%zz,%",
    "/m/%252F/{b}/,%2F,{b}"
  })
  void placeTakesOneDecodedSegment(String path, String first, String second) {
    assertThat(matched(PathTemplate.of("/m/{one}/{two}/"), path))
        .hasValue(Map.of("one", first, "two", second));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/m//b/",
        "/m/a//",
        "/m/a/",
        "/m/a/b",
        "/m/a/b/c/",
        "/m/a%2Fb/c/",
        "/m/%2F/b/",
        "/n/a/b/"
      })
  void placeTakesNothingEmptyAndNoSlash(String path) {
    assertThat(matched(PathTemplate.of("/m/{one}/{two}/"), path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/data/a,a",
    "/data/a/b.png,a/b.png",
    "/data/a%20b/%C3%A9,a b/é",
    "/data/.a/..b,.a/..b"
  })
  void restTakesAllThatFollows(String path, String rest) {
    assertThat(matched(PathTemplate.of("/data/{path...}"), path)).hasValue(Map.of("path", rest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data",
        "/data/",
        "/data//a",
        "/data/a/",
        "/data/../a",
        "/data/a/..",
        "/data/./a",
        "/data/%2e%2e/a",
        "/data/.%2E/a",
        "/data/a%2Fb",
        "/data/..%2fa",
        "/data/%2Fa",
        "/Data/a"
      })
  void restLeadsNowhereButDown(String path) {
    assertThat(matched(PathTemplate.of("/data/{path...}"), path)).isEmpty();
  }

  private static Optional<Map<String, String>> matched(PathTemplate template, String path) {
    return template.match(Target.parse(path).segments());
  }
}
