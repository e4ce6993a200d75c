package seeded.charon.persistence.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import seeded.charon.application.Overreaching;
import seeded.charon.http.internal.Hidden;

/** The other adapter, just as nosy, which also reads clocks, sleeps and prints. */
public record Buried(Overreaching service, Hidden other) {
  public Buried() {
    this(null, null);
  }

  static String everythingForbidden() throws InterruptedException {
    Supplier<UUID> ids = UUID::randomUUID;
    Thread.sleep(1);
    System.out.println(ids.get());
    return Clock.systemUTC().instant() + " " + Instant.now() + " " + System.nanoTime();
  }
}
