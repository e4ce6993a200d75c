package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.NotFoundException;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.Place;
import charon.domain.conversation.Channel;
import charon.domain.encounter.MoveToken;
import charon.domain.view.ActiveView;
import charon.domain.view.Overlay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * View and campaign as an audience may know them: what every answer is made from. Whoever has one
 * can tell it to that audience without a further thought.
 *
 * @param audience for whom
 * @param view what is shown
 * @param campaign what there is; for players without maps and terminals
 * @param shownPlaces by slug, the places that the view shows something of
 * @param cast the people whose portraits can be drawn
 * @param nothingIsHidden whether there is no room that this audience must not know
 */
public record Disclosure(
    Audience audience,
    ActiveView view,
    Campaign campaign,
    Map<String, Place> shownPlaces,
    List<Attributes> cast,
    boolean nothingIsHidden) {

  public Disclosure {
    cast = List.copyOf(cast);
    shownPlaces = Map.copyOf(shownPlaces);
  }

  private static final Set<Channel> PUBLIC_CHANNELS =
      Set.of(Channel.DEFAULT, Channel.STORY, Channel.BRIDGE);

  /** Everything. */
  public static Disclosure toGm(ActiveView view, Campaign campaign) {
    return new Disclosure(
        Audience.GM, view, campaign, Map.of(), campaign.people().npcs(), true);
  }

  /** What has been revealed. */
  public static Disclosure toPlayers(ActiveView view, PublicCampaign campaign) {
    Galaxy whole = campaign.whole().galaxy();
    Optional<Place> scene = whole.place(view.encounterLocation());
    Optional<Place> desk = whole.place(view.overlay().locationSlug());
    Set<String> roomsOfScene = scene.stream()
        .flatMap(place -> place.map().plans().stream())
        .flatMap(plan -> plan.roomIds().stream())
        .collect(Collectors.toSet());
    EncounterFog fog = new EncounterFog(
        view.encounter(),
        scene
            .flatMap(place -> place.map().plan(view.encounter().deckId()))
            .map(plan -> plan.members().objects("rooms")),
        roomsOfScene,
        campaign.index());
    Map<String, Place> shown = new HashMap<>();
    desk.ifPresent(place -> put(shown, revealed(place, view, EncounterMap.NONE)));
    scene.ifPresent(place ->
        put(shown, revealed(place, view, new MapFog(place.map(), view.encounter()).forPlayers())));
    return new Disclosure(
        Audience.PLAYERS,
        view.withEncounter(fog.forPlayers()),
        campaign.known(),
        shown,
        portrayed(view, campaign.whole()),
        campaign.index().hidesNothing(view.encounter(), roomsOfScene));
  }

  /** The location that a slug means, as far as the audience may know of it. */
  public Optional<Place> place(String slug) {
    return audience == Audience.GM
        ? campaign.galaxy().place(slug)
        : Optional.ofNullable(shownPlaces.get(slug));
  }

  /** Whether the audience may read a conversation: players only what displays show. */
  public boolean allowsConversation(Channel channel) {
    return audience == Audience.GM
        || PUBLIC_CHANNELS.contains(channel)
        || channel.equals(view.charon().activeChannel());
  }

  /** Where the encounter is; empty unless one is shown at a location that exists. */
  public Optional<Place> scene() {
    return place(view.encounterLocation());
  }

  /**
   * A move as this audience can make it. Players cannot move what they do not see, and name a room
   * that they do not see in vain, be it hidden or not there at all.
   *
   * @throws NotFoundException if the token is unknown to the audience
   */
  public MoveToken limited(MoveToken move) {
    if (!view.encounter().tokens().containsKey(move.id())) {
      throw new NotFoundException("Token not found");
    }
    return knowsRoom(move.roomId()) ? move : new MoveToken(move.id(), move.to(), "");
  }

  /**
   * Whether the audience may have a picture.
   *
   * @param path relative to the campaign folder, with {@code /}
   */
  public boolean allowsImage(String path) {
    return audience == Audience.GM || new ImageFog(this).allows(path);
  }

  private boolean knowsRoom(String roomId) {
    return nothingIsHidden
        || scene().stream()
            .flatMap(place -> place.map().plans().stream())
            .anyMatch(plan -> plan.roomIds().contains(roomId));
  }

  private static List<Attributes> portrayed(ActiveView view, Campaign campaign) {
    List<String> shown = view.encounter().portraits();
    return campaign.people().npcs().stream()
        .filter(npc -> shown.contains(npc.text("id")))
        .map(GmMembers::removedFrom)
        .toList();
  }

  private static Place revealed(Place place, ActiveView view, EncounterMap map) {
    Location all = place.location();
    Location revealed = new Location(
        all.slug(),
        GmMembers.removedFrom(all.members()),
        map,
        Charts.NONE,
        shownTerminal(all, view.overlay()),
        List.of(),
        Optional.empty());
    return new Place(revealed, place.path());
  }

  private static List<CommTerminal> shownTerminal(Location location, Overlay overlay) {
    return location.terminals().stream()
        .filter(terminal -> location.slug().equals(overlay.locationSlug())
            && terminal.slug().equals(overlay.terminalSlug()))
        .map(Disclosure::revealed)
        .toList();
  }

  private static CommTerminal revealed(CommTerminal terminal) {
    return new CommTerminal(
        terminal.slug(),
        GmMembers.removedFrom(terminal.members()),
        terminal.inbox().stream().map(GmMembers::removedFrom).toList(),
        terminal.sent().stream().map(GmMembers::removedFrom).toList());
  }

  private static void put(Map<String, Place> places, Place place) {
    places.put(place.location().slug(), place);
  }
}
