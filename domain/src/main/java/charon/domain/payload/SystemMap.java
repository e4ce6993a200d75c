package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The map of a star system as clients receive it.
 *
 * @param members all members of the file; each body also says what there is to find at it
 */
public record SystemMap(Attributes members) {

  /** Puts the map together; empty if there is no such system or no map of it. */
  public static Optional<SystemMap> of(Galaxy galaxy, String systemSlug) {
    return galaxy.system(systemSlug).flatMap(SystemMap::of);
  }

  private static Optional<SystemMap> of(Location system) {
    return system
        .charts()
        .systemMap()
        .map(file -> file.withEach("bodies", body -> surveyed(system, body)))
        .map(SystemMap::new);
  }

  private static Attributes surveyed(Location system, Attributes body) {
    Optional<Location> place = system.descendant(body.text("location_slug"));
    List<Location> facilities = place.map(Location::children).orElse(List.of());
    long orbital = facilities.stream().filter(Location::isOrbital).count();
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(
        "has_orbit_map", place.flatMap(location -> location.charts().orbitMap()).isPresent());
    found.put("surface_facility_count", facilities.size() - orbital);
    found.put("orbital_station_count", orbital);
    return body.with(found);
  }
}
