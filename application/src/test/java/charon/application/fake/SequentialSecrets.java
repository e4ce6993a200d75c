package charon.application.fake;

import charon.application.port.out.SecretGenerator;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Bytes that everybody can guess: all 1 the first time, all 2 the second, and so on. Thread-safe. */
public final class SequentialSecrets implements SecretGenerator {

  private final AtomicInteger calls = new AtomicInteger();

  @Override
  public byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) calls.incrementAndGet());
    return bytes;
  }
}
