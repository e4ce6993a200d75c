package charon.domain.view;

import java.util.List;

/**
 * Shows an earlier view again, with everything in it. Whether screens are dark is as it is now.
 *
 * @param earlier the view
 * @param roomsThen the rooms that its encounter's map had then
 * @param roomsNow those that it has now; one that is new starts hidden
 */
public record ResumeView(ActiveView earlier, List<String> roomsThen, List<String> roomsNow)
    implements ViewCommand {

  public ResumeView {
    roomsThen = List.copyOf(roomsThen);
    roomsNow = List.copyOf(roomsNow);
  }

  @Override
  public ActiveView applyTo(ActiveView current) {
    return earlier
        .withEncounter(earlier.encounter().hidingNew(roomsThen, roomsNow))
        .withBlackout(current.blackout());
  }

  @Override
  public boolean beginsShow() {
    return true;
  }
}
