package charon.persistence.view;

import charon.application.port.out.ViewSnapshot;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the snapshots of before there was JSON: lines of words parted by tabs, some characters as a
 * code unit in hexadecimal digits. Nobody writes them any more, so this never grows.
 */
final class EarlierFormat {

  private static final String FIRST = "charon-view\t1";
  private static final String LAST = "end";
  private static final String NONE = "-";
  private static final String TEXT = "text";

  private final ObjectNode snapshot = JsonNodeFactory.instance.objectNode();
  private final ObjectNode view = snapshot.putObject("view");
  private final ObjectNode encounter = view.putObject("encounter");

  private EarlierFormat() {}

  /**
   * Reads a snapshot.
   *
   * @throws RuntimeException if the text is something else
   */
  static ViewSnapshot parse(String text) {
    List<String> lines = text.lines().toList();
    int last = lines.size() - 1;
    if (last < 1 || !lines.get(0).equals(FIRST) || !lines.get(last).equals(LAST)) {
      throw new IllegalArgumentException("not the whole of a view (expected: format 1 to the end)");
    }
    var reading = new EarlierFormat();
    for (String line : lines.subList(1, last)) {
      List<String> words =
          Stream.of(line.split("\t", -1)).map(CodeUnits::decoded).toList();
      reading.take(words);
    }
    return SnapshotJson.snapshot(reading.snapshot);
  }

  private void take(List<String> words) {
    switch (words.get(0)) {
      case "saved" -> snapshot.put("savedAt", words.get(1));
      case "view" -> put(view, words, "viewType", "locationSlug", "viewSlug");
      case "overlay" -> put(view.putObject("overlay"), words, "locationSlug", "terminalSlug");
      case "charon" -> takeCharon(words);
      case "deck" ->
        encounter.put("level", Long.parseLong(words.get(1))).put("deckId", words.get(2));
      case "room" -> in(encounter, "roomVisibility").put(name(words), flag(words.get(2)));
      case "door" -> in(encounter, "doors").put(name(words), words.get(2));
      case "token" -> takeToken(words);
      case "portrait" -> encounter.withArrayProperty("portraits").add(words.get(1));
      case "ship" -> takeShip(words);
      case "known" -> snapshot.withArrayProperty("rooms").add(words.get(1));
      default ->
        throw new IllegalArgumentException("'" + words.get(0) + "' (expected: a known word)");
    }
  }

  private void takeCharon(List<String> words) {
    ObjectNode charon = view.putObject("charon");
    put(charon, words, "mode", "locationPath");
    charon.put("dialogOpen", flag(words.get(3)));
    charon.putObject("activeChannel").put("name", words.get(4));
  }

  private void takeToken(List<String> words) {
    ObjectNode token = in(encounter, "tokens").putObject(name(words));
    token.put("type", words.get(2)).put("name", words.get(3));
    token
        .putObject("position")
        .put("x", Long.parseLong(words.get(4)))
        .put("y", Long.parseLong(words.get(5)));
    token.put("imageUrl", words.get(6)).put("roomId", words.get(7));
    words.subList(8, words.size()).forEach(token.putArray("status")::add);
  }

  private void takeShip(List<String> words) {
    ObjectNode override = in(view, "shipOverrides").putObject(words.get(1));
    override.put("status", words.get(2));
    if (!words.get(3).equals(NONE)) {
      override.put("condition", Integer.parseInt(words.get(3)));
    }
    if (words.size() > 4) {
      ObjectNode info = override.putObject("info");
      if (words.get(4).equals(TEXT)) {
        info.put("text", words.get(5));
      }
    }
  }

  private static void put(ObjectNode into, List<String> words, String... members) {
    for (int n = 0; n < members.length; n++) {
      into.put(members[n], words.get(n + 1));
    }
  }

  private static String name(List<String> words) {
    return CodeUnits.encoded(words.get(1));
  }

  private static ObjectNode in(ObjectNode parent, String member) {
    return parent.withObjectProperty(member);
  }

  private static boolean flag(String word) {
    if (!word.equals("true") && !word.equals("false")) {
      throw new IllegalArgumentException("'" + word + "' (expected: true or false)");
    }
    return word.equals("true");
  }
}
