package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.Location;
import java.util.List;

/**
 * A location in the game master's tree.
 *
 * @param labels {@code slug}, {@code name}, {@code type}, {@code status} and {@code description}
 * @param hasMap whether it has an encounter map
 * @param terminals of each comm terminal {@code slug}, {@code name}, {@code owner} and {@code
 *     description}
 * @param children the locations inside
 */
public record LocationNode(
    Attributes labels, boolean hasMap, List<Attributes> terminals, List<LocationNode> children) {

  private static final String SLUG = "slug";

  private static final Attributes LOCATION = Attributes.EMPTY
      .with(SLUG, "")
      .with("name", "")
      .with("type", "")
      .with("status", "")
      .with("description", "");

  private static final Attributes TERMINAL =
      Attributes.EMPTY.with(SLUG, "").with("name", "").with("owner", "").with("description", "");

  public LocationNode {
    terminals = List.copyOf(terminals);
    children = List.copyOf(children);
  }

  /** The location and all that is inside. */
  public static LocationNode of(Location location) {
    return new LocationNode(
        location.members().with(SLUG, location.slug()).shapedLike(LOCATION),
        location.map().exists(),
        location.terminals().stream().map(LocationNode::labels).toList(),
        location.children().stream().map(LocationNode::of).toList());
  }

  private static Attributes labels(CommTerminal terminal) {
    return terminal.members().with(SLUG, terminal.slug()).shapedLike(TERMINAL);
  }
}
