package charon.http.leak;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.cue.Cue;
import charon.domain.cue.PlannedCue;
import charon.http.leak.Atlas.Floor;
import charon.http.leak.Atlas.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** A campaign in which everything bears a marker, and every object has something for the GM. */
final class RandomCampaign {

  private static final String SYSTEM = "system";

  private final Random random;
  private final Oracle oracle;
  private final Atlas atlas = new Atlas();
  private final RandomFiles files;
  private final RandomDecks decks;
  private final List<String> people = new ArrayList<>();
  private final List<String[]> desks = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final Campaign campaign;

  /**
   * Makes one.
   *
   * @param firstMarker number of the first marker
   */
  RandomCampaign(Random random, int firstMarker) {
    this.random = random;
    this.oracle = new Oracle(firstMarker);
    this.files = new RandomFiles(random, oracle);
    this.decks = new RandomDecks(random, oracle, atlas, files);
    this.campaign = make();
    oracle.handoutPicture();
    oracle.handoutPicture();
  }

  Campaign campaign() {
    return campaign;
  }

  Oracle oracle() {
    return oracle;
  }

  Atlas atlas() {
    return atlas;
  }

  List<String> doors() {
    return decks.doors();
  }

  List<String> people() {
    return people;
  }

  /** Place and slug of every comm terminal. */
  List<String[]> desks() {
    return desks;
  }

  List<String> places() {
    return places;
  }

  /** The name of a new token, which has to be on the display while it is seen. */
  String token() {
    List<String> self = new ArrayList<>();
    Predicate<TableState> rule = now -> now.tokens().values().stream()
        .anyMatch(token -> self.contains(token.name()) && !atlas.isHidden(token, now));
    String marker = oracle.marker(rule);
    self.add(marker);
    oracle.demand(marker, Loot.DISPLAY, rule);
    return marker;
  }

  /** All addresses that players can ask. */
  List<String> uris() {
    List<String> uris = new ArrayList<>(List.of(
        Loot.DISPLAY,
        "/api/star-map/",
        "/api/ship-status/",
        "/api/messages/",
        "/api/page-data/",
        "/terminal/"));
    for (String place : places) {
      uris.add("/api/system-map/" + place + "/");
      uris.add("/api/orbit-map/" + SYSTEM + "/" + place + "/");
      uris.add("/api/encounter-map/" + place + "/");
      uris.add("/api/encounter-map/" + place + "/all-decks/");
      atlas.floors().forEach(floor -> uris.add(RandomDecks.uri(place, floor.deck())));
    }
    desks.forEach(desk -> uris.add(uri(desk)));
    return uris;
  }

  private static String uri(String[] desk) {
    return "/api/terminal/" + desk[0] + "/" + desk[1] + "/";
  }

