package charon.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the script says is what is measured. */
class LoadOptionsTest {

  @Test
  void theJarComesBeforeTheFloor() {
    LoadOptions options = LoadOptions.of(List.of("--quick", "--pinned", "new.jar", "no-floor"));

    assertThat(options.jar()).isEqualTo(Path.of("new.jar"));
    assertThat(options.floor()).isEmpty();
    assertThat(options.against()).isEmpty();
    assertThat(options.pinned()).isTrue();
  }

  @Test
  void anotherJarIsNamedBesideIt() {
    LoadOptions options = LoadOptions.of(
        List.of("--short", "--against", "old.jar", "--pinned", "new.jar", "no-floor"));

    assertThat(options.against()).hasValue(Path.of("old.jar"));
    assertThat(options.jar()).isEqualTo(Path.of("new.jar"));
  }

  @Test
  void aFileTooFewIsAMistake() {
    assertThatThrownBy(() -> LoadOptions.of(List.of("--against", "old.jar", "new.jar")))
        .hasMessageContaining("expected: JAR FLOOR");
    assertThatThrownBy(() -> LoadOptions.of(List.of("--against")))
        .hasMessageContaining("expected: JAR FLOOR");
  }
}
