package charon.persistence.campaign;

import charon.domain.Attributes;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.persistence.campaign.check.Outlines;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import charon.persistence.campaign.folder.PictureVersion;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import charon.persistence.campaign.yaml.YamlValue.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the encounter map of a location: several decks with a manifest, or a single map. */
final class MapReader {

  private static final String MANIFEST = "manifest.yaml";
  private static final String YAML = ".yaml";
  private static final String ID = "id";
  private static final String FILE = "file";
  private static final String ROOMS = "rooms";

  /** In the order in which they are tried. */
  private static final List<String> IMAGE_SUFFIXES =
      List.of(".png", ".jpg", ".jpeg", ".gif", ".webp");

  private final Reading reading;

  MapReader(Reading reading) {
    this.reading = reading;
  }

  /** The map of a location's directory. */
  EncounterMap map(Directory location) {
    return reading
        .directory(location, "map")
        .map(directory -> {
          var decks = new EncounterMap(manifest(directory), Optional.empty());
          return decks.exists() ? decks : new EncounterMap(decks.manifest(), single(directory));
        })
        .orElse(EncounterMap.NONE);
  }

  private Optional<DeckPlan> single(Directory directory) {
    List<RegularFile> files = reading.files(directory, YAML).stream()
        .filter(file -> !file.name().equals(MANIFEST))
        .toList();
    Optional<DeckPlan> shown =
        files.stream().flatMap(file -> plan(directory, file).stream()).findFirst();
    if (directory.entry(MANIFEST).isEmpty()) {
      shown.ifPresent(plan -> files.stream()
          .dropWhile(file -> !baseName(file.name()).equals(plan.slug()))
          .skip(1)
          .forEach(file -> reading
              .findings()
              .add(
                  file.path(),
                  "a second map; '" + plan.slug() + ".yaml' is shown",
                  "one map, or a manifest.yaml that lists the decks")));
    }
    return shown;
  }

  private Optional<DeckManifest> manifest(Directory directory) {
    return reading
        .document(directory, MANIFEST)
        .map(file -> new DeckManifest(
            file.attributes(),
            file.entries("decks").stream()
                .flatMap(entry -> deck(directory, file, entry).stream())
                .toList()));
  }

  private Optional<Deck> deck(Directory directory, Document manifest, Mapping entry) {
    Optional<String> id = text(entry, ID);
    Optional<String> fileName = text(entry, FILE);
    if (id.isEmpty() || fileName.isEmpty()) {
      String missing = id.isEmpty() ? ID : FILE;
      manifest.note(entry.lineOf(missing), "a deck without '" + missing + "'", "an id and a file");
      return Optional.empty();
    }
    Optional<RegularFile> file = Optional.of(fileName.get())
        .filter(name -> !name.contains("/"))
        .flatMap(name -> reading.file(directory, name));
    if (file.isEmpty()) {
      String what = "deck file '" + fileName.get() + "' is not here";
      manifest.note(entry.lineOf(FILE), what, "a file in the same directory");
    }
    return Optional.of(
        new Deck(id.get(), entry.json(), file.flatMap(found -> plan(directory, found))));
  }

  private Optional<DeckPlan> plan(Directory directory, RegularFile file) {
    String slug = baseName(file.name());
    return reading.document(file).map(plan -> {
      Optional<RegularFile> image = image(directory, slug);
      return new DeckPlan(
          slug, members(plan), image.map(RegularFile::path), image.map(PictureVersion::of));
    });
  }

  /**
   * The members of a deck; its rooms are null if something is there, but no room among it, as that
   * is not the same as having none: players must not get what such rooms were to hide.
   */
  private static Attributes members(Document plan) {
    Attributes members = Outlines.settled(
        plan.file(), plan.mapping(), plan.attributesWithEntries(ROOMS), plan.findings());
    Optional<YamlValue> rooms = plan.mapping().member(ROOMS).filter(some -> !isEmptyList(some));
    if (rooms.isEmpty() || !members.objects(ROOMS).isEmpty()) {
      return members;
    }
    if (rooms.get().isNull()) { // whatever else is there was told of already
      plan.note(
          rooms.get().line(),
          "'rooms' without anything; players do not see this deck",
          "a list of rooms, or no 'rooms'");
    }
    return members.with(ROOMS, null);
  }

  private static boolean isEmptyList(YamlValue value) {
    return value instanceof Sequence list && list.items().isEmpty();
  }

  private Optional<RegularFile> image(Directory directory, String slug) {
    return IMAGE_SUFFIXES.stream()
        .flatMap(suffix -> directory.entries().keySet().stream().filter(isImage(slug, suffix)))
        .flatMap(name -> reading.image(directory, name).stream())
        .findFirst();
  }

  private static Predicate<String> isImage(String slug, String suffix) {
    return name -> name.startsWith(slug)
        && name.substring(slug.length()).toLowerCase(Locale.ROOT).equals(suffix);
  }

  private static Optional<String> text(Mapping entry, String member) {
    return entry.value(member).map(Object::toString).filter(text -> !text.isEmpty());
  }

  private static String baseName(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }
}
