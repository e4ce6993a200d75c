package charon.http.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts addresses in the place of the bare names by which modules import libraries: browsers before
 * 2021, as they are built into televisions, have no import maps (HTML, section 8.1.6.2). Immutable.
 */
final class ModuleNames {

  /**
   * What stands before a module's name in an import or export declaration, the quote, the name. Who
   * changes what is replaced, or by what, changes the number of the rules in {@link WebAssets}.
   */
  private static final Pattern DECLARATION =
      Pattern.compile("(\\b(?:from|import)\\s*)([\"'])([@a-z][^\"']*)\\2");

  private final Map<String, String> addresses;

  private ModuleNames(Map<String, String> addresses) {
    this.addresses = Map.copyOf(addresses);
  }

  /**
   * Knows these libraries.
   *
   * @param properties where each is, by its name; a name that ends with a slash stands for all names
   *     that begin with it ({@link Properties#load(java.io.Reader)})
   * @param base beginning of all their addresses
   */
  static ModuleNames of(String properties, String base) {
    Properties libraries = new Properties();
    try {
      libraries.load(new StringReader(properties));
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
    return new ModuleNames(libraries.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, name -> base + libraries.getProperty(name))));
  }

  /** A script that imports libraries by their addresses; names that are not known are left alone. */
  String resolve(String script) {
    return DECLARATION
        .matcher(script)
        .replaceAll(found -> Matcher.quoteReplacement(
            found.group(1) + found.group(2) + address(found.group(3)) + found.group(2)));
  }

  private String address(String name) {
    String whole = addresses.get(name);
    if (whole != null) {
      return whole;
    }
    int slash = name.indexOf('/', name.startsWith("@") ? name.indexOf('/') + 1 : 0);
    String folder = slash < 0 ? null : addresses.get(name.substring(0, slash + 1));
    return folder == null ? name : folder + name.substring(slash + 1);
  }
}
