package charon.docs;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown file of a repository, with the links it holds and the headings it can be entered at.
 * Immutable; links are looked up on disk each time.
 */
record MarkdownPage(Path repository, Path file, String text) {

  private static final Pattern CODE =
      Pattern.compile("(?ms)^ {0,3}(```|~~~).*?^ {0,3}\\1[`~]*\\s*$|(`+)(?!`).+?(?<!`)\\2(?!`)");
  private static final List<Pattern> LINKS = List.of(
      Pattern.compile("\\]\\(\\s*<?([^\\s)>]+)>?(?:\\s+[\"'(][^)]*)?\\s*\\)"),
      Pattern.compile("(?m)^ {0,3}\\[[^\\]]+\\]:\\s*<?([^\\s>]+)>?"),
      Pattern.compile("(?i)\\b(?:href|src)\\s*=\\s*[\"']([^\"']+)[\"']"));
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}\\s+(.+?)\\s*#*\\s*$");
  private static final Pattern NAMED_ANCHOR =
      Pattern.compile("(?i)<[a-z]+[^>]*\\b(?:id|name)\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final Pattern FENCED = Pattern.compile("(?ms)^ {0,3}(```|~~~).*?^ {0,3}\\1\\s*$");
  private static final Pattern OUTSIDE = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*:|//).*");

  static MarkdownPage read(Path repository, Path file) throws IOException {
    return new MarkdownPage(
        repository.toRealPath(), file.toRealPath(), Files.readString(file, StandardCharsets.UTF_8));
  }

  /** One sentence for each relative link that leads nowhere; empty if all are good. */
  List<String> brokenLinks() throws IOException {
    List<String> broken = new ArrayList<>();
    for (String link : relativeLinks()) {
      fault(link).ifPresent(fault -> broken.add("'" + link + "': " + fault));
    }
    return broken;
  }

  /** The links into the repository, as written, in no particular order. Code holds no links. */
  List<String> relativeLinks() {
    String prose = CODE.matcher(text).replaceAll("");
    return LINKS.stream()
        .flatMap(pattern -> pattern.matcher(prose).results().map(result -> result.group(1)))
        .filter(link -> !OUTSIDE.matcher(link).matches())
        .toList();
  }

  /** The fragments this page can be entered at: named anchors, and headings as the forges do it. */
  List<String> anchors() {
    String prose = FENCED.matcher(text).replaceAll("");
    Map<String, Integer> seen = new HashMap<>();
    Stream<String> headings = HEADING
        .matcher(prose)
        .results()
        .map(result -> slug(result.group(1)))
        .map(slug -> numbered(slug, seen.merge(slug, 1, Integer::sum)));
    Stream<String> named = NAMED_ANCHOR.matcher(prose).results().map(result -> result.group(1));
    return Stream.concat(headings, named).toList();
  }

  private Optional<String> fault(String link) throws IOException {
    int hash = link.indexOf('#');
    String path = decoded(hash < 0 ? link : link.substring(0, hash));
    Path target = resolve(path);
    if (!target.startsWith(repository)) {
      return Optional.of("leaves the repository");
    }
    if (!Files.exists(target)) {
      return Optional.of("no such file");
    }
    if (hash < 0 || !target.toString().endsWith(".md")) {
      return Optional.empty();
    }
    String anchor = decoded(link.substring(hash + 1));
    return MarkdownPage.read(repository, target).anchors().contains(anchor)
        ? Optional.empty()
        : Optional.of("no such heading");
  }

  private Path resolve(String path) {
    if (path.isEmpty()) {
      return file;
    }
    Path target =
        path.startsWith("/") ? repository.resolve(path.substring(1)) : file.resolveSibling(path);
    return target.normalize();
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String slug(String heading) {
    Matcher link = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)").matcher(heading);
    return link.replaceAll("$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
        .replace(' ', '-');
  }

  private static String numbered(String slug, int occurrence) {
    return occurrence == 1 ? slug : slug + "-" + (occurrence - 1);
  }
}
