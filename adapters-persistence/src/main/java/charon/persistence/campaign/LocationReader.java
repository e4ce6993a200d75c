package charon.persistence.campaign;

import charon.domain.Attributes;
import charon.domain.campaign.Charts;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.persistence.campaign.check.FileNames;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the locations: every directory below {@code galaxy/}, at any depth. */
final class LocationReader {

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
    return Galaxy.of(starMap, locations(galaxy, true));
  }

  private List<Location> locations(Directory parent, boolean systems) {
    return reading.directories(parent).stream()
        .filter(directory -> FileNames.isLocation(directory.name(), systems))
        .map(this::location)
        .toList();
  }

  private Location location(Directory directory) {
    Attributes nameOnly = new Attributes(Map.of("name", directory.name()));
    return new Location(
        directory.name(),
        reading.document(directory, "location.yaml").map(Document::attributes).orElse(nameOnly),
        maps.map(directory),
        charts(directory),
        comms.terminals(directory),
        locations(directory, false),
        reading
            .directory(directory, "charon")
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
