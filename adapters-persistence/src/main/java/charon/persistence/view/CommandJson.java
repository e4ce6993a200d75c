package charon.persistence.view;

import charon.domain.Attributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands as JSON, with every member that they have. Thread-safe. */
public final class CommandJson {

  // half a pair of surrogates survives as an escape only, and in a name not even so
  private static final JsonMapper JSON = JsonMapper.builder(
          JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
      .build();

  private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

  private CommandJson() {}

  /** A command, on one line. */
  public static String of(Attributes command) {
    return JSON.writeValueAsString(tree(command));
  }

  /** Commands as a list, on one line. */
  public static String of(List<Attributes> commands) {
    return JSON.writeValueAsString(commands.stream().map(CommandJson::tree).toList());
  }

  /** A command as a tree. */
  public static JsonNode tree(Attributes command) {
    return JSON.valueToTree(named(command.members(), CodeUnits::encoded));
  }

  /**
   * Reads a command.
   *
   * @throws RuntimeException if it is none
   */
  public static Attributes command(String text) {
    return command(JSON.readTree(text));
  }

  /**
   * Reads a list of commands.
   *
   * @throws RuntimeException if it is none
   */
  public static List<Attributes> commands(String text) {
    return JSON.readTree(text).asArray().valueStream().map(CommandJson::command).toList();
  }

  /**
   * Reads a command.
   *
   * @throws RuntimeException if it is none
   */
  public static Attributes command(JsonNode tree) {
    return new Attributes(named(JSON.treeToValue(tree.asObject(), MEMBERS), CodeUnits::decoded));
  }

  /** The same members under other names; mappings are maps then. */
  private static Map<String, @Nullable Object> named(
      Map<?, ?> members, UnaryOperator<String> naming) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    members.forEach((name, member) -> copy.put(naming.apply((String) name), value(member, naming)));
    return copy;
  }

  private static @Nullable Object value(@Nullable Object value, UnaryOperator<String> naming) {
    if (value instanceof Attributes attributes) {
      return named(attributes.members(), naming);
    }
    if (value instanceof Map<?, ?> members) {
      return named(members, naming);
    }
    if (value instanceof List<?> items) {
      List<@Nullable Object> copy = new ArrayList<>(items.size());
      items.forEach(item -> copy.add(value(item, naming)));
      return copy;
    }
    return value;
  }
}
