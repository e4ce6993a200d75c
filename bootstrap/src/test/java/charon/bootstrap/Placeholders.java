package charon.bootstrap;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the examples for ids and times that the server makes. An id's placeholder stands
 * for the same id wherever it occurs; a time's placeholder stands for any time of its form.
 */
final class Placeholders {

  private static final Pattern ID = Pattern.compile("0f3f0c1e-0000-4000-8000-\\d{12}");
  private static final Map<String, Pattern> TIMES = Map.of(
      "2201-03-09 18:00:00", Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"),
      "2201-03-09T18:00:00Z",
          Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"));

  private final Map<String, String> made = new HashMap<>();
  private final Map<String, String> placeholders = new HashMap<>();

  /** Takes note of an id that the server has made. */
  void remember(String placeholder, String id) {
    made.put(placeholder, id);
    placeholders.put(id, placeholder);
  }

  /** A text of an example, as this server understands it. */
  String resolve(String text) {
    String resolved = text;
    for (Map.Entry<String, String> entry : made.entrySet()) {
      resolved = resolved.replace(entry.getKey(), entry.getValue());
    }
    return resolved;
  }

  /** An answer with placeholders wherever the example has some. */
  JsonNode restore(JsonNode answer, JsonNode example) {
    if (answer instanceof ObjectNode object) {
      ObjectNode restored = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(member -> {
        String name = placeholders.getOrDefault(member.getKey(), member.getKey());
        restored.set(name, restore(member.getValue(), example.path(name)));
      });
      return restored;
    }
    if (answer instanceof ArrayNode array) {
      ArrayNode restored = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < array.size(); i++) {
        restored.add(restore(array.get(i), example.path(i)));
      }
      return restored;
    }
    return answer.isString() && example.isString()
        ? JsonNodeFactory.instance.stringNode(restore(answer.stringValue(), example.stringValue()))
        : answer;
  }

  private String restore(String text, String example) {
    Pattern time = TIMES.get(example);
    if (time != null && time.matcher(text).matches()) {
      return example;
    }
    boolean unknown = !made.containsKey(example) && !placeholders.containsKey(text);
    if (ID.matcher(example).matches() && unknown && !text.isBlank()) {
      remember(example, text);
    }
    return placeholders.getOrDefault(text, text);
  }
}
