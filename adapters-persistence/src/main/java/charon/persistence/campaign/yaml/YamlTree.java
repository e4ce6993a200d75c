package charon.persistence.campaign.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns the nodes of one document into values: merges, keys as text, and bounds for what aliases can
 * do. For one document.
 */
final class YamlTree {

  /** How many values a document may have, an alias counting as often as it is used. */
  static final int MAX_VALUES = 100_000;

  /** How many characters a document may have, an alias counting as often as it is used. */
  static final int MAX_CHARACTERS = 2 << 20;

  private final String file;
  private final Findings findings;
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int values;
  private int characters;

  YamlTree(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /**
   * The node's value.
   *
   * @throws BrokenFileException if it cannot be passed on
   */
  YamlValue value(Node node) {
    int line = lineOf(node);
    if (++values > MAX_VALUES) {
      throw new BrokenFileException(
          line, "more than " + MAX_VALUES + " values", "a smaller file with fewer aliases");
    }
    if (node instanceof ScalarNode scalar) {
      count(scalar.getValue().length(), line);
      return new YamlValue.Scalar(
          YamlScalars.value(scalar.getTag(), scalar.getValue(), line), line);
    }
    if (!open.add(node)) {
      throw new BrokenFileException(line, "an alias inside what it stands for", "no circles");
    }
    if (open.size() > YamlReader.MAX_DEPTH) {
      throw new BrokenFileException(
          line, "deeper than " + YamlReader.MAX_DEPTH + " levels", "less nesting");
    }
    YamlValue value = collection(node, line);
    open.remove(node);
    return value;
  }

  private void count(int more, int line) {
    characters += more;
    if (characters > MAX_CHARACTERS) {
      throw new BrokenFileException(
          line,
          "more than 2 MiB with its aliases written out",
          "a smaller file with fewer aliases");
    }
  }

  private YamlValue collection(Node node, int line) {
    if (node instanceof SequenceNode sequence && node.getTag().equals(Tag.SEQ)) {
      return new YamlValue.Sequence(
          sequence.getValue().stream().map(this::value).toList(), line);
    }
    if (node instanceof MappingNode mapping && node.getTag().equals(Tag.MAP)) {
      return mapping(mapping);
    }
    throw YamlScalars.unknown(node.getTag(), line);
  }

  private YamlValue.Mapping mapping(MappingNode node) {
    Map<String, YamlValue> members = new LinkedHashMap<>();
    node.getValue().stream()
        .filter(YamlTree::isMerge)
        .forEach(tuple -> merge(tuple.getValueNode(), members));
    Set<String> own = new HashSet<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!isMerge(tuple)) {
        String key = key(tuple.getKeyNode());
        if (!own.add(key)) {
          String what = "'" + key + "' a second time; the last one counts";
          findings.add(file, lineOf(tuple.getKeyNode()), what, "each key once");
        }
        members.put(key, value(tuple.getValueNode()));
      }
    }
    return new YamlValue.Mapping(members, lineOf(node));
  }

  private void merge(Node source, Map<String, YamlValue> members) {
    List<Node> sources = new ArrayList<>(
        source instanceof SequenceNode sequence ? sequence.getValue() : List.of(source));
    ListIterator<Node> last = sources.listIterator(sources.size());
    while (last.hasPrevious()) { // the first one wins, so it comes last
      Node next = last.previous();
      if (!(value(next) instanceof YamlValue.Mapping mapping)) {
        throw new BrokenFileException(lineOf(next), "a merge of no mapping", "mappings to merge");
      }
      members.putAll(mapping.members());
    }
  }

  private String key(Node node) {
    if (!(node instanceof ScalarNode)) {
      throw new BrokenFileException(lineOf(node), "a list or mapping as a key", "a text as key");
    }
    return String.valueOf(value(node).json());
  }

  private static boolean isMerge(NodeTuple tuple) {
    return tuple.getKeyNode().getTag().equals(Tag.MERGE);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
