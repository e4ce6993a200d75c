package seeded.charon.ai.internal;

import seeded.charon.application.Overreaching;
import seeded.charon.http.internal.Hidden;

/** A third adapter that knows a service and another adapter. */
public record Smuggled(Overreaching service, Hidden other) {
  public Smuggled() {
    this(null, null);
  }
}
