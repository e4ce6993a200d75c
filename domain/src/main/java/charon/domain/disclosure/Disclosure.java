package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.FixedMap;
import charon.domain.NotFoundException;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Place;
import charon.domain.conversation.Channel;
import charon.domain.display.DisplayKey;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.MoveToken;
import charon.domain.memory.Places;
import charon.domain.ship.ShipStatus;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.thing.CrewValues;
import charon.domain.thing.ShipValues;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * View and campaign as an audience may know them: what every answer is made from. Whoever has one
 * can tell it to that audience without a further thought.
 *
 * @param audience for whom
 * @param view what is shown
 * @param campaign what there is; for players without maps and terminals
 * @param shownPlaces by slug, the places that the view shows something of
 * @param cast the people whose portraits can be drawn
 * @param roomsToName ids of the rooms that this audience may say a token is in; empty: any
 * @param overrides what is said of ship and crew; is no secret while all else is
 * @param dark whether a blackout is in front of this audience, which reads no conversation then
 */
public record Disclosure(
    Audience audience,
    ActiveView view,
    Campaign campaign,
    Map<String, Place> shownPlaces,
    List<Attributes> cast,
    Optional<Set<String>> roomsToName,
    Overrides overrides,
    boolean dark) {

  /**
   * What the game master says of ship and crew above what their files say. Immutable.
   *
   * @param systems of the ship's systems
   * @param ship of the ship as a whole
   * @param crew of the crew, by id
   */
  public record Overrides(
      Map<ShipSystem, SystemOverride> systems, ShipValues ship, Map<String, CrewValues> crew) {

    public Overrides {
      systems = FixedMap.of(systems);
      crew = FixedMap.of(crew);
    }

    /** What a view says of them. */
    static Overrides of(ActiveView view) {
      return new Overrides(
          view.shipOverrides(), view.things().ship(), view.things().crew());
    }
  }

  public Disclosure {
    cast = List.copyOf(cast);
    shownPlaces = Map.copyOf(shownPlaces);
    roomsToName = roomsToName.map(Set::copyOf);
  }

  /** What is said of ship and crew is in the view, and nothing is in front of it. */
  public Disclosure(
      Audience audience,
      ActiveView view,
      Campaign campaign,
      Map<String, Place> shownPlaces,
      List<Attributes> cast,
      Optional<Set<String>> roomsToName) {
    this(audience, view, campaign, shownPlaces, cast, roomsToName, Overrides.of(view), false);
  }

  private static final Set<String> PORTRAIT = Set.of("portrait", "portrait_version");
  private static final Set<Channel> PUBLIC_CHANNELS =
      Set.of(Channel.DEFAULT, Channel.STORY, Channel.BRIDGE);

  /** Everything. */
  public static Disclosure toGm(ActiveView view, Campaign campaign) {
    return new Disclosure(
        Audience.GM, view, campaign, Map.of(), campaign.people().npcs(), Optional.empty());
  }

  /** What has been revealed. */
  public static Disclosure toPlayers(Sight sight) {
    Encounter known = sight.encounter();
    return new Disclosure(
        Audience.PLAYERS,
        sight.view().withEncounter(known).withPlaces(Places.NONE).withThings(sight.things(known)),
        sight.campaign().known(),
        sight.places().value(),
        sight.cast().value(),
        sight.fog().value().roomsToName());
  }

  /** The location that a slug means, as far as the audience may know of it. */
  public Optional<Place> place(String slug) {
    return audience == Audience.GM
        ? campaign.galaxy().place(slug)
        : Optional.ofNullable(shownPlaces.get(slug));
  }

  /** Whether the audience may read a conversation: players only what displays show, if they do. */
  public boolean allowsConversation(Channel channel) {
    return readableConversations().test(channel);
  }

  /** Which conversations the audience may read; holds nothing else of what is disclosed. */
  public Predicate<Channel> readableConversations() {
    if (dark) {
      return channel -> false;
    }
    boolean all = audience == Audience.GM;
    Channel shown = view.charon().activeChannel();
    return channel -> all || PUBLIC_CHANNELS.contains(channel) || channel.equals(shown);
  }

  /** Where the encounter is; empty unless one is shown at a location that exists. */
  public Optional<Place> scene() {
    return place(view.encounterLocation());
  }

  /** The same of a table whose screens are dark, with what is said of ship and crew. */
  Disclosure inTheDark(Overrides said) {
    return new Disclosure(audience, view, campaign, shownPlaces, cast, roomsToName, said, true);
  }

  /** The crew as it is now; empty if the campaign has none. */
  public List<Attributes> crew() {
    return campaign.people().crew().stream()
        .map(person -> Optional.ofNullable(overrides.crew().get(person.text("id")))
            .map(values -> values.over(person))
            .orElse(person))
        .toList();
  }

  /** The ship as it is now; empty if the campaign has none. */
  public Optional<ShipStatus> ship() {
    return campaign.ship().map(file -> ShipStatus.of(file, overrides.systems(), overrides.ship()));
  }

  /**
   * A move as this audience can make it. Players cannot move what they do not see, and name a room or
   * a deck that they do not see in vain, be it hidden or not there at all.
   *
   * @throws NotFoundException if the token is unknown to the audience
   */
  public MoveToken limited(MoveToken move) {
    if (!view.encounter().tokens().containsKey(move.id())) {
      throw new NotFoundException("Token not found");
    }
    return new MoveToken(
        move.id(),
        move.to(),
        knowsRoom(move.roomId()) ? move.roomId() : "",
        move.deckId().filter(this::knowsDeck));
  }

  /**
   * Whether the audience may have a picture.
   *
   * @param path relative to the campaign folder, with {@code /}
   */
  public boolean allowsImage(String path) {
    return allowsImage(path, audience);
  }

  /**
   * The same if players may know as much as this audience: what there is to hand out, they still have
   * only while it is in their hands.
   *
   * @param path relative to the campaign folder, with {@code /}
   * @param asking who would have it
   */
  public boolean allowsImage(String path, Audience asking) {
    return (audience == Audience.GM && (asking == Audience.GM || !ImageFog.isHandout(path)))
        || isShownCard(path)
        || isHandedOut(path)
        || new ImageFog(this).allows(path);
  }

  /**
   * Whether one display may have a picture that not all may have: it is handed to that display now. Asked
   * of what the game master knows; while a blackout is on, nothing is handed to anybody.
   *
   * @param path relative to the campaign folder, with {@code /}
   */
  public boolean isHandedTo(DisplayKey display, String path) {
    return view.blackout().isEmpty()
        && view.things().handouts().values().stream()
            .anyMatch(handout ->
                handout.to().contains(display.value()) && handout.image().equals(path));
  }

  private boolean isHandedOut(String path) {
    return view.things().handouts().values().stream()
        .anyMatch(handout -> handout.image().equals(path));
  }

  private boolean isShownCard(String path) {
    return view.blackout()
        .filter(dark -> dark.style() == Blackout.Style.CARD && dark.image().equals(path))
        .isPresent();
  }

  /** The people other than the crew, without the portraits that the audience may not have. */
  public List<Attributes> npcs() {
    List<Attributes> all = campaign.people().npcs();
    if (audience == Audience.GM) {
      return all;
    }
    ImageFog images = new ImageFog(this);
    return all.stream()
        .map(npc -> images.allowsPortrait(npc.text("portrait")) ? npc : npc.without(PORTRAIT))
        .toList();
  }

  private boolean knowsDeck(String deckId) {
    return roomsToName.isEmpty()
        || deckId.isEmpty()
        || scene()
            .filter(place -> place.map().setup().deckIds().contains(deckId))
            .isPresent();
  }

  private boolean knowsRoom(String roomId) {
    return roomsToName.isEmpty() || roomsToName.get().contains(roomId);
  }
}
