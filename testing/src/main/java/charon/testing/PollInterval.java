package charon.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets tests that wait for a condition look for it often: what they wait for takes a millisecond or
 * two, and looking costs next to nothing. Found by JUnit itself, in every module.
 */
public final class PollInterval implements BeforeAllCallback {

  private static final Duration INTERVAL = Duration.ofMillis(5);

  /** Called by JUnit. */
  public PollInterval() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultPollInterval(INTERVAL);
  }
}
