package charon.persistence.view;

import charon.application.port.out.ViewSnapshot;
import charon.domain.conversation.Channel;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.ship.InfoLine;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
import charon.domain.view.ActiveView;
import charon.domain.view.CharonMode;
import charon.domain.view.CharonPanel;
import charon.domain.view.Overlay;
import charon.domain.view.ViewType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A snapshot as text: a line for each thing, its word first, its members parted by tabs. Lists and
 * maps have a line for each entry, in their order.
 */
final class SnapshotText {

  private static final Line FORMAT = new Line(List.of("charon-view", "1"));
  private static final Line END = new Line(List.of("end"));
  private static final String NONE = "-";
  private static final String TEXT = "text";

  private SnapshotText() {}

  static String of(ViewSnapshot snapshot) {
    List<Line> lines = new ArrayList<>();
    lines.add(FORMAT);
    lines.add(Line.of("saved", snapshot.savedAt()));
    ActiveView view = snapshot.view();
    lines.add(Line.of("view", view.viewType(), view.locationSlug(), view.viewSlug()));
    Overlay overlay = view.overlay();
    lines.add(Line.of("overlay", overlay.locationSlug(), overlay.terminalSlug()));
    CharonPanel charon = view.charon();
    lines.add(Line.of(
        "charon",
        charon.mode(),
        charon.locationPath(),
        charon.dialogOpen(),
        charon.activeChannel().name()));
    add(view.encounter(), lines);
    view.shipOverrides().forEach((system, override) -> lines.add(line(system, override)));
    snapshot.rooms().forEach(room -> lines.add(Line.of("known", room)));
    lines.add(END);
    return Line.join(lines);
  }

  private static void add(Encounter encounter, List<Line> lines) {
    lines.add(Line.of("deck", encounter.level(), encounter.deckId()));
    encounter.roomVisibility().forEach((room, shown) -> lines.add(Line.of("room", room, shown)));
    encounter.doors().forEach((door, status) -> lines.add(Line.of("door", door, status)));
    encounter.tokens().forEach((id, token) -> lines.add(line(id, token)));
    encounter.portraits().forEach(person -> lines.add(Line.of("portrait", person)));
  }

  private static Line line(TokenId id, Token token) {
    return new Line(Stream.concat(
            Stream.of(
                "token",
                id.value(),
                token.type().name(),
                token.name(),
                "" + token.position().x(),
                "" + token.position().y(),
                token.imageUrl(),
                token.roomId()),
            token.status().stream().map(TokenStatus::name))
        .toList());
  }

  private static Line line(ShipSystem system, SystemOverride override) {
    Line line = Line.of(
        "ship",
        system,
        override.status(),
        override.condition().isPresent() ? override.condition().getAsInt() : NONE);
    return override.info().map(info -> withInfo(line, info)).orElse(line);
  }

  private static Line withInfo(Line line, InfoLine info) {
    return info.text().map(line.with(TEXT)::with).orElse(line.with(NONE));
  }

  /**
   * Reads what {@link #of} has written.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static ViewSnapshot parse(String text) {
    List<Line> lines = Line.split(text);
    if (lines.size() < 2 || !lines.get(0).equals(FORMAT) || !last(lines).equals(END)) {
      throw new IllegalArgumentException("not the whole of a view (expected: format 1 to the end)");
    }
    var reading = new SnapshotReading();
    lines.subList(1, lines.size() - 1).forEach(line -> take(line, reading));
    return reading.result();
  }

  private static void take(Line line, SnapshotReading into) {
    switch (line.text(0)) {
      case "saved" -> into.savedAt = Optional.of(Instant.parse(line.text(1)));
      case "view" -> {
        into.viewType = ViewType.valueOf(line.text(1));
        into.locationSlug = line.text(2);
        into.viewSlug = line.text(3);
      }
      case "overlay" -> into.overlay = new Overlay(line.text(1), line.text(2));
      case "charon" ->
        into.charon = new CharonPanel(
            CharonMode.valueOf(line.text(1)),
            line.text(2),
            line.flag(3),
            new Channel(line.text(4)));
      case "deck" -> {
        into.level = line.number(1);
        into.deckId = line.text(2);
      }
      case "room" -> into.rooms.put(line.text(1), line.flag(2));
      case "door" -> into.doors.put(line.text(1), DoorStatus.valueOf(line.text(2)));
      case "token" -> into.tokens.put(new TokenId(line.text(1)), token(line));
      case "portrait" -> into.portraits.add(line.text(1));
      case "ship" -> into.ship.put(ShipSystem.valueOf(line.text(1)), override(line));
      case "known" -> into.known.add(line.text(1));
      default ->
        throw new IllegalArgumentException("'" + line.text(0) + "' (expected: a known word)");
    }
  }

  private static Token token(Line line) {
    return new Token(
        TokenType.valueOf(line.text(2)),
        line.text(3),
        new GridPosition(line.number(4), line.number(5)),
        line.from(8).stream().map(TokenStatus::valueOf).toList(),
        line.text(6),
        line.text(7));
  }

  private static SystemOverride override(Line line) {
    return new SystemOverride(
        SystemStatus.valueOf(line.text(2)),
        line.text(3).equals(NONE)
            ? OptionalInt.empty()
            : OptionalInt.of(Math.toIntExact(line.number(3))),
        line.from(4).stream().findFirst().map(kind -> info(kind, line)));
  }

  private static InfoLine info(String kind, Line line) {
    return new InfoLine(kind.equals(TEXT) ? Optional.of(line.text(5)) : Optional.empty());
  }

  private static Line last(List<Line> lines) {
    return lines.get(lines.size() - 1);
  }
}
