package charon.persistence.campaign;

import charon.domain.Attributes;
import charon.domain.campaign.Charts;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.persistence.campaign.FolderEntry.Directory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the locations: every directory below {@code galaxy/}, at any depth. */
final class LocationReader {

  private static final String COMMS = "comms";
  private static final String MAP = "map";
  private static final String CHARON = "charon";

  /** Directories that hold a location's things instead of being one. */
  private static final Set<String> NO_SYSTEMS = Set.of(COMMS, MAP, "maps");

  private static final Set<String> NO_LOCATIONS = Set.of(COMMS, MAP, "maps", CHARON);

  /** What the server says about a location; a file that says it too is not believed. */
  private static final Set<String> OWN_MEMBERS =
      Set.of("slug", "map", "maps", "has_map", "terminals", "children", "directory");

  private final Reading reading;
  private final MapReader maps;
  private final CommsReader comms;

  LocationReader(Reading reading) {
    this.reading = reading;
    this.maps = new MapReader(reading);
    this.comms = new CommsReader(reading);
  }

  Galaxy galaxy(Directory galaxy) {
    Optional<Attributes> starMap = reading
        .document(galaxy, "star_map.yaml")
        .map(file -> file.attributesWithEntries("systems"));
    return Galaxy.of(starMap, locations(galaxy, NO_SYSTEMS));
  }

  private List<Location> locations(Directory parent, Set<String> others) {
    return reading.directories(parent).stream()
        .filter(directory -> !others.contains(directory.name()))
        .map(this::location)
        .toList();
  }

  private Location location(Directory directory) {
    Attributes nameOnly = new Attributes(Map.of("name", directory.name()));
    return new Location(
        directory.name(),
        reading
            .document(directory, "location.yaml")
            .map(file -> file.attributes().without(OWN_MEMBERS))
            .orElse(nameOnly),
        maps.map(directory),
        charts(directory),
        comms.terminals(directory),
        locations(directory, NO_LOCATIONS),
        reading
            .directory(directory, CHARON)
            .flatMap(charon -> reading.document(charon, "instance.yaml"))
            .map(Document::attributes));
  }

  private Charts charts(Directory directory) {
    return new Charts(
        reading
            .document(directory, "system_map.yaml")
            .map(file -> file.attributesWithEntries("bodies")),
        reading.document(directory, "orbit_map.yaml").map(Document::attributes));
  }
}
