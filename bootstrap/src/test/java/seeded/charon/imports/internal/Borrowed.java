package seeded.charon.imports.internal;

import seeded.charon.application.Overreaching;
import seeded.charon.http.internal.Hidden;

/** A fifth adapter that knows a service and another adapter. */
public record Borrowed(Overreaching service, Hidden other) {
  public Borrowed() {
    this(null, null);
  }
}
