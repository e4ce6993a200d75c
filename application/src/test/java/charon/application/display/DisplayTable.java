package charon.application.display;

import charon.application.fake.FixedCampaignCatalog;
import charon.application.fake.InMemoryDisplayRepository;
import charon.application.fake.ManualScheduler;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.application.port.in.display.DisplayEntry;
import charon.application.port.in.display.DisplayId;
import charon.application.port.in.display.DisplayPeer;
import charon.application.port.in.display.DisplayReport;
import charon.application.port.in.display.DisplayReport.SeenFrame;
import charon.application.port.in.display.DisplayState;
import charon.application.port.in.display.DisplayUseCase.Attendance;
import charon.application.port.in.display.PersonalView;
import charon.application.view.ActiveViewService;
import charon.application.view.Hand;
import charon.application.view.UnkeptViews;
import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.display.DisplayKey;
import charon.domain.display.Frame;
import charon.domain.thing.Handout;
import charon.domain.view.ChangeThings;
import charon.domain.view.ViewType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A table with displays, at which time stands still until it is moved. */
final class DisplayTable {

  static final DisplayPeer HERE = new DisplayPeer("192.168.1.20", "192.168.1.20", "Chromium");

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-30T20:00:00Z"));
  final ManualScheduler scheduler = new ManualScheduler(clock);
  final InMemoryDisplayRepository disk = new InMemoryDisplayRepository();
  final DisplayLog log = new DisplayLog();
  final FixedCampaignCatalog campaign = new FixedCampaignCatalog(Campaign.EMPTY);
  final ActiveViewService view = new ActiveViewService(
      campaign,
      update -> {},
      new SequentialSecrets(),
      Fog.ON,
      UnkeptViews.clearing(channel -> false, log));
  DisplayService displays = awake();

  /** The table as it is after it has slept. */
  DisplayService awake() {
    displays = new DisplayService(view::shown, log, disk, scheduler, clock);
    return displays;
  }

  /** The id of a display. */
  static DisplayId id(Object name) {
    return new DisplayId("A".repeat(22) + name);
  }

  /** A display opens its stream as a player's, and is told what is its own. */
  Attendance open(String name, List<PersonalView> told) {
    return displays.attend(id(name), HERE, Audience.PLAYERS, told::add);
  }

  Attendance open(String name) {
    return open(name, new ArrayList<>());
  }

  /** A display says what it shows, and is told how long it may be silent. */
  Duration report(String name, long revision) {
    return report(name, HERE, revision);
  }

  Duration report(String name, DisplayPeer peer, long revision) {
    return displays.report(id(name), peer, saying(revision, "Screen " + name));
  }

  static DisplayReport saying(long revision, String label) {
    return new DisplayReport(
        revision,
        OptionalInt.of(1920),
        OptionalInt.of(1080),
        Optional.of(true),
        Optional.of(label));
  }

  /** A display says which part of a deck it shows. */
  void reportFrame(String name, Frame frame) {
    displays.report(
        id(name),
        HERE,
        new DisplayReport(
            0,
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new SeenFrame("commons", frame))));
  }

  DisplayKey key(String name) {
    return displays.keyOf(id(name)).orElseThrow();
  }

  DisplayEntry entry(String name) {
    DisplayKey key = key(name);
    return displays.list().stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  DisplayState state(String name) {
    return entry(name).presence().state();
  }

  /** A change that everybody sees. */
  void change() {
    ViewType next =
        view.shown().view().viewType() == ViewType.BRIDGE ? ViewType.STANDBY : ViewType.BRIDGE;
    Hand.on(view).switchView(next, "", "");
  }

  /** A card is handed out, or another in its place. */
  void hand(String id, DisplayKey... to) {
    List<String> keys = Arrays.stream(to).map(DisplayKey::value).toList();
    Hand.on(view).execute(new ChangeThings(things -> {
      Map<String, Handout> handouts = new LinkedHashMap<>(things.handouts());
      handouts.put(id, new Handout(id, "", "Text.", Handout.Layout.CARD, keys, Optional.empty()));
      return things.withHandouts(handouts);
    }));
  }
}
