package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.Memoized;
import charon.domain.campaign.Directory;
import charon.domain.campaign.Place;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.thing.Lead;
import charon.domain.thing.Ping;
import charon.domain.thing.Things;
import charon.domain.view.ActiveView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What players see of a view. Immutable; from one sight the next is made, and what is seen as
 * before is the same object in both. While tokens move, only they are looked at anew, so that the
 * size of the campaign does not matter.
 *
 * @param view the view
 * @param campaign what there is
 * @param places the places that the view shows something of
 * @param fog what is hidden of the encounter
 * @param doors the doors that are known
 * @param cast the people whose portraits are shown
 * @param curtain what players see in place of all that while a blackout is on
 */
public record Sight(
    ActiveView view,
    PublicCampaign campaign,
    Memoized<PlaceFog, Map<String, Place>> places,
    Memoized<Setting, EncounterFog> fog,
    Memoized<Doors, Map<String, DoorStatus>> doors,
    Memoized<Cast, List<Attributes>> cast,
    Memoized<Curtain, Optional<Sight>> curtain) {

  /** The first sight. */
  public static Sight of(ActiveView view, PublicCampaign campaign) {
    return of(view, campaign, Memoized.of(new Curtain(view.blackout(), campaign), Curtain::sight));
  }

  /** A sight that nothing is in front of, whatever the view says. */
  static Sight bare(ActiveView view, PublicCampaign campaign) {
    return of(view, campaign, Memoized.of(new Curtain(Optional.empty(), campaign), Curtain::sight));
  }

  private static Sight of(
      ActiveView view, PublicCampaign campaign, Memoized<Curtain, Optional<Sight>> curtain) {
    var fog = Memoized.of(Setting.of(view, campaign), EncounterFog::of);
    return new Sight(
        view,
        campaign,
        Memoized.of(PlaceFog.of(view, campaign), PlaceFog::forPlayers),
        fog,
        Memoized.of(new Doors(fog.value(), view.encounter().doors()), Doors::forPlayers),
        Memoized.of(Cast.of(view, campaign), Cast::forPlayers),
        curtain);
  }

  /** The sight after a change of the view or the campaign. */
  public Sight next(ActiveView newView, PublicCampaign newCampaign) {
    var newFog = fog.next(Setting.of(newView, newCampaign), EncounterFog::of);
    return new Sight(
        newView,
        newCampaign,
        places.next(PlaceFog.of(newView, newCampaign), PlaceFog::forPlayers),
        newFog,
        doors.next(new Doors(newFog.value(), newView.encounter().doors()), Doors::forPlayers),
        cast.next(Cast.of(newView, newCampaign), Cast::forPlayers),
        curtain.next(new Curtain(newView.blackout(), newCampaign), Curtain::sight));
  }

  /** What players see: this, or what is in front of it. */
  Sight ofPlayers() {
    return curtain.value().orElse(this);
  }

  /** The encounter without what is hidden. Portraits are shown to be seen. */
  Encounter encounter() {
    Encounter all = view.encounter();
    Encounter known = fog.value().known();
    return new Encounter(
        known.level(),
        known.deckId(),
        known.roomVisibility(),
        doors.value(),
        fog.value().knownTokens(all.tokens()),
        all.portraits());
  }

  /** The things on the screens without what is hidden. */
  Things things(Encounter known) {
    Things seen = view.things().ofPlayers(fog.value()::sees, known.tokens()::containsKey);
    return seen.lead().isEmpty() ? seen : seen.withLead(seen.lead().flatMap(this::told));
  }

  private Optional<Lead> told(Lead lead) {
    Directory known = campaign.directory();
    return lead.knowing(new Lead.Known(
            known.charted()::contains,
            known.people()::contains,
            known.logs()::contains,
            this::isOnTop))
        .ifAny();
  }

  /** Whether a message is of the terminal that is shown. */
  private boolean isOnTop(String message) {
    return places.value().values().stream()
        .flatMap(place -> place.location().terminals().stream())
        .flatMap(terminal -> Stream.concat(terminal.inbox().stream(), terminal.sent().stream()))
        .anyMatch(mail -> mail.text("message_id").equals(message));
  }

  /** Whether players see the point of the map that a ping is at, if nothing is in front of it. */
  public boolean sees(Ping ping) {
    return fog.value().sees(ping.x(), ping.y(), ping.deckId());
  }
}
