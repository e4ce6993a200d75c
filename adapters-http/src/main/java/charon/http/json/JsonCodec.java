package charon.http.json;

import charon.application.port.in.command.Members;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads request bodies and writes answers (RFC 8259).
 *
 * <p>What is written is a tree of maps, lists, {@link Attributes}, texts, numbers, booleans and
 * nulls, on one line.
 */
public final class JsonCodec {

  private static final int MAX_DEPTH = 20;
  private static final int INITIAL_BYTES = 4096;

  private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(MAX_DEPTH)
              .maxNameLength(Integer.MAX_VALUE) // names that are used are checked like texts
              .build())
          .build())
      .build();

  private JsonCodec() {}

  /**
   * Reads a request body.
   *
   * @throws InvalidJsonException if it is not strict JSON in UTF-8
   * @throws InvalidValueException if it is no object
   */
  public static Members read(byte[] body) {
    return bodyOf(parse(body));
  }

  /**
   * Reads a request body that may be anything but JSON: then it counts as an object without members.
   *
   * @throws InvalidValueException if it is JSON, but no object
   */
  public static Members readLeniently(byte[] body) {
    try {
      return bodyOf(parse(body));
    } catch (InvalidJsonException none) {
      return bodyOf(MAPPER.createObjectNode());
    }
  }

  private static Members bodyOf(JsonNode node) {
    if (!node.isObject()) {
      throw new InvalidValueException("The request body must be a JSON object");
    }
    return Members.of(objectOf(node));
  }

  private static Attributes objectOf(JsonNode node) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    node.properties().forEach(member -> members.put(member.getKey(), valueOf(member.getValue())));
    return new Attributes(members);
  }

  private static @Nullable Object valueOf(JsonNode node) {
    if (node.isObject()) {
      return objectOf(node);
    }
    if (node.isArray()) {
      List<@Nullable Object> items = new ArrayList<>(node.size());
      node.forEach(item -> items.add(valueOf(item)));
      return items;
    }
    if (node.isNumber()) {
      return numberOf(node);
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNull() ? null : node.stringValue();
  }

  private static Number numberOf(JsonNode node) {
    if (node.isIntegralNumber()) {
      return node.canConvertToLong() ? (Number) node.longValue() : node.bigIntegerValue();
    }
    double number = node.doubleValue();
    return Double.isFinite(number) ? number : Math.copySign(Double.MAX_VALUE, number);
  }

  /** Writes a tree. */
  public static byte[] write(@Nullable Object tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(INITIAL_BYTES);
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      write(json, tree);
    }
    return out.toByteArray();
  }

  private static JsonNode parse(byte[] body) {
    String text = JsonText.decode(body);
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw new InvalidJsonException("The body is empty");
      }
      return node;
    } catch (JacksonException fault) {
      throw JsonText.refused(text, fault);
    }
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Number number) {
      writeNumber(json, number);
    } else if (value instanceof Attributes attributes) {
      writeObject(json, attributes.members());
    } else if (value instanceof Map<?, ?> map) {
      writeObject(json, map);
    } else if (value instanceof Iterable<?> items) {
      json.writeStartArray();
      items.forEach(item -> write(json, item));
      json.writeEndArray();
    } else {
      throw new IllegalArgumentException(
          "value: " + value.getClass().getName() + " (expected: a JSON value)");
    }
  }

  private static void writeObject(JsonGenerator json, Map<?, ?> members) {
    json.writeStartObject();
    members.forEach((name, value) -> {
      json.writeName((String) name);
      write(json, value);
    });
    json.writeEndObject();
  }

  private static void writeNumber(JsonGenerator json, Number number) {
    if (number instanceof Double real) {
      json.writeNumber(real);
    } else if (number instanceof BigInteger big) {
      json.writeNumber(big);
    } else if (number instanceof BigDecimal exact) {
      json.writeNumber(exact);
    } else {
      json.writeNumber(number.longValue());
    }
  }
}