  private Campaign make() {
    places.add(SYSTEM);
    List<Location> children = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      children.add(place("place" + i));
    }
    Attributes bodies = files.tree("bodies", List.of(files.tree("location_slug", "place0")));
    Location system = new Location(
        SYSTEM,
        files.tree("name", "System"),
        EncounterMap.NONE,
        new Charts(Optional.of(bodies), Optional.of(files.tree("name", "Orbit"))),
        List.of(),
        children,
        Optional.empty());
    List<Attributes> npcs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      npcs.add(person("npc" + i));
    }
    Attributes stars =
        files.tree("name", "Stars", "systems", List.of(files.tree("location_slug", SYSTEM)));
    Attributes ship =
        files.tree("name", "Ship", "systems", files.tree("engines", files.tree("a", "b")));
    return new Campaign(
        Galaxy.of(Optional.of(stars), List.of(system)),
        new People(List.of(files.tree("id", "crew")), npcs, List.of()),
        Optional.of(files.tree("ship", ship)),
        List.of(files.tree("title", "Session")),
        Optional.of(files.tree("prompt", oracle.never())),
        List.of(cue()),
        List.of());
  }

  private PlannedCue cue() {
    Attributes command = files.tree("command", "broadcast", "content", oracle.never());
    return new PlannedCue(
        new Cue("cue", oracle.never(), oracle.never(), List.of(command), Optional.empty()),
        Optional.of(oracle.never()));
  }

  private Location place(String slug) {
    places.add(slug);
    return new Location(
        slug,
        files.tree(
            "name",
            slug,
            "type",
            "station",
            "inside",
            files.tree("a", List.of(files.tree("b", "c")))),
        random.nextInt(3) > 0 ? severalDecks(slug) : singleDeck(slug),
        new Charts(Optional.empty(), Optional.of(files.tree("name", "Around"))),
        List.of(desk(slug), desk(slug)),
        List.of(),
        Optional.of(files.tree("model", oracle.never())));
  }

  private EncounterMap singleDeck(String place) {
    Floor floor = floor(place, "");
    return new EncounterMap(Optional.empty(), Optional.of(decks.plan(floor, List.of(floor))));
  }

  private EncounterMap severalDecks(String place) {
    List<Floor> here = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<Floor> self = new ArrayList<>();
      String id =
          oracle.marker(now -> self.stream().anyMatch(floor -> atlas.hasVisibleRoom(floor, now)));
      self.add(floor(place, id));
      here.addAll(self);
    }
    List<Deck> all = new ArrayList<>();
    for (Floor floor : here) {
      String name = oracle.marker(now -> atlas.isKnown(floor, now));
      for (String marker : List.of(name, floor.deck())) {
        oracle.demand(marker, Loot.DISPLAY, now -> atlas.isKnown(floor, now));
        oracle.demand(
            marker,
            "/api/encounter-map/" + place + "/all-decks/",
            now -> atlas.isKnown(floor, now));
      }
      Attributes entry = files.tree("id", floor.deck(), "name", name, "level", 1L);
      all.add(new Deck(floor.deck(), entry, Optional.of(decks.plan(floor, here))));
    }
    Attributes members =
        files.tree("decks", all.stream().map(Deck::entry).toList(), "total_decks", oracle.never());
    return new EncounterMap(Optional.of(new DeckManifest(members, all)), Optional.empty());
  }

  private Floor floor(String place, String deck) {
    int number = atlas.floors().size();
    Floor floor = new Floor(place, deck);
    atlas.add(floor);
    for (int r = 0; r < 2 + random.nextInt(3); r++) {
      room(floor, number);
    }
    return floor;
  }

  private void room(Floor floor, int number) {
    List<Room> self = new ArrayList<>();
    String id = oracle.marker(now -> self.stream().anyMatch(room -> !atlas.isHidden(room, now)));
    int x = random.nextInt(9);
    int y = number + random.nextInt(9);
    int width = 1 + random.nextInt(5);
    int height = 1 + random.nextInt(5);
    Room room = new Room(id, floor, x, y, width, height, Outlines.any(x, y, width, height));
    self.add(room);
    atlas.add(room);
    decks.demand(id, floor, now -> !atlas.isHidden(room, now));
  }

  private CommTerminal desk(String place) {
    String[] desk = {place, "desk" + desks.size()};
    desks.add(desk);
    return new CommTerminal(
        desk[1],
        files.tree("owner", shown(desk)),
        List.of(files.tree("subject", shown(desk))),
        List.of(files.tree("subject", shown(desk))));
  }

  private String shown(String[] desk) {
    Predicate<TableState> open = now -> now.overlay().equals(String.join("/", desk));
    String marker = oracle.marker(open);
    oracle.demand(marker, uri(desk), open);
    return marker;
  }

  private Attributes person(String id) {
    people.add(id);
    int met = random.nextInt(3);
    Predicate<TableState> portrayed = now -> now.portraits().contains(id);
    String path = "campaign/NPCs/images/" + id + ".png";
    oracle.picture(path, portrayed.or(now -> met == 1));
    String name = oracle.marker(portrayed.or(now -> met > 0));
    oracle.demand(name, Loot.DISPLAY, portrayed);
    oracle.demand(name, "/terminal/", now -> met > 0);
    Attributes person = files.tree("id", id, "name", name, "portrait", "/data/" + path);
    return met > 1 ? person : person.with("met", met == 1);
  }
}
