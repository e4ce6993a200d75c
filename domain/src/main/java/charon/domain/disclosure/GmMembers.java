package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.Comments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is meant for the game master alone in campaign files: members at whatever depth, by their
 * names, and comments in texts. How a name is spelt makes no difference: {@code GM-Notes}, {@code
 * gmNotes} and {@code gm notes} are {@code gm_notes}.
 */
public final class GmMembers {

  /** Names of such members, beside all that begin with {@code gm_} or {@code dm_}. */
  private static final Set<String> NAMES =
      Set.of("secret", "secrets", "gmnote", "gmnotes", "dmnote", "dmnotes");

  /** Where words of a name meet: at anything but letters and digits, and at humps. */
  private static final Pattern SEAM = Pattern.compile(
      "[^\\p{L}\\p{N}]+" + "|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})" + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  /** What the names of such members begin with. */
  private static final Pattern PREFIX = Pattern.compile("_?[gd]m_.*");

  private GmMembers() {}

  /** Whether a member of that name is for the game master alone. */
  public static boolean isMeantForGm(String name) {
    if (!begins(name)) { // nearly all: the patterns are asked of a few
      return false;
    }
    String plain = SEAM.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    return PREFIX.matcher(plain).matches() || NAMES.contains(plain.replaceAll("^_|_$", ""));
  }

  private static boolean begins(String name) {
    for (int at = 0; at < name.length(); at++) {
      if (Character.isLetterOrDigit(name.charAt(at))) {
        return "gdsGDS".indexOf(name.charAt(at)) >= 0;
      }
    }
    return false;
  }

  /** The tree without them. */
  static Attributes removedFrom(Attributes tree) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    tree.members().forEach((name, value) -> {
      if (!isMeantForGm(name)) {
        kept.put(name, value(value));
      }
    });
    return new Attributes(kept);
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Attributes tree) {
      return removedFrom(tree);
    }
    if (value instanceof String text) {
      return Comments.removedFrom(text);
    }
    return value instanceof List<?> items ? items.stream().map(GmMembers::value).toList() : value;
  }
}
