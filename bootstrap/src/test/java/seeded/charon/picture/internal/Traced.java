package seeded.charon.picture.internal;

import seeded.charon.application.Overreaching;
import seeded.charon.http.internal.Hidden;

/** A fourth adapter that knows a service and another adapter. */
public record Traced(Overreaching service, Hidden other) {
  public Traced() {
    this(null, null);
  }
}
