package charon.persistence.campaign.check;

import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether what cues name is in the campaign. It is done all the same, as the command by itself would be:
 * all of these are hints.
 */
final class CueReferences {

  private static final String FILE = "campaign/cues.yaml";
  private static final String HANDOUTS = "campaign/handouts";
  private static final String GALAXY = "galaxy/";
  private static final Set<String> MEMBERS =
      Set.of("id", "title", "note", "commands", "follow", "after", "cue");

  private final Sources sources;
  private final Set<String> locations;
  private final Notes notes;

  /** By what is named and how: the same name may stand on one line very often, and is told once. */
  private final Map<String, String> expectations = new HashMap<>();

  private CueReferences(Sources sources, Set<String> locations, Notes notes) {
    this.sources = sources;
    this.locations = locations;
    this.notes = notes;
  }

  static void check(Sources sources, Set<String> locations, Findings findings) {
    sources
        .file(FILE)
        .ifPresent(
            cues -> new CueReferences(sources, locations, new Notes(FILE, findings)).check(cues));
  }

  private void check(Mapping cues) {
    Shape.values(cues, "cues[]").forEach(this::checkNames);
    Shape.values(cues, "cues[].follow").forEach(this::checkNames);
    Set<String> rooms = ofMaps("rooms[].id");
    every(cues, "room_id", "room", rooms);
    every(cues, "connection_id", "door", ofMaps("connections[].id"));
    every(cues, "deck_id", "deck", ofMaps("decks[].id", "deck_id"));
    every(cues, "npc_id", "person", texts(ofFile("campaign/npcs.yaml", "npcs[].id")));
    every(cues, "location_slug", "location", names(locations.stream().map(Sources::nameOf)));
    every(
        cues,
        "location_path",
        "location",
        names(locations.stream().map(path -> path.substring(GALAXY.length()))));
    checkHandouts(cues);
    checkCrew(cues);
    every(cues, "cue", "cue", texts(Shape.values(cues, "cues[].id").stream()));
    every(cues, "terminal_slug", "terminal", terminals());
    Shape.values(cues, "cues[].commands[].room_visibility").stream()
        .filter(Mapping.class::isInstance)
        .forEach(shown -> ((Mapping) shown)
            .members()
            .forEach((room, flag) -> require(room, flag.line(), "room", rooms)));
  }

  /** A member of another name means nothing; one that is nearly called as another was meant as that. */
  private void checkNames(YamlValue entry) {
    if (entry instanceof Mapping mapping) {
      mapping.members().forEach((name, value) -> {
        if (!MEMBERS.contains(name) && Nearest.of(name, MEMBERS).isPresent()) {
          notes.hint(
              value.line(),
              "a member '" + name + "', which means nothing",
              Nearest.expected("one of those of a cue", name, MEMBERS));
        }
      });
    }
  }

  /** Of other folders, not all that could be handed out is looked at. */
  private void checkHandouts(Mapping cues) {
    Set<String> pictures = sources.children(HANDOUTS);
    Shape.values(cues, "cues[].commands[].image").forEach(value -> {
      String path = String.valueOf(value.json());
      if (Sources.folderOf(path).equals(HANDOUTS)) {
        require(Sources.nameOf(path), value.line(), "handout", pictures);
      }
    });
  }

  private void checkCrew(Mapping cues) {
    Set<String> crew = texts(ofFile("campaign/crew.yaml", "crew[].id"));
    Shape.values(cues, "cues[].commands[]").stream()
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .filter(command -> command.value("command").filter("set-crew"::equals).isPresent())
        .flatMap(command -> command.member("id").stream())
        .forEach(id ->
            require(String.valueOf(id.json()).strip(), id.line(), "member of the crew", crew));
  }

  private void every(Mapping cues, String member, String what, Set<String> known) {
    Shape.values(cues, "cues[].commands[]." + member)
        .forEach(value -> require(String.valueOf(value.json()).strip(), value.line(), what, known));
  }

  private void require(String name, int line, String what, Set<String> known) {
    if (!name.isEmpty() && !known.contains(name) && !notes.areFull()) {
      String it = what + " of the campaign";
      String expected = expectations.computeIfAbsent(
          what + " " + name, said -> Nearest.expected("a " + it, name, known));
      notes.hint(line, "'" + name + "' is no " + it, expected);
    }
  }

  private Set<String> ofMaps(String... members) {
    return texts(sources.yaml().entrySet().stream()
        .filter(file -> Sources.nameOf(Sources.folderOf(file.getKey())).equals("map"))
        .flatMap(file ->
            Stream.of(members).flatMap(member -> Shape.values(file.getValue(), member).stream())));
  }

  private Stream<YamlValue> ofFile(String path, String member) {
    return sources.file(path).stream().flatMap(file -> Shape.values(file, member).stream());
  }

  private Set<String> terminals() {
    return names(locations.stream()
        .flatMap(path -> sources.children(path + "/comms").stream())
        .filter(name -> !name.equals("messages")));
  }

  private static Set<String> texts(Stream<YamlValue> values) {
    return names(values.map(value -> String.valueOf(value.json())));
  }

  private static Set<String> names(Stream<String> all) {
    return all.collect(Collectors.toCollection(TreeSet::new));
  }
}
