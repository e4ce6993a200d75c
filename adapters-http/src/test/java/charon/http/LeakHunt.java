package charon.http;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.http.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One random campaign, and what anonymous callers get of it while a game master plays. */
final class LeakHunt {

  private static final Pattern MARKER = Pattern.compile("mk[0-9]+q");
  private static final String GM_ONLY = "for the game master";

  private final Random random;
  private final TestCharon charon;
  private final List<Room> rooms = new ArrayList<>();
  private final List<Floor> floors = new ArrayList<>();
  private final List<String> doors = new ArrayList<>();
  private final List<String> people = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final List<String[]> desks = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  /** When each marker may be told. */
  private final Map<String, Predicate<State>> tellable = new LinkedHashMap<>();

  /** The markers that a display has to get when they may be told. */
  private final Set<String> drawn = new TreeSet<>();

  private State state = new State("", "", "", "", Map.of(), Map.of(), List.of());
  private int tokens;
  private int shown;
  private Set<String> missing = Set.of();

  LeakHunt(long seed, Fog fog) {
    random = new Random(seed);
    charon = new TestCharon(campaign(), fog);
  }

  /** What was told though it is hidden, after the first command that made it so. */
  Set<String> leaks(int commands) {
    Set<String> leaks = check();
    for (int i = 0; i < commands && leaks.isEmpty() && missing.isEmpty(); i++) {
      act(i);
      leaks = check();
    }
    return leaks;
  }

  /** What a display did not get though it may know it. */
  Set<String> missing() {
    return missing;
  }

  /** How many markers arrived on a display. */
  int shown() {
    return shown;
  }

  private Set<String> check() {
    state = State.of(charon.get("/api/active-view/").as(Who.SCRIPT).send().json());
    String display = new String(charon.latest(Audience.PLAYERS).json(), StandardCharsets.UTF_8);
    Set<String> leaks = new TreeSet<>(told(display));
    shown += leaks.size();
    missing = drawn.stream()
        .filter(marker -> isTellable(marker) && !display.contains(marker))
        .collect(Collectors.toSet());
    leaks.removeIf(this::isTellable);
    for (String uri : uris()) {
      String text = charon.get(uri).send().text();
      told(text).stream()
          .filter(marker -> !isTellable(marker))
          .forEach(marker -> leaks.add(uri + ": " + around(text, marker)));
    }
    for (Picture picture : pictures) {
      int before = charon.imagePaths().size();
      charon.get("/data/" + picture.path()).send();
      if (charon.imagePaths().size() > before && !picture.tellable().test(state)) {
        leaks.add(picture.path());
      }
    }
    return leaks;
  }

  private static String around(String text, String marker) {
    int at = text.indexOf(marker);
    return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
  }

  private boolean isTellable(String marker) {
    Predicate<State> rule = tellable.get(marker);
    return rule != null && rule.test(state);
  }

  private static Set<String> told(String text) {
    return MARKER.matcher(text).results().map(m -> m.group()).collect(Collectors.toSet());
  }

  private List<String> uris() {
    List<String> uris = new ArrayList<>(List.of(
        "/api/active-view/",
        "/api/star-map/",
        "/api/ship-status/",
        "/api/messages/",
        "/api/page-data/",
        "/terminal/"));
    for (String place : places) {
      uris.add("/api/system-map/" + place + "/");
      uris.add("/api/orbit-map/" + places.get(0) + "/" + place + "/");
      uris.add("/api/encounter-map/" + place + "/");
      uris.add("/api/encounter-map/" + place + "/all-decks/");
      floors.forEach(
          floor -> uris.add("/api/encounter-map/" + place + "/?deck_id=" + floor.deck()));
    }
    desks.forEach(desk -> uris.add("/api/terminal/" + desk[0] + "/" + desk[1] + "/"));
    return uris;
  }

  // ---- what the game master and the players do

  private void act(int step) {
    switch (step == 0 ? 0 : random.nextInt(11)) {
      case 0 ->
        gm(
            "switch-view",
            "view_type",
            step == 0 || random.nextInt(4) > 0 ? "ENCOUNTER" : "BRIDGE",
            "location_slug",
            any(places));
      case 1, 2 -> gm("encounter/toggle-room", "room_id", any(rooms).id());
      case 3 -> gm("encounter/set-door-status", "connection_id", any(doors), "door_status", "OPEN");
      case 4, 5 -> place();
      case 6 -> gm("encounter/toggle-portrait", "npc_id", any(people));
      case 7 -> {
        String[] desk = any(desks);
        gm("show-terminal", "location_slug", desk[0], "terminal_slug", desk[1]);
      }
      case 8 -> deck();
      case 9 -> move();
      default -> hideToken();
    }
  }

