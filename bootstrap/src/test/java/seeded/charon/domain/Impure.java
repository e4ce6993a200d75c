package seeded.charon.domain;

import java.io.File;
import seeded.charon.ai.internal.Smuggled;
import seeded.charon.http.internal.Hidden;
import seeded.charon.imports.internal.Borrowed;
import seeded.charon.persistence.internal.Buried;
import seeded.charon.picture.internal.Traced;

/** Neither data nor a refusal; changes; looks at files; writes as the machine is set; knows the adapters, and their insides. */
class Impure {
  File file = new File("x");
  Hidden hidden = new Hidden();
  Smuggled smuggled = new Smuggled();
  Buried buried = new Buried();
  Traced traced = new Traced();
  Borrowed borrowed = new Borrowed();
  String text = "%d".formatted(1);
}
