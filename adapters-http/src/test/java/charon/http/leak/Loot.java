package charon.http.leak;

import charon.http.TestCharon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every byte that somebody got who is not logged in.
 *
 * @param texts by address
 * @param pictures the paths that were read from the campaign folder
 */
record Loot(Map<String, String> texts, Set<String> pictures) {

  /** What the table's display shows. */
  static final String DISPLAY = "/api/active-view/";

  /** What there is at a table, whose paths begin with the base. */
  static Loot of(TestCharon charon, String base, List<String> uris, List<String> picturePaths) {
    Map<String, String> texts = new LinkedHashMap<>();
    uris.forEach(uri -> texts.put(uri, charon.get(base + uri).send().text()));
    Set<String> pictures = new TreeSet<>();
    for (String path : picturePaths) {
      int before = charon.imagePaths().size();
      charon.get(base + "/data/" + path).send();
      if (charon.imagePaths().size() > before) {
        pictures.add(path);
      }
    }
    return new Loot(texts, pictures);
  }

  /** One more answer. */
  void add(String uri, String text) {
    texts.put(uri, text);
  }

  String text(String uri) {
    return texts.getOrDefault(uri, "");
  }
}
