package charon.persistence.campaign.check;

import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import charon.persistence.campaign.yaml.YamlValue.Scalar;
import charon.persistence.campaign.yaml.YamlValue.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a member has to be.
 *
 * @param path names joined with {@code .}; one that ends with {@code []} is a list, and each of its
 *     items is meant
 * @param type a type's name, a range {@code 0..100}, words {@code OPEN|CLOSED}, or after {@code ~}
 *     words beside which others may be used
 */
record Shape(String path, String type) {

  private static final Map<String, List<Step>> STEPS = new ConcurrentHashMap<>();
  private static final Map<String, Set<String>> WORDS = new ConcurrentHashMap<>();

  /** The shapes in lines of a path and a type. */
  static List<Shape> all(String lines) {
    return lines
        .lines()
        .map(line -> line.strip().split(" +"))
        .map(words -> new Shape(words[0], words[1]))
        .toList();
  }

  /** The values that a path leads to, nulls left out. */
  static List<YamlValue> values(YamlValue from, String path) {
    List<YamlValue> found = new ArrayList<>();
    collect(from, STEPS.computeIfAbsent(path, Shape::steps), 0, found);
    return found;
  }

  private static void collect(YamlValue from, List<Step> steps, int at, List<YamlValue> found) {
    if (at == steps.size()) {
      found.add(from);
      return;
    }
    YamlValue value =
        from instanceof Mapping mapping ? mapping.member(steps.get(at).name()).orElse(null) : null;
    if (value instanceof Sequence list && steps.get(at).each()) {
      list.items().stream()
          .filter(item -> !item.isNull())
          .forEach(item -> collect(item, steps, at + 1, found));
    } else if (value != null && !value.isNull() && !steps.get(at).each()) {
      collect(value, steps, at + 1, found);
    }
  }

  private static List<Step> steps(String path) {
    return Stream.of(path.split("\\."))
        .map(name -> new Step(name.replace("[]", ""), name.endsWith("[]")))
        .toList();
  }

  /** A part of a path: a member, or each item of one. */
  private record Step(String name, boolean each) {}

  void check(Mapping file, Notes notes) {
    List<Step> steps = STEPS.computeIfAbsent(path, Shape::steps);
    String name = "'" + steps.get(steps.size() - 1).name() + "'";
    values(file, path).forEach(value -> check(name, value, notes));
  }

  private void check(String name, YamlValue value, Notes notes) {
    if (type.indexOf('|') >= 0) {
      checkWord(name, value, notes);
    } else if (type.contains("..")) {
      checkRange(name, value, notes);
    } else if (!fits(value)) {
      notes.problem(value.line(), name + " that is " + value.kind(), expected());
    }
  }

  private void checkWord(String name, YamlValue value, Notes notes) {
    boolean open = type.startsWith("~");
    Set<String> words = WORDS.computeIfAbsent(
        type, all -> new TreeSet<>(Set.of(all.substring(open ? 1 : 0).split("\\|"))));
    if (!(value instanceof Scalar scalar)) {
      notes.problem(value.line(), name + " that is " + value.kind(), "a word");
      return;
    }
    String word = String.valueOf(scalar.json());
    if (words.contains(word)) {
      return;
    }
    String what = name + " is '" + word + "'";
    String expected = Nearest.expected("one of " + String.join(", ", words), word, words);
    if (!open) {
      notes.problem(value.line(), what, expected);
    } else if (Nearest.of(word, words).isPresent()) {
      notes.hint(value.line(), what, expected);
    }
  }

  private void checkRange(String name, YamlValue value, Notes notes) {
    String[] ends = type.split("\\.\\.", -1);
    String expected = ends[1].isEmpty()
        ? "a number of at least " + ends[0]
        : "a number from " + ends[0] + " to " + ends[1];
    if (!(value.json() instanceof Number)) {
      notes.problem(value.line(), name + " that is " + value.kind(), expected);
      return;
    }
    BigDecimal number = new BigDecimal(value.json().toString());
    boolean fits = number.compareTo(new BigDecimal(ends[0])) >= 0
        && (ends[1].isEmpty() || number.compareTo(new BigDecimal(ends[1])) <= 0);
    if (!fits) {
      notes.problem(value.line(), name + " is " + number, expected);
    }
  }

  private boolean fits(YamlValue value) {
    return switch (type) {
      case "text" -> value instanceof Scalar;
      case "number" -> value.json() instanceof Number;
      case "integer" ->
        value.json() instanceof Number number
            && new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
      case "mapping" -> value instanceof Mapping;
      case "list" -> value instanceof Sequence;
      case "texts" -> value instanceof Scalar || value instanceof Sequence;
      case "point" ->
        value instanceof Sequence list
            && list.items().size() == 3
            && list.items().stream().allMatch(item -> item.json() instanceof Number);
      default -> throw new IllegalStateException("type: " + type + " (expected: a known one)");
    };
  }

  private String expected() {
    return switch (type) {
      case "point" -> "three numbers: [0, 0, 0]";
      case "integer" -> "a whole number";
      case "texts" -> "a text or a list of texts";
      default -> "a " + type;
    };
  }
}
