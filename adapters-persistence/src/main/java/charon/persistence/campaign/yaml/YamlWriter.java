package charon.persistence.campaign.yaml;

import charon.domain.Attributes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.serializer.Serializer;

/**
 * Writes a YAML document that {@link YamlReader} reads back as it was: by the same rules, what would be
 * read as something else than a text is put into quotes.
 */
public final class YamlWriter {

  /** To this depth each member has a line of its own; what is deeper shares one. */
  private static final int BLOCKS = 4;

  private static final int INDENT = 4;
  private static final YamlRules RULES = new YamlRules();

  private YamlWriter() {}

  /**
   * The text of a document.
   *
   * @throws UncheckedIOException never: a text in memory has room
   */
  public static String write(Attributes document) {
    StringWriter text = new StringWriter();
    DumperOptions options = options();
    Serializer serializer = new Serializer(new Emitter(text, options), RULES, options, null);
    try {
      serializer.open();
      serializer.serialize(node(document, 0));
      serializer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static DumperOptions options() {
    DumperOptions options = new DumperOptions();
    options.setIndent(INDENT);
    options.setIndicatorIndent(INDENT / 2);
    options.setSplitLines(false);
    options.setAllowUnicode(true);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    return options;
  }

  private static Node node(@Nullable Object value, int depth) {
    FlowStyle style = depth < BLOCKS ? FlowStyle.BLOCK : FlowStyle.FLOW;
    if (value instanceof Attributes mapping) {
      return mapping(mapping, depth, style);
    }
    if (value instanceof List<?> items) {
      List<Node> nodes = items.stream().map(item -> node(item, depth + 1)).toList();
      return new SequenceNode(Tag.SEQ, nodes, isPoints(items) ? FlowStyle.FLOW : style);
    }
    return scalar(value);
  }

  /** Whether this is a list of numbers, or one of such lists: those share a line at any depth. */
  private static boolean isPoints(List<?> items) {
    return !items.isEmpty()
        && (items.stream().allMatch(Number.class::isInstance)
            || items.stream()
                .allMatch(item -> item instanceof List<?> point
                    && point.stream().allMatch(Number.class::isInstance)));
  }

  private static Node mapping(Attributes mapping, int depth, FlowStyle style) {
    List<NodeTuple> members = mapping.members().entrySet().stream()
        .map(member -> tuple(member, depth + 1))
        .toList();
    return new MappingNode(Tag.MAP, members, style);
  }

  private static NodeTuple tuple(Map.Entry<String, @Nullable Object> member, int depth) {
    return new NodeTuple(scalar(member.getKey()), node(member.getValue(), depth));
  }

  private static Node scalar(@Nullable Object value) {
    if (value instanceof String text) {
      boolean simple = text.chars().noneMatch(Character::isISOControl);
      return node(Tag.STR, text, simple ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }
    if (value instanceof Boolean flag) {
      return node(Tag.BOOL, flag.toString(), ScalarStyle.PLAIN);
    }
    if (value instanceof Double || value instanceof BigDecimal) {
      return node(Tag.FLOAT, decimal((Number) value), ScalarStyle.PLAIN);
    }
    return value == null
        ? node(Tag.NULL, "null", ScalarStyle.PLAIN)
        : node(Tag.INT, value.toString(), ScalarStyle.PLAIN);
  }

  /** With a point, and a sign before the exponent: else it would be a text. */
  private static String decimal(Number number) {
    String text = String.valueOf(number.doubleValue()).toLowerCase(Locale.ROOT);
    return text.contains("e-") ? text : text.replace("e", "e+");
  }

  private static Node node(Tag tag, String text, ScalarStyle style) {
    return new ScalarNode(tag, text, null, null, style);
  }
}
