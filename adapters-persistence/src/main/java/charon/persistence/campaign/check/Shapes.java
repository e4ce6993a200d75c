package charon.persistence.campaign.check;

import java.util.List;
import java.util.Map;

/** What the members of each kind of file have to be, as the documentation of the folder says it. */
final class Shapes {

  private static final String CAMERA = """
      camera mapping
      camera.position point
      camera.lookAt point
      camera.fov number
      """;

  private static final String DECK = """
      name text
      grid mapping
      grid.width 0..
      grid.height 0..
      grid.unit_size 0..
      rooms[].id text
      rooms[].name text
      rooms[].x number
      rooms[].y number
      rooms[].width 0..
      rooms[].height 0..
      rooms[].status text
      rooms[].description text
      connections list
      connections[].id text
      connections[].from text
      connections[].to text
      connections[].at mapping
      connections[].at.x number
      connections[].at.y number
      connections[].at.length 0..
      connections[].at.angle number
      connections[].door_type text
      connections[].door_status OPEN|CLOSED|LOCKED|SEALED|DAMAGED
      walls list
      inter_deck_connections list
      inter_deck_connections[].from_room text
      inter_deck_connections[].to_deck text
      inter_deck_connections[].to_room text
      terminals list
      terminals[].room text
      terminals[].position mapping
      terminals[].position.x number
      terminals[].position.y number
      terminals[].terminal_slug text
      poi list
      poi[].room text
      poi[].position mapping
      poi[].position.x number
      poi[].position.y number
      """;

  private static final Map<String, List<Shape>> BY_FILE = Map.ofEntries(
      entry("location.yaml", """
          name text
          type ~system|planet|moon|station|base|ship|deck|room|level|section
          status text
          description text
          lore mapping
          lore.note text
          lore.charon_sections list
          lore.exclude_patterns list
          """),
      entry("star_map.yaml", CAMERA + """
          systems[].name text
          systems[].position point
          systems[].size number
          systems[].location_slug text
          systems[].info mapping
          routes list
          routes[].from text
          routes[].to text
          routes[].from_slug text
          routes[].to_slug text
          nebulae list
          nebulae[].position point
          nebulae[].opacity number
          """),
      entry("system_map.yaml", CAMERA + """
          star mapping
          star.name text
          star.size number
          bodies[].name text
          bodies[].location_slug text
          bodies[].orbital_radius 0..
          bodies[].orbital_period number
          bodies[].orbital_angle number
          bodies[].size 0..
          bodies[].ring_inner number
          bodies[].ring_outer number
          """),
      entry("orbit_map.yaml", CAMERA + """
          planet mapping
          planet.name text
          planet.size number
          moons list
          moons[].location_slug text
          orbital_stations list
          orbital_stations[].location_slug text
          surface_markers list
          surface_markers[].location_slug text
          surface_markers[].latitude -90..90
          surface_markers[].longitude -180..360
          """),
      entry("manifest.yaml", """
          name text
          total_decks integer
          decks[].id text
          decks[].file text
          decks[].level integer
          """),
      entry("terminal.yaml", """
          name text
          owner text
          terminal_id text
          access_level ~PUBLIC|RESTRICTED|CLASSIFIED
          description text
          """),
      entry("instance.yaml", """
          instance_id text
          clearance_level text
          """),
      entry("crew.yaml", """
          crew[].id text
          crew[].name text
          crew[].portrait text
          crew[].stats mapping
          crew[].saves mapping
          crew[].health mapping
          crew[].health.current number
          crew[].health.max number
          crew[].stress number
          crew[].wounds number
          crew[].armor number
          crew[].status text
          """),
      entry("npcs.yaml", """
          npcs[].id text
          npcs[].name text
          npcs[].portrait text
          npcs[].status text
          npcs[].description text
          """),
      entry(
          "ship.yaml",
          """
          ship.name text
          ship.class text
          ship.crew_count integer
          ship.crew_capacity integer
          ship.hull mapping
          ship.hull.current number
          ship.hull.max number
          ship.armor mapping
          ship.armor.current number
          ship.armor.max number
          ship.systems mapping
          """ + system("life_support") + system("engines") + system("weapons") + system("comms")),
      entry("context.yaml", """
          name text
          designation text
          personality text
          system_prompt text
          max_response_length 1..
          temperature 0..2
          """));

  private static final List<Shape> DECKS = Shape.all(DECK);

  private static final List<Shape> MESSAGE = Shape.all("""
      subject text
      from texts
      to texts
      priority text
      message_id text
      conversation_id text
      in_reply_to text
      """);

  private static final List<Shape> SESSION = Shape.all("""
      session_number number
      title text
      location text
      npcs texts
      """);

  private Shapes() {}

  /** What is expected of a YAML file. */
  static List<Shape> ofYaml(String path) {
    String name = Sources.nameOf(path);
    boolean map = Sources.nameOf(Sources.folderOf(path)).equals("map");
    return map && !name.equals("manifest.yaml") ? DECKS : BY_FILE.getOrDefault(name, List.of());
  }

  /** What is expected of the front matter of a Markdown file. */
  static List<Shape> ofMarkdown(String path) {
    return path.startsWith("campaign/sessions/") ? SESSION : MESSAGE;
  }

  private static Map.Entry<String, List<Shape>> entry(String name, String lines) {
    return Map.entry(name, Shape.all(lines));
  }

  private static String system(String name) {
    String path = "ship.systems." + name;
    return path + " mapping\n"
        + path + ".status ONLINE|STRESSED|DAMAGED|CRITICAL|OFFLINE\n"
        + path + ".condition 0..100\n";
  }
}
