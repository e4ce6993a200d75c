package charon.application.display;

import charon.application.port.in.display.DisplayEntry;
import charon.application.port.in.display.DisplayEntry.Presence;
import charon.application.port.in.display.DisplayPeer;
import charon.application.port.in.display.DisplayReport;
import charon.application.port.in.display.DisplayState;
import charon.application.port.in.display.DisplayUseCase.Screen;
import charon.application.port.in.display.PersonalView;
import charon.application.port.out.steering.DisplayRepository.KeptDisplay;
import charon.domain.disclosure.Audience;
import charon.domain.display.DisplayKey;
import charon.domain.display.DisplaySettings;
import charon.domain.show.Showing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is known of one display. Used by one thread at a time. */
final class Known {

  /** After how long a silence nobody can say what it shows. */
  static final Duration LOST_AFTER = Duration.ofSeconds(45);

  /** How long its stream may be missing: a page that is loaded anew, or a network that hiccups. */
  static final Duration GONE_AFTER = Duration.ofSeconds(5);

  /** How long it is listed after it was heard of last. */
  static final Duration LISTED = Duration.ofHours(12);

  /** What it said before its stream ended may come a little later. */
  private static final Duration LATE = Duration.ofSeconds(2);

  private static final DisplayPeer NOWHERE = new DisplayPeer("", "", "");

  private final Fingerprint print;
  private final List<Screen> screens = new ArrayList<>(1);
  private String name = "";
  private DisplaySettings settings = DisplaySettings.NONE;
  private boolean kept;
  private int identify;
  private Audience audience = Audience.PLAYERS;
  private DisplayPeer peer = NOWHERE;
  private Optional<DisplayReport> report = Optional.empty();
  private Optional<Instant> seenAt = Optional.empty();
  private Instant heardAt;
  private Instant since;
  private @Nullable Instant leftAt; // how it ended, if that was in order
  private @Nullable PersonalView told;

  private Known(Fingerprint print, Instant now) {
    this.print = print;
    this.heardAt = now;
    this.since = now;
  }

  /** One of which nothing was heard before. */
  static Known newcomer(Fingerprint print, DisplayPeer peer, Instant now) {
    Known known = new Known(print, now);
    known.peer = peer;
    return known;
  }

  /** One that was named or set, and is not there. */
  static Known of(KeptDisplay before) {
    Known known = new Known(new Fingerprint(before.fingerprint(), before.key()), before.heardAt());
    known.leftAt = before.heardAt();
    known.keep(before);
    return known;
  }

  DisplayKey key() {
    return print.key();
  }

  /** Whether it is the one with that fingerprint, and none that would like to pass for it. */
  boolean is(Fingerprint other) {
    return print.isOfSame(other);
  }

  /** Whether both are of one display. */
  boolean isSameAs(Known other) {
    return print.isOfSame(other.print);
  }

  String network() {
    return peer.network();
  }

  Instant heardAt() {
    return heardAt;
  }

  /** Whether a stream of it is open. */
  boolean isConnected() {
    return !screens.isEmpty();
  }

  /** Whether game masters have named or set it. */
  boolean isKept() {
    return kept;
  }

  /** Whether another may have its place. */
  boolean isDispensable(Instant now) {
    return !kept && !isConnected() && isSilent(now);
  }

  private boolean isSilent(Instant now) {
    return !now.isBefore(heardAt.plus(LOST_AFTER));
  }

  boolean isListed(Instant now) {
    return isConnected() || now.isBefore(heardAt.plus(LISTED));
  }

  void arrive(DisplayPeer from, Audience shown, Screen screen, Instant now) {
    if (screens.isEmpty()) {
      since = now;
    }
    // a wall beside the game master's window in one browser: what it has, players see
    audience = screens.isEmpty() || shown == Audience.PLAYERS ? shown : audience;
    screens.add(screen);
    peer = from;
    heardAt = now;
    leftAt = null;
  }

  void leave(Screen screen, Instant now) {
    screens.remove(screen);
    if (screens.isEmpty()) {
      since = now;
      leftAt =
          isSilent(now) ? null : now; // the end of a connection that was lost before says nothing
    }
  }

  void say(DisplayReport said, DisplayPeer from, Instant now) {
    report = Optional.of(said);
    peer = from;
    seenAt = Optional.of(now);
    heardAt = now;
  }

  void identify() {
    identify++;
  }

  /** As it would be kept with another name and other settings. */
  KeptDisplay kept(String newName, DisplaySettings newSettings) {
    return new KeptDisplay(key(), print.hex(), newName, newSettings, heardAt);
  }

  /** As it is kept. */
  KeptDisplay kept() {
    return kept(name, settings);
  }

  DisplaySettings settings() {
    return settings;
  }

  String name() {
    return name;
  }

  void keep(KeptDisplay now) {
    name = now.name();
    settings = now.settings();
    kept = true;
  }

  void forget() {
    name = "";
    settings = DisplaySettings.NONE;
    kept = false;
    identify = 0;
  }

  /** Tells its screens what is its own, if they have not been told. */
  void tell(Belongings all) {
    PersonalView own = own(all);
    if (!own.equals(told)) {
      told = own;
      screens.forEach(screen -> screen.show(own));
    }
  }

  /** The same for a screen of its that has just come, and was told nothing yet. */
  void greet(Screen newcomer, Belongings all) {
    PersonalView own = own(all);
    if (own.equals(told)) {
      newcomer.show(own);
    } else {
      tell(all);
    }
  }

  private PersonalView own(Belongings all) {
    return new PersonalView(
        name, settings, all.handouts(key(), audience), identify, all.newestMessage(settings));
  }

  /**
   * As it is listed.
   *
   * @param newest what the table shows now
   */
  DisplayEntry entry(Instant now, Showing newest) {
    long behind = behind(newest.update().seenBy(audience).revision());
    Presence presence = new Presence(isConnected(), state(now, behind), since, seenAt, behind);
    return new DisplayEntry(key(), name, settings, peer, presence, report);
  }

  /** All of them, if it has shown none, or those of another time. */
  private long behind(long newest) {
    return report
        .map(DisplayReport::revision)
        .filter(shown -> shown <= newest)
        .map(shown -> newest - shown)
        .orElse(newest + 1);
  }

  private DisplayState state(Instant now, long behind) {
    if (hasLeft(now)) {
      return DisplayState.GONE;
    }
    if (isSilent(now)) {
      return DisplayState.LOST;
    }
    return behind == 0 ? DisplayState.FRESH : DisplayState.BEHIND;
  }

  private boolean hasLeft(Instant now) {
    return leftAt != null
        && !heardAt.isAfter(leftAt.plus(LATE))
        && !now.isBefore(leftAt.plus(GONE_AFTER));
  }
}
