package charon.http;

import charon.domain.Attributes;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON in tests. */
public final class JsonText {

  private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNameLength(Integer.MAX_VALUE).build())
          .build())
      .build();

  private JsonText() {}

  /** Compared without regard to the order of members. */
  public static JsonNode parse(String json) {
    return MAPPER.readTree(json);
  }

  /** The object as the members of a campaign file. */
  public static Attributes attributes(String json) {
    return new Attributes(MAPPER.readValue(json, new TypeReference<>() {}));
  }

  /** The object with a member that has another value. */
  public static String with(String object, String member, String value) {
    ObjectNode changed = (ObjectNode) parse(object);
    changed.set(member, parse(value));
    return changed.toString();
  }

  /** The object without a member. */
  public static String without(String object, String member) {
    ObjectNode changed = (ObjectNode) parse(object);
    changed.remove(member);
    return changed.toString();
  }
}
