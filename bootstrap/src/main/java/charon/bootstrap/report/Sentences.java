package charon.bootstrap.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences that follow each other, of which those that say the same of different things become one:
 * "Revealed MESS, DORM and AIRLOCK". Used by one thread.
 */
final class Sentences {

  /** How sentences begin of which several can be one, and how that one begins then. */
  private static final Map<String, String> OPENINGS = openings();

  /** Tokens that were moved are told at the end: in between they would part what belongs together. */
  private static final String MOVED = "Moved ";

  private static final String TITLE = "*";
  private static final Pattern ENDED = Pattern.compile("[.!?…]$");
  private static final String ALSO_HID = ", hid ";

  private final List<Group> groups = new ArrayList<>();
  private final Set<String> moved = new LinkedHashSet<>();

  /**
   * Sentences that begin alike.
   *
   * @param opening how they begin; empty: like no other
   * @param things what follows
   * @param end how the sentence ends that they become
   */
  private record Group(String opening, Set<String> things, String end) {

    static Group of(String opening, String thing) {
      return new Group(opening, new LinkedHashSet<>(List.of(thing)), ".");
    }

    /** Whether one of the same opening can become part of it. */
    boolean takes(String another, String thing) {
      return opening.equals(another) && (!opening.isEmpty() || things.contains(thing));
    }

    @Override
    public String toString() {
      String begun = things.size() > 1 ? OPENINGS.getOrDefault(opening, opening) : opening;
      return begun + joined(List.copyOf(things)) + end;
    }
  }

  private static Map<String, String> openings() {
    Map<String, String> openings = new LinkedHashMap<>();
    for (String verb :
        List.of("Revealed", "Hid", "Placed", "Opened", "Closed", "Locked", "Sealed", "Damaged")) {
      openings.put(verb + " ", verb + " ");
    }
    openings.put("Showed the portrait of ", "Showed the portraits of ");
    openings.put("Took away the portrait of ", "Took away the portraits of ");
    openings.put("Showed the terminal ", "Showed the terminals ");
    return openings;
  }

  /** Adds a sentence that has no full stop. */
  void add(String sentence) {
    int alsoHid = sentence.indexOf(ALSO_HID);
    if (sentence.startsWith("Revealed ") && alsoHid > 0) {
      addOne(sentence.substring(0, alsoHid));
      addOne("Hid " + sentence.substring(alsoHid + ALSO_HID.length()));
    } else if (sentence.startsWith(MOVED)) {
      moved.add(sentence.substring(MOVED.length()));
    } else if (!sentence.isBlank()) {
      addOne(sentence);
    }
  }

  /** Adds what something is called that was done as a whole. */
  void addTitle(String title) {
    String end = ENDED.matcher(title).find() ? "*" : ".*";
    groups.add(new Group(TITLE, Set.of(title), end));
  }

  private void addOne(String sentence) {
    String opening =
        OPENINGS.keySet().stream().filter(sentence::startsWith).findFirst().orElse("");
    String thing = sentence.substring(opening.length());
    if (!groups.isEmpty() && groups.get(groups.size() - 1).takes(opening, thing)) {
      groups.get(groups.size() - 1).things().add(thing);
    } else {
      groups.add(Group.of(opening, thing));
    }
  }

  boolean isEmpty() {
    return groups.isEmpty() && moved.isEmpty();
  }

  /** All of them, each with its full stop. */
  @Override
  public String toString() {
    List<Group> all = new ArrayList<>(groups);
    if (!moved.isEmpty()) {
      all.add(new Group(MOVED, moved, "."));
    }
    return all.stream().map(Group::toString).collect(Collectors.joining(" "));
  }

  /** Such as {@code a, b and c}; with a comma more, where a thing has an "and" of its own. */
  static String joined(List<String> things) {
    if (things.size() < 2) {
      return String.join("", things);
    }
    boolean isPlain = things.stream().noneMatch(thing -> thing.contains(" and "));
    List<String> firsts = things.subList(0, things.size() - 1);
    return String.join(", ", firsts)
        + (isPlain ? " and " : ", and ")
        + things.get(things.size() - 1);
  }
}
