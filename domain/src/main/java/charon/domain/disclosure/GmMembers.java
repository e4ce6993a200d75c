package charon.domain.disclosure;

import charon.domain.Attributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members of campaign files that are meant for the game master alone, at whatever depth. */
interface GmMembers {

  /** Names of such members, beside all that begin with {@link #PREFIX}. */
  Set<String> NAMES = Set.of("secret", "secrets");

  /** What the names of such members begin with, {@code gm_notes} among them. */
  String PREFIX = "gm_";

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
    return value instanceof List<?> items ? items.stream().map(GmMembers::value).toList() : value;
  }

  private static boolean isMeantForGm(String name) {
    return NAMES.contains(name) || name.startsWith(PREFIX);
  }
}
