package charon.persistence.campaign.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads one YAML document. No Java object is ever made from a tag: the document is taken as a tree
 * of plain nodes, and what is in the tree is decided by {@link YamlTree}.
 */
public final class YamlReader {

  /** How deep lists and mappings may be nested. */
  static final int MAX_DEPTH = 50;

  /**
   * How often a file may repeat a list or mapping by alias. Decks with a template for each room
   * need dozens; what an alias can blow up is bounded by {@link YamlTree#MAX_VALUES}.
   */
  private static final int MAX_ALIASES = 1000;

  /** Made once: only its making changes it. */
  private static final YamlRules RULES = new YamlRules();

  private static final String EXPECTED = "one YAML document";

  private YamlReader() {}

  /**
   * The document; empty if there is none.
   *
   * @throws BrokenFileException if it cannot be read
   */
  public static Optional<YamlValue> read(SourceText source, Findings findings) {
    try {
      return Optional.ofNullable(compose(source.text()))
          .map(node -> new YamlTree(source.file(), findings).value(node));
    } catch (MarkedYAMLException e) {
      String context = e.getContext() == null ? "" : " (" + e.getContext() + ")";
      throw new BrokenFileException(lineOf(e), said(e.getProblem()) + context, EXPECTED);
    } catch (ReaderException e) {
      int line = source.lineAt(unprintable(source.text())); // its own position is not the file's
      throw new BrokenFileException(line, "a character that YAML does not allow", EXPECTED);
    } catch (YAMLException e) {
      throw new BrokenFileException(said(e.getMessage()), EXPECTED);
    }
  }

  private static @Nullable Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(MAX_ALIASES);
    var parser = new ParserImpl(new StreamReader(text), options);
    return new Composer(parser, RULES, options).getSingleNode();
  }

  private static int unprintable(String text) {
    int index = 0;
    while (index < text.length() && StreamReader.isPrintable(text.codePointAt(index))) {
      index += Character.charCount(text.codePointAt(index));
    }
    return index;
  }

  private static int lineOf(MarkedYAMLException e) {
    var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    return mark == null ? 0 : mark.getLine() + 1;
  }

  private static String said(@Nullable String problem) {
    return problem == null ? "no YAML" : problem.lines().findFirst().orElse("no YAML");
  }
}
