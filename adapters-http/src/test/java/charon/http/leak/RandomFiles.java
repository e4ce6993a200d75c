package charon.http.leak;

import charon.domain.Attributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Members of campaign files, all with something for the game master alone.
 *
 * @param random picks what that is
 * @param oracle knows that it must not be told
 */
record RandomFiles(Random random, Oracle oracle) {

  /** An object with these members, names and values in turn. */
  Attributes tree(Object... members) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      tree.put((String) members[i], members[i + 1]);
    }
    return withSecret(tree);
  }

  /** These members and a secret. */
  Attributes withSecret(Map<String, Object> members) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    String name = any(List.of("gm_notes", "secret", "secrets", "gm_" + random.nextInt(10)));
    more.put(name, random.nextBoolean() ? oracle.never() : List.of(Map.of("deep", oracle.never())));
    return new Attributes(more);
  }

  <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
