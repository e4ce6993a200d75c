package charon.domain.view;

import charon.domain.conversation.Channel;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.EncounterSetup;
import java.util.Optional;

/**
 * Switches the display to another view and takes the overlay away. Tokens, doors and ship stay.
 *
 * @param viewType what to show
 * @param locationSlug where; may be empty, need not exist
 * @param viewSlug free for clients
 * @param setup what an encounter at that location starts with; empty if there is no such location
 */
public record SwitchView(
    ViewType viewType, String locationSlug, String viewSlug, Optional<EncounterSetup> setup)
    implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    ActiveView next = current
        .showing(viewType, locationSlug, viewSlug)
        .withCharon(charonAfter(current.viewType(), current.charon()));
    boolean entersEncounter = !next.encounterLocation().isEmpty()
        && !next.encounterLocation().equals(current.encounterLocation());
    return entersEncounter ? next.withEncounter(started(next.encounter())) : next;
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
