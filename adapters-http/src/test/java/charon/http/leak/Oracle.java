package charon.http.leak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives out markers, and knows when each may be told and where it has to be told. */
final class Oracle {

  private static final Pattern MARKER = Pattern.compile("mk[0-9]+q");
  private static final int AROUND = 80;

  private final int first;
  private final Map<String, Predicate<TableState>> tellable = new LinkedHashMap<>();
  private final List<Duty> duties = new ArrayList<>();
  private final Map<String, Predicate<TableState>> pictures = new LinkedHashMap<>();

  /** Its markers count from a number on, so that no other oracle has them. */
  Oracle(int first) {
    this.first = first;
  }

  /** A marker has to be in the answer of an address while the rule holds. */
  private record Duty(String marker, String uri, Predicate<TableState> rule) {}

  /** A text that must never be told. */
  String never() {
    return marker(now -> false) + " for the game master";
  }

  /** The text of a handout, which has to be on the display while it is handed to all. */
  String handout() {
    String marker = marker(now -> false);
    demand(marker, Loot.DISPLAY, now -> now.isHanded(marker));
    return marker;
  }

  /** A picture that is nowhere but in handouts. */
  void handoutPicture() {
    picture("campaign/handouts/" + marker(now -> false) + ".png", now -> false);
  }

  /** A new marker that may be told while the rule holds. */
  String marker(Predicate<TableState> rule) {
    String marker = "mk" + (first + tellable.size()) + "q";
    tellable.put(marker, rule);
    return marker;
  }

  /** Has a marker be told at an address while the rule holds, which is when it may be at least. */
  void demand(String marker, String uri, Predicate<TableState> rule) {
    duties.add(new Duty(marker, uri, rule));
  }

  /** Has a picture be given out while the rule holds, and only then. */
  void picture(String path, Predicate<TableState> rule) {
    pictures.put(path, rule);
  }

  List<String> pictures() {
    return List.copyOf(pictures.keySet());
  }

  /** What was told though it is hidden. */
  Set<String> leaks(Loot loot, TableState now) {
    Set<String> leaks = new TreeSet<>();
    loot.texts()
        .forEach((uri, text) -> told(text).stream()
            .filter(marker -> !isTellable(marker, now))
            .forEach(marker -> leaks.add(uri + ": " + around(text, marker))));
    loot.pictures().stream().filter(path -> !isAllowed(path, now)).forEach(leaks::add);
    return leaks;
  }

  /** What was not told though it is visible. */
  Set<String> missing(Loot loot, TableState now) {
    Set<String> missing = duties.stream()
        .filter(duty -> duty.rule().test(now) && !loot.text(duty.uri()).contains(duty.marker()))
        .map(duty -> duty.uri() + ": " + duty.marker())
        .collect(Collectors.toCollection(TreeSet::new));
    pictures.keySet().stream()
        .filter(path -> isAllowed(path, now) && !loot.pictures().contains(path))
        .forEach(missing::add);
    return missing;
  }

  /** How many markers have to be told. */
  long due(TableState now) {
    return duties.stream().filter(duty -> duty.rule().test(now)).count();
  }

  private boolean isTellable(String marker, TableState now) {
    Predicate<TableState> rule = tellable.get(marker);
    return rule != null && (rule.test(now) || now.image().contains(marker) || now.isHanded(marker));
  }

  private boolean isAllowed(String path, TableState now) {
    Predicate<TableState> rule = pictures.get(path);
    return rule != null
        && (rule.test(now) || now.isCard(path) || now.handedPictures().contains(path));
  }

  private static Set<String> told(String text) {
    return MARKER.matcher(text).results().map(m -> m.group()).collect(Collectors.toSet());
  }

  private static String around(String text, String marker) {
    int at = text.indexOf(marker);
    return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
  }
}
