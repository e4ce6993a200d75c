package charon.persistence.campaign.yaml;

import charon.domain.Attributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value of a YAML file, with the line where it stands, from 1. */
public sealed interface YamlValue {

  /** Where the value begins. */
  int line();

  /** The value as JSON has it; dates and date-times are text there. */
  @Nullable
  Object json();

  /** Whether this is null. */
  default boolean isNull() {
    return this instanceof Scalar scalar && scalar.value() == null;
  }

  /** What kind of value this is, for people. */
  String kind();

  /** A mapping, in the order of the file. */
  record Mapping(Map<String, YamlValue> members, int line) implements YamlValue {

    public Mapping {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The member, be it null; empty if it is missing. */
    public Optional<YamlValue> member(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /** The member's value as JSON has it; empty if it is missing or null. */
    public Optional<Object> value(String name) {
      return member(name).flatMap(value -> Optional.ofNullable(value.json()));
    }

    /** The line of a member; the mapping's own if it is missing. */
    public int lineOf(String name) {
      return member(name).map(YamlValue::line).orElse(line);
    }

    @Override
    public Attributes json() {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      members.forEach((name, value) -> values.put(name, value.json()));
      return new Attributes(values);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** A list. */
  record Sequence(List<YamlValue> items, int line) implements YamlValue {

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public List<@Nullable Object> json() {
      List<@Nullable Object> values = new ArrayList<>(items.size());
      items.forEach(item -> values.add(item.json()));
      return Collections.unmodifiableList(values);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Anything else: null, text, a boolean, a number or a {@link YamlTime}. */
  record Scalar(@Nullable Object value, int line) implements YamlValue {

    @Override
    public @Nullable Object json() {
      return value instanceof YamlTime time ? time.iso() : value;
    }

    @Override
    public String kind() {
      if (value == null) {
        return "nothing";
      }
      if (value instanceof String) {
        return "a text";
      }
      return value instanceof YamlTime
          ? "a date"
          : value instanceof Boolean ? "a flag" : "a number";
    }
  }
}