  private void place() {
    String marker = "mk" + (900_000 + tokens++) + "q";
    tellable.put(
        marker,
        now -> now.tokens().values().stream()
            .anyMatch(token -> token.name().equals(marker) && !isHidden(token, now)));
    drawn.add(marker);
    Room room = any(rooms);
    Map<String, Object> body = new LinkedHashMap<>(Map.of(
        "type",
        "npc",
        "name",
        marker,
        "x",
        room.x() + random.nextInt(room.width() + 1),
        "y",
        room.y() + random.nextInt(room.height() + 1)));
    if (random.nextBoolean()) {
      body.put("room_id", room.id());
    }
    gm("encounter/place-token", body);
  }

  private void deck() {
    floors.stream()
        .filter(floor -> floor.place().equals(state.location()))
        .skip(random.nextInt(2))
        .findFirst()
        .ifPresent(floor -> gm("encounter/switch-level", "deck_id", floor.deck()));
  }

  private void move() {
    if (!state.tokens().isEmpty()) {
      String id = any(List.copyOf(state.tokens().keySet()));
      Reply reply = charon
          .post(
              "/api/gm/encounter/move-token/",
              json(Map.of("token_id", id, "x", 1, "y", 1, "room_id", any(rooms).id())))
          .send();
      boolean hidden = isHidden(state.token(id), state);
      if (hidden != (reply.status() == 404)) {
        throw new AssertionError(id + " hidden: " + hidden + " -> " + reply.text());
      }
    }
  }

  private void hideToken() {
    if (!state.tokens().isEmpty()) {
      gm(
          "encounter/update-token-status",
          Map.of(
              "token_id", any(List.copyOf(state.tokens().keySet())), "status", List.of("hidden")));
    }
  }

