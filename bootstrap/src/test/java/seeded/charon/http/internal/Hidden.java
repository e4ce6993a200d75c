package seeded.charon.http.internal;

import seeded.charon.application.Overreaching;
import seeded.charon.persistence.internal.Buried;

/** An adapter that knows a service and the other adapter. */
public record Hidden(Overreaching service, Buried other) {
  public Hidden() {
    this(null, null);
  }
}
