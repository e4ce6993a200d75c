package charon.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A class that takes too long is a failure. */
@ExtendWith(ContextResolver.class)
class ClassTimeLimitTest {

  private final AtomicLong now = new AtomicLong(-7);
  private final ClassTimeLimit limit = new ClassTimeLimit(Duration.ofSeconds(20), now::get);

  private ExtensionContext context;

  @BeforeEach
  void takeContext(ExtensionContext context) {
    this.context = context;
  }

  @Test
  void aClassMayTakeAsLongAsTheLimit() {
    limit.beforeAll(context);
    now.addAndGet(Duration.ofSeconds(20).toNanos());

    assertThatCode(() -> limit.afterAll(context)).doesNotThrowAnyException();
  }

  @Test
  void aClassThatTakesLongerFailsAndIsNamed() {
    limit.beforeAll(context);
    now.addAndGet(Duration.ofSeconds(21).toNanos());

    assertThatThrownBy(() -> limit.afterAll(context))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(ClassTimeLimitTest.class.getName())
        .hasMessageContaining("21.0 s (expected: at most 20 s");
  }
}
