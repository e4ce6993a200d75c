package charon.persistence.campaign.check;

import charon.persistence.campaign.yaml.YamlValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether something that has to be there once is there twice. */
final class Unique {

  private Unique() {}

  static void check(List<YamlValue> values, String name, Notes notes) {
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
