package charon.persistence.view;

import charon.application.port.out.ViewSnapshot;
import charon.domain.encounter.TokenId;
import charon.domain.view.ActiveView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * A snapshot as JSON. Its members are those of the records that it is made of: a new member of the
 * view is in the file without a word here, and one that a file lacks is as on a fresh server.
 * Thread-safe.
 */
public final class SnapshotJson {

  private static final String FORMAT = "format";
  private static final int VERSION = 2; // 1 was lines of text
  private static final String SAVED_AT = "savedAt";
  private static final String TOKENS = "/view/encounter/tokens";
  private static final String DECK = "deckId";

  // half a pair of surrogates survives as an escape only, and in a name not even so
  static final JsonMapper JSON = JsonMapper.builder(
          JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
      .addModule(new SimpleModule()
          .addAbstractTypeMapping(
              Map.class, LinkedHashMap.class) // else enums are put in their order
          .addKeySerializer(String.class, new NameWriter<>(name -> name))
          .addKeyDeserializer(String.class, new NameReader(name -> name))
          .addKeySerializer(TokenId.class, new NameWriter<>(TokenId::value))
          .addKeyDeserializer(TokenId.class, new NameReader(TokenId::new)))
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES) // no record takes one
      .build();

  private SnapshotJson() {}

  /** For a file that people may look into. */
  public static String of(ViewSnapshot snapshot) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document(snapshot)) + "\n";
  }

  /** The same on one line, without blanks. */
  public static String compact(ViewSnapshot snapshot) {
    return JSON.writeValueAsString(document(snapshot));
  }

  private static ObjectNode document(ViewSnapshot snapshot) {
    ObjectNode tree = JSON.createObjectNode().put(FORMAT, VERSION);
    tree.setAll(tree(snapshot));
    return tree;
  }

  /**
   * Reads what {@link #of} has written.
   *
   * @throws RuntimeException if it is something else
   */
  public static ViewSnapshot parse(String text) {
    JsonNode tree = JSON.readTree(text);
    if (tree.path(FORMAT).asInt(0) != VERSION) {
      throw new IllegalArgumentException(
          "not the whole of a view (expected: format " + VERSION + ")");
    }
    return snapshot((ObjectNode) tree);
  }

  /** The snapshot of a tree that may lack what was not known when it was made. */
  static ViewSnapshot snapshot(ObjectNode tree) {
    ObjectNode whole = tree(new ViewSnapshot(ActiveView.INITIAL, List.of(), Instant.EPOCH));
    whole.remove(SAVED_AT); // without its moment it is no snapshot
    merge(whole, tree);
    whole.at(TOKENS).forEach(SnapshotJson::complete);
    return JSON.treeToValue(whole, ViewSnapshot.class);
  }

  /** A token of before there were decks to be on. */
  private static void complete(JsonNode token) {
    if (token instanceof ObjectNode members && !members.has(DECK)) {
      members.put(DECK, "");
    }
  }

  private static ObjectNode tree(ViewSnapshot snapshot) {
    return JSON.valueToTree(snapshot);
  }

  static void merge(ObjectNode into, ObjectNode from) {
    from.forEachEntry((name, value) -> {
      if (into.get(name) instanceof ObjectNode inner && value instanceof ObjectNode other) {
        merge(inner, other);
      } else {
        into.set(name, value);
      }
    });
  }

  private static final class NameWriter<T> extends ValueSerializer<T> {

    private final Function<T, String> name;

    NameWriter(Function<T, String> name) {
      this.name = name;
    }

    @Override
    public void serialize(T key, JsonGenerator to, SerializationContext context) {
      to.writeName(CodeUnits.encoded(name.apply(key)));
    }
  }

  private static final class NameReader extends KeyDeserializer {

    private final Function<String, Object> key;

    NameReader(Function<String, Object> key) {
      this.key = key;
    }

    @Override
    public Object deserializeKey(String name, DeserializationContext context) {
      return key.apply(CodeUnits.decoded(name));
    }
  }
}
