package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.campaign.Galaxy;
import java.util.List;
import java.util.Optional;

/**
 * The star map as clients receive it.
 *
 * @param members all members of the file; each system also says whether there is a map of it
 */
public record StarMap(Attributes members) {

  private static final String SYSTEMS = "systems";
  private static final String HAS_SYSTEM_MAP = "has_system_map";

  /** Puts the star map together; empty if the campaign has none. */
  public static Optional<StarMap> of(Galaxy galaxy) {
    return galaxy
        .starMap()
        .map(file -> file.withEach(
            SYSTEMS, system -> system.with(HAS_SYSTEM_MAP, hasSystemMap(galaxy, system))))
        .map(StarMap::new);
  }

  /** The systems whose name is shown, in file order. */
  List<StarSystem> labelled() {
    return members.objects(SYSTEMS).stream()
        .filter(system -> system.isSet("label"))
        .map(system -> new StarSystem(system.get("name").orElse(""), system.isSet(HAS_SYSTEM_MAP)))
        .toList();
  }

  private static boolean hasSystemMap(Galaxy galaxy, Attributes system) {
    return galaxy
        .system(system.text("location_slug"))
        .flatMap(location -> location.charts().systemMap())
        .isPresent();
  }
}
