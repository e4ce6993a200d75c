package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A place in the campaign: a directory below {@code galaxy/}.
 *
 * @param slug directory name
 * @param members the members of {@code location.yaml} that are the file's to set; only {@code name}
 *     if there is no such file
 * @param map the encounter map
 * @param charts the space maps
 * @param terminals the comm terminals, by slug
 * @param children the locations inside, by slug
 * @param instance the members of {@code charon/instance.yaml}: what its computer is
 */
public record Location(
    String slug,
    Attributes members,
    EncounterMap map,
    Charts charts,
    List<CommTerminal> terminals,
    List<Location> children,
    Optional<Attributes> instance) {

  private static final Set<String> NOT_FOR_THE_FILE =
      Set.of("slug", "map", "maps", "has_map", "terminals", "children", "directory");

  /** Copies the lists and drops the members of {@code location.yaml} that are not its to set. */
  public Location {
    members = members.without(NOT_FOR_THE_FILE);
    terminals = List.copyOf(terminals);
    children = List.copyOf(children);
  }

  /** The location inside this one that has the slug. */
  public Optional<Location> child(String childSlug) {
    return children.stream().filter(child -> child.slug().equals(childSlug)).findFirst();
  }

  /** The location that a path of slugs below this one leads to, joined with {@code /}. */
  public Optional<Location> descendant(String path) {
    Optional<Location> place = Optional.of(this);
    for (String part : path.split("/", -1)) {
      place = place.flatMap(location -> location.child(part));
    }
    return place;
  }

  /** Whether this is in orbit: marked so, or of a type that says so. */
  public boolean isOrbital() {
    return members.isSet("is_orbital")
        || members.text("type").toLowerCase(Locale.ROOT).contains("orbital");
  }

  /** The terminal that has the slug. */
  public Optional<CommTerminal> terminal(String terminalSlug) {
    return terminals.stream()
        .filter(terminal -> terminal.slug().equals(terminalSlug))
        .findFirst();
  }
}
