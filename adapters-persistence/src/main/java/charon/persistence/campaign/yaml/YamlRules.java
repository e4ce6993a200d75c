package charon.persistence.campaign.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What a plain scalar means: the rules of YAML 1.1, as campaign authors know them. The parser's own
 * rules differ in places: there {@code 1e3} is a number.
 */
final class YamlRules extends Resolver {

  static final Pattern BOOLEAN =
      Pattern.compile("yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF");

  static final Pattern INTEGER = Pattern.compile("[-+]?0b_*[01][01_]*"
      + "|[-+]?0[0-7_]+"
      + "|[-+]?(?:0|[1-9][0-9_]*)"
      + "|[-+]?0x_*[0-9a-fA-F][0-9a-fA-F_]*"
      + "|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");

  static final Pattern FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
      + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
      + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*");

  static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL|");
  private static final Pattern MERGE_KEY = Pattern.compile("<<");

  /** Longer ones are text: repeated groups in a pattern would eat the stack. */
  static final int MAX_LENGTH = 1000;

  @Override
  protected void addImplicitResolvers() {
    addImplicitResolver(Tag.BOOL, BOOLEAN, "yYnNtTfFoO");
    addImplicitResolver(Tag.INT, INTEGER, "-+0123456789");
    addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
    addImplicitResolver(Tag.FLOAT, NOT_FINITE, "-+.");
    addImplicitResolver(Tag.MERGE, MERGE_KEY, "<");
    addImplicitResolver(Tag.NULL, NOTHING, "~nN\0");
    addImplicitResolver(Tag.TIMESTAMP, YamlTime.YAML, "0123456789");
  }

  @Override
  public Tag resolve(NodeId kind, String value, boolean implicit) {
    return kind == NodeId.scalar && implicit && value.length() > MAX_LENGTH
        ? longScalar(value)
        : super.resolve(kind, value, implicit);
  }

  /** A very long row of digits stays a number, so that it is refused and not silently changed. */
  private static Tag longScalar(String value) {
    boolean digits = value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '_');
    return digits && value.charAt(0) != '_' ? Tag.INT : Tag.STR;
  }
}
