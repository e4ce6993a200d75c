package charon.testing;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a test class that takes longer than twenty seconds, so that the whole build stays short.
 * Found by JUnit itself, in every module; classes that are named neither {@code …Test} nor
 * {@code …IT} run only when asked for and may take their time.
 *
 * <p>On a machine that is slow or has much else to do, {@code -Dcharon.test.class.seconds=120} gives
 * them longer.
 */
public final class ClassTimeLimit implements BeforeAllCallback, AfterAllCallback {

  private static final Namespace NAMESPACE = Namespace.create(ClassTimeLimit.class);
  private static final String BEGIN = "begin";
  private static final long USUAL_SECONDS = 20;

  private final Duration limit;
  private final LongSupplier nanoClock;

  /** Called by JUnit. */
  public ClassTimeLimit() {
    this(
        Duration.ofSeconds(Long.getLong("charon.test.class.seconds", USUAL_SECONDS)),
        System::nanoTime);
  }

  ClassTimeLimit(Duration limit, LongSupplier nanoClock) {
    this.limit = limit;
    this.nanoClock = nanoClock;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getStore(NAMESPACE).put(BEGIN, nanoClock.getAsLong());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    long begin = context.getStore(NAMESPACE).getOrDefault(BEGIN, Long.class, nanoClock.getAsLong());
    Duration taken = Duration.ofNanos(nanoClock.getAsLong() - begin);
    Class<?> type = context.getRequiredTestClass();
    if (isTest(type.getSimpleName()) && taken.compareTo(limit) > 0) {
      throw new AssertionError("%s took %.1f s (expected: at most %d s; see %s)"
          .formatted(type.getName(), taken.toMillis() / 1e3, limit.toSeconds(), "CONTRIBUTING.md"));
    }
  }

  private static boolean isTest(String name) {
    return name.endsWith("Test") || name.endsWith("IT");
  }
}
