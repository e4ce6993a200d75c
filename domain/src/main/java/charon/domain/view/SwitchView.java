package charon.domain.view;

import charon.domain.conversation.Channel;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.EncounterSetup;
import charon.domain.memory.Passage;
import charon.domain.memory.Played;
import java.util.Optional;

/**
 * Switches the display to another view and takes the overlay away. Tokens, doors and ship stay,
 * unless a place is to be as it was left.
 *
 * @param viewType what to show
 * @param locationSlug where; may be empty, need not exist
 * @param viewSlug free for clients
 * @param setup what an encounter at that location starts with; empty if there is no such location
 * @param passage how places are left and entered; empty: none remembers anything
 */
public record SwitchView(
    ViewType viewType,
    String locationSlug,
    String viewSlug,
    Optional<EncounterSetup> setup,
    Optional<Passage> passage)
    implements ViewCommand {

  /** A switch that no place remembers. */
  public SwitchView(
      ViewType viewType, String locationSlug, String viewSlug, Optional<EncounterSetup> setup) {
    this(viewType, locationSlug, viewSlug, setup, Optional.empty());
  }

  @Override
  public ActiveView applyTo(ActiveView current) {
    ActiveView next = current
        .showing(viewType, locationSlug, viewSlug)
        .withCharon(charonAfter(current.viewType(), current.charon()))
        .withThings(current.things().turned());
    String left = current.encounterLocation();
    String entered = next.encounterLocation();
    if (entered.equals(left)) {
      return next;
    }
    return passage
        .map(way -> gone(way, left, next))
        .orElseGet(() -> entered.isEmpty() ? next : next.withEncounter(started(next.encounter())));
  }

  private ActiveView gone(Passage way, String left, ActiveView next) {
    Played played = way.between(left, next.encounterLocation(), setup, next.played());
    return next.withEncounter(played.encounter()).withPlaces(played.places());
  }

  @Override
  public boolean beginsShow() {
    return true;
  }

  @Override
  public Optional<Channel> clearedChannel() {
    return switch (viewType) {
      case CHARON_TERMINAL -> Optional.of(Channel.STORY);
      case BRIDGE -> Optional.of(Channel.BRIDGE);
      default -> Optional.empty();
    };
  }

  private Encounter started(Encounter encounter) {
    return setup.map(encounter::startedAt).orElseGet(encounter::startedNowhere);
  }

  private CharonPanel charonAfter(ViewType previous, CharonPanel charon) {
    CharonPanel tuned = activeChannel().map(charon::withActiveChannel).orElse(charon);
    // a display that is opened later must find the dialog as the terminal needs it
    if (viewType == ViewType.CHARON_TERMINAL) {
      return tuned.withDialogOpen(true);
    }
    return previous == ViewType.CHARON_TERMINAL ? tuned.withDialogOpen(false) : tuned;
  }

  private Optional<Channel> activeChannel() {
    if (viewType == ViewType.ENCOUNTER && !locationSlug.isEmpty()) {
      return Optional.of(Channel.ofEncounter(locationSlug));
    }
    return clearedChannel();
  }
}
