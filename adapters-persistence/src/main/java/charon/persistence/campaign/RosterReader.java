package charon.persistence.campaign;

import charon.domain.Attributes;
import charon.domain.campaign.People;
import charon.domain.campaign.PictureVersions;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import charon.persistence.campaign.folder.PictureVersion;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import charon.persistence.campaign.yaml.YamlValue.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads who is in the campaign, and the ship. */
final class RosterReader {

  private static final String ID = "id";
  private static final String NAME = "name";
  private static final String NPCS = "npcs";
  private static final String MET = "met";
  private static final String SHIP = "ship";

  /** Of files that are tokens by themselves. */
  private static final Set<String> TOKEN_SUFFIXES = Set.of(".png", ".jpg", ".jpeg", ".webp");

  private final Reading reading;

  RosterReader(Reading reading) {
    this.reading = reading;
  }

  People people(Directory campaign) {
    List<Attributes> crew = roster(campaign, "crew");
    List<Attributes> npcs =
        roster(campaign, NPCS).stream().map(RosterReader::named).toList();
    List<RegularFile> loose = looseImages(campaign);
    Map<String, String> versions = new LinkedHashMap<>();
    loose.forEach(image -> versions.put(People.addressOf(image.name()), PictureVersion.of(image)));
    crew.forEach(person -> PictureVersion.addTo(versions, person));
    npcs.forEach(person -> PictureVersion.addTo(versions, person));
    return new People(
        crew,
        npcs,
        loose.stream().map(RegularFile::name).toList(),
        PictureVersions.ofAddresses(versions));
  }

  Optional<Attributes> ship(Directory campaign) {
    Optional<Document> file = reading.document(campaign, "ship.yaml");
    Optional<Document> usable =
        file.filter(ship -> ship.mapping().member(SHIP).orElse(null) instanceof Mapping);
    if (usable.isEmpty()) {
      file.ifPresent(other -> other.note(
          other.mapping().lineOf(SHIP), "no mapping 'ship'", "the ship's members below it"));
    }
    return usable.map(Document::attributes);
  }

  private List<Attributes> roster(Directory campaign, String list) {
    Optional<Document> file = reading.document(campaign, list + ".yaml");
    file.filter(roster -> roster.mapping().member(list).isEmpty())
        .ifPresent(roster -> roster.note(roster.mapping().line(), "no '" + list + "'", "a list"));
    if (list.equals(NPCS)) {
      file.ifPresent(RosterReader::noteWhoIsHidden);
    }
    return file.stream()
        .flatMap(roster -> roster.entries(list).stream())
        .map(Mapping::json)
        .map(person -> PictureVersion.added(person, campaign))
        .toList();
  }

  /** Somebody of whom it is not clear whether the crew has met them counts as not met. */
  private static void noteWhoIsHidden(Document npcs) {
    npcs.mapping().member(NPCS).stream()
        .filter(Sequence.class::isInstance)
        .flatMap(list -> ((Sequence) list).items().stream())
        .filter(Mapping.class::isInstance)
        .flatMap(npc -> ((Mapping) npc).member(MET).stream())
        .filter(met -> !(met.json() instanceof Boolean))
        .forEach(met -> npcs.note(
            met.line(),
            "'met' that is " + met.kind() + "; players do not see who it is",
            "true or false"));
  }

  /** Whoever can be shown needs something to be called. */
  private static Attributes named(Attributes npc) {
    boolean nameless = npc.text(NAME).isEmpty() && !npc.text(ID).isEmpty();
    return nameless ? npc.with(NAME, npc.text(ID)) : npc;
  }

  private List<RegularFile> looseImages(Directory campaign) {
    return reading
        .directory(campaign, "NPCs")
        .flatMap(npcs -> reading.directory(npcs, "images"))
        .map(images -> images.entries().keySet().stream()
            .filter(RosterReader::isToken)
            .flatMap(name -> reading.image(images, name).stream())
            .toList())
        .orElse(List.of());
  }

  private static boolean isToken(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && TOKEN_SUFFIXES.contains(name.substring(dot).toLowerCase(Locale.ROOT));
  }
}
