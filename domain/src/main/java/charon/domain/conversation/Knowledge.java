package charon.domain.conversation;

import charon.domain.Attributes;
import charon.domain.Comments;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the ship's computer knows of where it is.
 *
 * @param lines one fact or more each, without line breaks; from the top of the galaxy down
 */
public record Knowledge(List<String> lines) {

  private static final int DESCRIPTION_CHARACTERS = 200;

  public Knowledge {
    lines = List.copyOf(lines);
  }

  /**
   * What there is to know at a place: of each location on the way its type, name, status and the
   * beginning of its description; of the last one what its computer is. Whatever is missing is left
   * out, also where the path leads nowhere.
   *
   * @param path slugs joined with {@code /}, from the system down; may be empty
   */
  public static Knowledge at(String path, Galaxy galaxy) {
    List<Location> way = galaxy.way(path);
    List<String> lines = new ArrayList<>();
    way.stream().filter(Knowledge::isDescribed).map(Knowledge::line).forEach(lines::add);
    if (!way.isEmpty()) {
      way.get(way.size() - 1).instance().map(Knowledge::instance).ifPresent(lines::add);
    }
    return new Knowledge(lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  /** Without a file, a location has nothing but the name of its folder. */
  private static boolean isDescribed(Location location) {
    return !location.members().members().equals(Map.of("name", location.slug()));
  }

  private static String line(Location location) {
    Attributes members = location.members();
    return joined(
        "; ",
        joined(" ", oneLine(members.text("type")), oneLine(members.text("name"))),
        labelled("status", members.text("status")),
        oneLine(beginning(Comments.removedFrom(members.text("description")))));
  }

  private static String instance(Attributes instance) {
    return joined(
        "; ",
        labelled("your instance", instance.text("instance_id")),
        labelled("your clearance level", instance.text("clearance_level")));
  }

  private static String beginning(String text) {
    int characters = Math.min(DESCRIPTION_CHARACTERS, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, characters));
  }

  private static String labelled(String label, String text) {
    String value = oneLine(text);
    return value.isEmpty() ? "" : label + ": " + value;
  }

  private static String oneLine(String text) {
    return Comments.removedFrom(text).strip().replaceAll("\\s+", " ");
  }

  private static String joined(String separator, String... parts) {
    return String.join(
        separator, List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
  }
}
