package charon.persistence.campaign.folder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What programs leave in folders: their own files and folders, and copies of somebody's files. None
 * of it is the campaign's.
 */
final class Leftovers {

  private static final Set<String> OF_TOOLS = Set.of(
      "@eadir",
      "@tmp",
      "#recycle",
      "#snapshot",
      "$recycle.bin",
      "system volume information",
      "__macosx",
      "__pycache__",
      "lost+found",
      "node_modules",
      "thumbs.db",
      "desktop.ini");

  /** Of folders that are kept the same on several machines. */
  private static final Pattern CONFLICT = Pattern.compile(
      ".*(?:\\.sync-conflict-\\d|[(_ -]conflicted copy|\\(case conflict|\\(conflict[ )]).*");

  /** What is added to a name, before its ending, in a copy; the name itself is what is left. */
  private static final Pattern COPY = Pattern.compile("copy of (.+)"
      + "|(.+?)(?: \\(\\d+\\)| copy| - copy| - kopie| kopie| - copie)(?: \\(?\\d+\\)?)?"
      + "|(.+?)(?:\\.old|\\.bak|\\.backup|\\.orig|\\.tmp|\\.save|~)"
      + "|(.+?)[-_ ](?:old|bak|backup|orig)"
      + "|(.+?)-(?:laptop|desktop|macbook|surface|notebook|workstation|pc|win)-?[a-z0-9-]*");

  /** One of these is in the name of every copy: nearly all names are done with by that. */
  private static final List<String> SIGNS = List.of(
      "conflict",
      "copy",
      "kopie",
      "copie",
      " (",
      "old",
      "bak",
      "backup",
      "orig",
      "tmp",
      "save",
      "~",
      "-laptop",
      "-desktop",
      "-macbook",
      "-surface",
      "-notebook",
      "-workstation",
      "-pc",
      "-win");

  private Leftovers() {}

  /** Whether a file or folder is a program's own: nobody means it, so nothing is said of it. */
  static boolean isOfTools(String name) {
    return name.startsWith(".")
        || name.endsWith("~")
        || (name.startsWith("#") && name.endsWith("#"))
        || OF_TOOLS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a file or folder is a copy: of a conflict, or of another that lies beside it. */
  static boolean isCopy(String name, Set<String> names) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (!hasSign(plain)) {
      return false;
    }
    if (CONFLICT.matcher(plain).matches()) {
      return true;
    }
    int dot = plain.lastIndexOf('.');
    String stem = dot > 0 ? plain.substring(0, dot) : plain;
    Matcher copy = COPY.matcher(stem);
    String end = plain.substring(stem.length());
    return copy.matches()
        && original(copy)
            .filter(first -> names.stream()
                .anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(first + end)))
            .isPresent();
  }

  private static boolean hasSign(String name) {
    for (String sign : SIGNS) {
      if (name.contains(sign)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> original(Matcher copy) {
    for (int group = 1; group <= copy.groupCount(); group++) {
      if (copy.group(group) != null) {
        return Optional.of(copy.group(group));
      }
    }
    return Optional.empty();
  }
}
