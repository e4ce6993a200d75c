package charon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A machine without a browser skips browser tests, unless it was told that it must have one. */
@ExtendWith(ContextResolver.class)
class BrowserExtensionTest {

  private static final String PROGRAM =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private ExtensionContext context;

  @BeforeEach
  void takeContext(ExtensionContext context) {
    this.context = context;
  }

  @Test
  void browserTestsRunWhereChromiumAndNodeAreFound() {
    var extension = new BrowserExtension(Map.of(), List.of("/no/such", PROGRAM), List.of(PROGRAM));

    assertThat(verdict(extension).isDisabled()).isFalse();
  }

  @Test
  void withoutChromiumBrowserTestsAreDisabledAndSayWhy() {
    var extension = new BrowserExtension(Map.of(), List.of("/no/such"), List.of(PROGRAM));

    assertThat(verdict(extension).isDisabled()).isTrue();
    assertThat(verdict(extension).getReason())
        .hasValueSatisfying(
            reason -> assertThat(reason).contains("no Chromium", "CHARON_CHROMIUM"));
  }

  @Test
  void withoutNodeBrowserTestsAreDisabledAndSayWhy() {
    var extension = new BrowserExtension(Map.of(), List.of(PROGRAM), List.of());

    assertThat(verdict(extension).getReason())
        .hasValueSatisfying(
            reason -> assertThat(reason).contains("no Node.js", "PLAYWRIGHT_NODEJS_PATH"));
  }

  @Test
  void theNamedChromiumIsTheOnlyOneTried() {
    var extension = new BrowserExtension(
        Map.of("CHARON_CHROMIUM", "/no/such"), List.of(PROGRAM), List.of(PROGRAM));

    assertThat(verdict(extension).isDisabled()).isTrue();
  }

  @Test
  void aBrowserThatIsRequiredAndMissingIsAFailure() {
    var extension = new BrowserExtension(
        Map.of("CHARON_REQUIRE_BROWSER", "true"), List.of("/no/such"), List.of(PROGRAM));

    assertThatThrownBy(() -> verdict(extension))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no Chromium");
  }

  private ConditionEvaluationResult verdict(BrowserExtension extension) {
    return extension.evaluateExecutionCondition(context);
  }
}
