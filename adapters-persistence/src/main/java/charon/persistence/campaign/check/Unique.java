package charon.persistence.campaign.check;

import charon.persistence.campaign.yaml.YamlValue;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Whether something that has to be there once is there twice. */
final class Unique {

  private Unique() {}

  static void check(Stream<YamlValue> values, String name, Notes notes) {
    Set<String> seen = new HashSet<>();
    values.forEach(value -> {
      String text = String.valueOf(value.json());
      if (!seen.add(text)) {
        String what = "the " + name + " '" + text + "' a second time";
        notes.problem(value.line(), what, "each " + name + " once");
      }
    });
  }
}
