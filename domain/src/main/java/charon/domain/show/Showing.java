package charon.domain.show;

import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Place;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Disclosure;
import charon.domain.disclosure.Disclosures;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.disclosure.Sight;
import charon.domain.encounter.EncounterSetup;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.ViewUpdate;
import charon.domain.thing.Ping;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import charon.domain.view.ResumeView;
import charon.domain.view.ViewCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a table shows at one moment: the view, what each audience may know of it, and what displays
 * were told last. Immutable, so that whoever holds one sees all of it as of the same moment. From
 * one the next is made; what is as before is the same object in both.
 *
 * @param sight the view in its campaign
 * @param disclosures what each audience may know
 * @param projections what displays would receive
 * @param update what displays were told last
 * @param begun whether there was a command that begins a show; until then there is nothing that is
 *     worth keeping
 */
public record Showing(
    Sight sight,
    Disclosures disclosures,
    Projections projections,
    ViewUpdate update,
    boolean begun) {

  /** What a fresh table shows: revision 0. */
  public static Showing first(PublicCampaign campaign, Fog fog) {
    return first(Optional.empty(), campaign, fog);
  }

  /** The same behind a blackout, if there is one. */
  public static Showing first(Optional<Blackout> blackout, PublicCampaign campaign, Fog fog) {
    return first(ActiveView.INITIAL.withBlackout(blackout), campaign, fog, false);
  }

  /**
   * What a table shows that goes on where it was: revision 0, and worth keeping from then on. Rooms
   * that the campaign did not have then are hidden.
   *
   * @param before what it showed
   * @param roomsThen the rooms that its encounter's map had then
   */
  public static Showing goingOn(
      ActiveView before, List<String> roomsThen, PublicCampaign campaign, Fog fog) {
    ActiveView now = new ResumeView(before, roomsThen, roomsOfEncounter(before, campaign))
        .applyTo(ActiveView.INITIAL.withBlackout(before.blackout()));
    return first(now, campaign, fog, true);
  }

  private static Showing first(ActiveView view, PublicCampaign campaign, Fog fog, boolean begun) {
    return new Rested(view, campaign, fog, 0, 0, begun).again();
  }

  /** The same without what can be found out again. */
  public Rested rested() {
    return Rested.of(this);
  }

  /** The view, with everything in it. */
  public ActiveView view() {
    return sight.view();
  }

  /** What an audience may know of view and campaign. */
  public Disclosure disclosedTo(Audience audience) {
    return disclosures.to(audience);
  }

  /** Whether players see the point of the map that a ping is at. */
  public boolean isSeenByPlayers(Ping ping) {
    return view().blackout().isEmpty()
        && (disclosedTo(Audience.PLAYERS).audience() == Audience.GM || sight.sees(ping));
  }

  /** What an encounter at a location starts with; empty if there is no such location. */
  public Optional<EncounterSetup> setup(String locationSlug) {
    return setup(locationSlug, sight.campaign());
  }

  /** The ids of the rooms that the map of a view's encounter has; empty without an encounter. */
  public List<String> roomsOfEncounter(ActiveView shown) {
    return roomsOfEncounter(shown, sight.campaign());
  }

  /**
   * The same in a campaign that may have changed: rooms that are new in it are hidden. Displays
   * are not told yet.
   */
  public Showing in(PublicCampaign campaign) {
    if (campaign.whole().equals(sight.campaign().whole())) {
      return this;
    }
    List<String> before = roomsOfEncounter(view());
    List<String> now = roomsOfEncounter(view(), campaign);
    return see(view().withEncounter(view().encounter().hidingNew(before, now)), campaign);
  }

  /**
   * What is shown after a command. Every command is an event, but to players one that changed only
   * what is hidden is none, nor is anything that changes nothing while a blackout is on.
   *
   * @throws charon.domain.RefusedException if the command is turned down
   */
  public Showing next(ViewCommand command) {
    Showing after = after(command);
    boolean isEvent = command.isEvent();
    boolean toPlayers = isEvent && view().blackout().isEmpty() && after.view().equals(view());
    return after.told(after.projections.after(update, isEvent, toPlayers), after.begun);
  }

  /**
   * What is to be shown after a command, of which displays are not told yet.
   *
   * @throws charon.domain.RefusedException if the command is turned down
   */
  public Showing after(ViewCommand command) {
    ActiveView next = command.applyTo(view());
    StateSize.require(view(), next);
    Showing seen = see(next, sight.campaign());
    return seen.told(update, begun || command.beginsShow());
  }

  /** What an audience's displays would receive. */
  public ActiveViewPayload payload(Audience audience) {
    return projections.at(0, 0).seenBy(audience).payload();
  }

  /** Tells what displays have not been told yet; the same update if there is nothing. */
  public Showing refreshed() {
    return told(Set.of());
  }

  /**
   * The same where conversations are other ones now: who may read one is told even if nothing else has
   * changed.
   *
   * @param anew the channels of those that have begun anew
   */
  public Showing told(Set<Channel> anew) {
    boolean read = anew.stream().anyMatch(disclosedTo(Audience.PLAYERS)::allowsConversation);
    ViewUpdate next = projections.after(update, !anew.isEmpty(), read);
    return told(next.equals(update) ? update : next, begun);
  }

  private Showing see(ActiveView view, PublicCampaign campaign) {
    Sight nextSight = sight.next(view, campaign);
    Disclosures nextDisclosures = disclosures.next(nextSight);
    return new Showing(
        nextSight, nextDisclosures, projections.next(nextDisclosures), update, begun);
  }

  private Showing told(ViewUpdate next, boolean nowBegun) {
    return new Showing(sight, disclosures, projections, next, nowBegun);
  }

  private static List<String> roomsOfEncounter(ActiveView shown, PublicCampaign campaign) {
    return setup(shown.encounterLocation(), campaign)
        .map(EncounterSetup::roomIds)
        .orElse(List.of());
  }

  private static Optional<EncounterSetup> setup(String locationSlug, PublicCampaign campaign) {
    return campaign.whole().galaxy().place(locationSlug).map(Place::map).map(EncounterMap::setup);
  }
}
