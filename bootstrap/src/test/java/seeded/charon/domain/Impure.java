package seeded.charon.domain;

import java.io.File;
import seeded.charon.ai.internal.Smuggled;
import seeded.charon.http.internal.Hidden;
import seeded.charon.persistence.internal.Buried;

/** Neither data nor a refusal; changes; looks at files; knows the adapters, and their insides. */
class Impure {
  File file = new File("x");
  Hidden hidden = new Hidden();
  Smuggled smuggled = new Smuggled();
  Buried buried = new Buried();
}
