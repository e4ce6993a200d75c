package charon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jar brings the licence of every library in it. */
class ThirdPartyTest {

  private static final String FOLDER = "/META-INF/licenses/";
  private static final Pattern LIBRARY = Pattern.compile("/([A-Za-z_0-9-]+?)-\\d[^/]*\\.jar!");
  private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9.-]+\\.txt");

  /** What only tests use: no part of the jar. A library that is in neither list fails the test. */
  private static final Pattern OF_TESTS = Pattern.compile(
      "junit|assertj|common-|maven-|archunit|playwright|driver|awaitility|hamcrest|opentest4j|apiguardian|byte-buddy"
          + "|gson|error_?prone|jmh|jopt-simple|commons-math3|surefire|jacoco|charon|Java-WebSocket"
          + "|java-websocket|HdrHistogram|selenium");

  @Test
  void everyLibraryInTheJarIsNamedWithItsLicence() throws IOException {
    List<String> named = List.of(text("THIRD-PARTY.txt").split("\\s+"));

    assertThat(libraries()).hasSizeGreaterThan(20).allMatch(named::contains);
  }

  @Test
  void everyTextThatIsNamedIsThere() throws IOException {
    List<String> texts = TEXT.matcher(text("THIRD-PARTY.txt"))
        .results()
        .map(found -> found.group())
        .distinct()
        .toList();

    assertThat(texts).hasSizeGreaterThan(4);
    for (String name : texts) {
      assertThat(text(name)).as(name).hasSizeGreaterThan(500);
    }
  }

  private static List<String> libraries() throws IOException {
    return Collections.list(
            ThirdPartyTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))
        .stream()
        .map(manifest -> LIBRARY.matcher(manifest.getPath()))
        .filter(Matcher::find)
        .map(library -> library.group(1))
        .filter(library -> !OF_TESTS.matcher(library).lookingAt())
        .distinct()
        .toList();
  }

  private static String text(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(ThirdPartyTest.class.getResourceAsStream(FOLDER + name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