  private void gm(String command, String... members) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      body.put(members[i], members[i + 1]);
    }
    gm(command, body);
  }

  private void gm(String command, Map<String, Object> body) {
    Reply reply =
        charon.post("/api/gm/" + command + "/", json(body)).as(Who.SCRIPT).send();
    if (reply.status() != 200) {
      throw new AssertionError(command + " " + body + " -> " + reply.text());
    }
  }

  private static String json(Map<String, Object> body) {
    return new String(JsonCodec.write(body), StandardCharsets.UTF_8);
  }

  // ---- the rules

  private boolean isHidden(String roomId, State now) {
    Boolean visible = now.visibility().get(roomId);
    boolean here = rooms.stream()
        .anyMatch(room -> room.id().equals(roomId) && room.floor().place().equals(now.scene()));
    return visible == null ? !here : !visible;
  }

  private boolean isHidden(Piece token, State now) {
    if (token.hidden()) {
      return true;
    }
    if (!token.room().isEmpty()) {
      return isHidden(token.room(), now);
    }
    List<Room> around = rooms.stream()
        .filter(room -> drawn(now)
            .map(floor -> room.floor().equals(floor))
            .orElse(Boolean.FALSE.equals(now.visibility().get(room.id()))))
        .toList();
    return isHidden(around, token.x(), token.y(), now);
  }

  private boolean isHidden(List<Room> around, long x, long y, State now) {
    List<Room> inside = around.stream().filter(room -> room.holds(x, y, 0)).toList();
    if (!inside.isEmpty()) {
      return inside.stream().anyMatch(room -> isHidden(room.id(), now));
    }
    List<Room> beside = around.stream().filter(room -> room.holds(x, y, 1)).toList();
    return !beside.isEmpty() && beside.stream().allMatch(room -> isHidden(room.id(), now));
  }

  /** The floor that the display draws for the game master. */
  private Optional<Floor> drawn(State now) {
    List<Floor> here =
        floors.stream().filter(f -> f.place().equals(now.scene())).toList();
    return here.stream()
        .filter(floor -> floor.deck().equals(now.deck()))
        .findFirst()
        .or(() -> here.stream().findFirst());
  }

  private boolean isKnown(Floor floor, State now) {
    return now.scene().equals(floor.place())
        && rooms.stream().anyMatch(r -> r.floor().equals(floor) && !isHidden(r.id(), now));
  }

  // ---- the campaign

  private Campaign campaign() {
    List<Location> children = new ArrayList<>();
    places.add("system");
    for (int i = 0; i < 3; i++) {
      children.add(location("place" + i, List.of()));
    }
    Location system = new Location(
        "system",
        tree("name", "System"),
        EncounterMap.NONE,
        new Charts(Optional.of(withBodies()), Optional.of(tree("name", "Orbit"))),
        List.of(),
        children,
        Optional.empty());
    List<Attributes> npcs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      npcs.add(person(i));
    }
    return new Campaign(
        Galaxy.of(
            Optional.of(tree("name", "Stars", "systems", List.of(tree("location_slug", "system")))),
            List.of(system)),
        new People(List.of(tree("id", "crew")), npcs, List.of()),
        Optional.of(tree("ship", tree("name", "Ship", "systems", tree("engines", tree("a", "b"))))),
        List.of(tree("title", "Session")),
        Optional.of(tree("prompt", never())),
        List.of());
  }

  private Attributes withBodies() {
    return tree("bodies", List.of(tree("location_slug", "place0")));
  }

  private Location location(String slug, List<Location> children) {
    places.add(slug);
    boolean several = random.nextInt(3) > 0;
    List<Floor> here = new ArrayList<>();
    for (int i = 0; i < (several ? 3 : 1); i++) {
      int number = floors.size();
      Floor floor = new Floor(slug, several ? marker("", f -> false) : "");
      String deckId = floor.deck();
      if (several) {
        tellable.put(
            deckId,
            now -> rooms.stream()
                .anyMatch(room -> room.floor().equals(floor) && !isHidden(room.id(), now)));
      }
      floors.add(floor);
      here.add(floor);
      for (int r = 0; r < 2 + random.nextInt(3); r++) {
        room(floor, number);
      }
    }
    EncounterMap map = several
        ? manifest(here)
        : new EncounterMap(Optional.empty(), Optional.of(plan(here.get(0), here)));
    return new Location(
        slug,
        tree("name", slug, "type", "station", "inside", tree("a", List.of(tree("b", "c")))),
        map,
        new Charts(Optional.empty(), Optional.of(tree("name", "Around"))),
        List.of(desk(slug), desk(slug)),
        children,
        Optional.of(tree("model", never())));
  }

  private void room(Floor floor, int number) {
    String id = marker("", now -> false);
    Room room = new Room(
        id,
        floor,
        random.nextInt(9),
        number + random.nextInt(9),
        1 + random.nextInt(5),
        1 + random.nextInt(5));
    rooms.add(room);
    tellable.put(id, now -> !isHidden(id, now));
  }

  private EncounterMap manifest(List<Floor> here) {
    List<Deck> decks = new ArrayList<>();
    for (Floor floor : here) {
      Attributes entry =
          tree("id", floor.deck(), "name", marker("", now -> isKnown(floor, now)), "level", 1L);
      decks.add(new Deck(floor.deck(), entry, Optional.of(plan(floor, here))));
    }
    Attributes members =
        tree("decks", decks.stream().map(Deck::entry).toList(), "total_decks", never());
    return new EncounterMap(Optional.of(new DeckManifest(members, decks)), Optional.empty());
  }

  private DeckPlan plan(Floor floor, List<Floor> here) {
    List<Room> own = rooms.stream().filter(room -> room.floor().equals(floor)).toList();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", marker("", now -> isKnown(floor, now)));
    members.put("rooms", own.stream().map(this::file).toList());
    List<Object> connections = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      connections.add(connection(any(own), any(own)));
    }
    members.put("connections", connections);
    for (String list : List.of("terminals", "poi", "traps")) {
      members.put(list, List.of(thing(floor, own), thing(floor, own), thing(floor, own)));
    }
    Floor other = any(here);
    Room from = any(own);
    Room to = any(rooms.stream().filter(room -> room.floor().equals(other)).toList());
    members.put(
        "inter_deck_connections",
        List.of(tree(
            "id",
            marker("", now -> isOn(floor, now) && !isHidden(from.id(), now)),
            "from_room",
            from.id(),
            "to_deck",
            to.floor().deck(),
            "to_room",
            to.id())));
    String path = "galaxy/system/" + floor.place() + "/map/"
        + marker("", now -> isOn(floor, now) && isWhole(own, now)) + ".png";
    pictures.add(new Picture(path, now -> now.scene().equals(floor.place()) && isWhole(own, now)));
    return new DeckPlan(
        marker("", now -> isKnown(floor, now)), withSecret(members), Optional.of(path));
  }

  private boolean isWhole(List<Room> own, State now) {
    return own.stream().noneMatch(room -> isHidden(room.id(), now));
  }

  private boolean isOn(Floor floor, State now) {
    return now.scene().equals(floor.place());
  }

  private Attributes file(Room room) {
    String name = marker("", now -> isOn(room.floor(), now) && !isHidden(room.id(), now));
    return tree(
        "id", room.id(),
        "name", name,
        "x", (long) room.x(),
        "y", (long) room.y(),
        "width", (long) room.width(),
        "height", (long) room.height());
  }

  private Attributes connection(Room from, Room to) {
    Predicate<State> one = now -> !isHidden(from.id(), now) || !isHidden(to.id(), now);
    String id = marker("", one);
    doors.add(id);
    String label = marker(
        "", now -> isOn(from.floor(), now) && !isHidden(from.id(), now) && !isHidden(to.id(), now));
    return tree("id", id, "name", label, "from", from.id(), "to", to.id(), "door_status", "OPEN");
  }

  private Attributes thing(Floor floor, List<Room> own) {
    Room room = any(own);
    if (random.nextBoolean()) {
      String named = marker("", now -> isOn(floor, now) && !isHidden(room.id(), now));
      return tree("id", named, random.nextBoolean() ? "room" : "room_id", room.id());
    }
    long x = (long) room.x() + random.nextInt(room.width() + 1);
    long y = (long) room.y() + random.nextInt(room.height() + 1);
    String standing = marker("", now -> isOn(floor, now) && !isHidden(own, x, y, now));
    return random.nextBoolean()
        ? tree("id", standing, "x", x, "y", y)
        : tree("id", standing, "position", tree("x", x, "y", y));
  }

  private CommTerminal desk(String place) {
    String slug = "desk" + desks.size();
    desks.add(new String[] {place, slug});
    Predicate<State> open = now -> now.overlay().equals(place + "/" + slug);
    return new CommTerminal(
        slug,
        tree("owner", marker("", open)),
        List.of(tree("subject", marker("", open))),
        List.of(tree("subject", marker("", open))));
  }

  private Attributes person(int number) {
    String id = "npc" + number;
    people.add(id);
    int met = random.nextInt(3);
    String path = "campaign/NPCs/images/" + id + ".png";
    pictures.add(new Picture(path, now -> now.portraits().contains(id) || met == 1));
    String name = marker("", now -> now.portraits().contains(id) || met > 0);
    Attributes person = tree("id", id, "name", name, "portrait", "/data/" + path);
    return met > 1 ? person : person.with("met", met == 1);
  }

  /** A text that must never be told. */
  private String never() {
    return marker(GM_ONLY, now -> false);
  }

  private String marker(String why, Predicate<State> rule) {
    String marker = "mk" + (100_000 + tellable.size()) + "q";
    tellable.put(marker, rule);
    return why.isEmpty() ? marker : marker + " " + why;
  }

  /** An object that also has something for the game master alone. */
  private Attributes tree(Object... members) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      tree.put((String) members[i], members[i + 1]);
    }
    return withSecret(tree);
  }

  private Attributes withSecret(Map<String, Object> members) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    String name = any(List.of("gm_notes", "secret", "secrets", "gm_" + random.nextInt(10)));
    more.put(name, random.nextBoolean() ? never() : List.of(Map.of("deep", never())));
    return new Attributes(more);
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** One deck of a place. */
  private record Floor(String place, String deck) {}

  private record Room(String id, Floor floor, int x, int y, int width, int height) {

    boolean holds(long column, long row, int wall) {
      return column >= x && column < x + width + wall && row >= y && row < y + height + wall;
    }
  }

  private record Picture(String path, Predicate<State> tellable) {}

  private record Piece(String name, long x, long y, String room, boolean hidden) {}

  /** What the game master sees. */
  private record State(
      String scene,
      String location,
      String deck,
      String overlay,
      Map<String, Boolean> visibility,
      Map<String, Piece> tokens,
      List<String> portraits) {

    static State of(JsonNode view) {
      Map<String, Boolean> visibility = new LinkedHashMap<>();
      view.get("encounter_room_visibility")
          .properties()
          .forEach(entry -> visibility.put(entry.getKey(), entry.getValue().booleanValue()));
      Map<String, Piece> tokens = new LinkedHashMap<>();
      view.get("encounter_tokens")
          .properties()
          .forEach(entry -> tokens.put(entry.getKey(), piece(entry.getValue())));
      List<String> portraits = new ArrayList<>();
      view.get("encounter_active_portraits").forEach(id -> portraits.add(id.stringValue()));
      String location = text(view, "location_slug");
      return new State(
          text(view, "view_type").equals("ENCOUNTER") ? location : "",
          location,
          text(view, "encounter_deck_id"),
          text(view, "overlay_location_slug") + "/" + text(view, "overlay_terminal_slug"),
          visibility,
          tokens,
          portraits);
    }

    Piece token(String id) {
      return Optional.ofNullable(tokens.get(id)).orElseThrow();
    }

    private static Piece piece(JsonNode token) {
      return new Piece(
          text(token, "name"),
          token.get("x").longValue(),
          token.get("y").longValue(),
          text(token, "room_id"),
          token.get("status").toString().contains("hidden"));
    }

    private static String text(JsonNode object, String name) {
      return object.get(name).stringValue();
    }
  }
}
