package charon.http.json;

import charon.application.port.in.command.Members;
import charon.application.port.in.display.DisplayEntry;
import charon.application.port.in.display.DisplayEntry.Presence;
import charon.application.port.in.display.DisplayReport;
import charon.application.port.in.display.DisplayReport.SeenFrame;
import charon.application.port.in.display.PersonalView;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.display.Frame;
import charon.domain.thing.Handout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How displays look on the wire. */
public final class DisplayJson {

  private static final String NAME = "name";
  private static final String SETTINGS = "settings";
  private static final String REVISION = "revision";
  private static final String WIDTH = "width";
  private static final String HEIGHT = "height";
  private static final String VISIBLE = "visible";
  private static final String LABEL = "label";
  private static final String FRAME = "frame";
  private static final String DECK = "deck_id";

  private DisplayJson() {}

  /** All of them, as the one member of an event. */
  public static Map<String, @Nullable Object> list(List<DisplayEntry> displays) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("displays", displays.stream().map(DisplayJson::entry).toList());
    return members;
  }

  /** A display as it is listed. */
  public static Map<String, @Nullable Object> entry(DisplayEntry display) {
    Optional<DisplayReport> report = display.report();
    Presence presence = display.presence();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("key", display.key().value());
    members.put(NAME, display.name());
    members.put(LABEL, report.flatMap(DisplayReport::label).orElse(""));
    members.put("address", display.peer().address());
    members.put("agent", display.peer().agent());
    members.put("connected", presence.connected());
    members.put("state", EncounterJson.lowerCase(presence.state()));
    members.put("since", TimeJson.of(presence.since()));
    members.put("seen_at", presence.seenAt().map(TimeJson::of).orElse(null));
    members.put(REVISION, report.map(DisplayReport::revision).orElse(null));
    members.put("behind", presence.behind());
    members.put(WIDTH, report.map(DisplayReport::width).map(DisplayJson::pixels).orElse(null));
    members.put(
        HEIGHT, report.map(DisplayReport::height).map(DisplayJson::pixels).orElse(null));
    members.put(VISIBLE, report.flatMap(DisplayReport::visible).orElse(null));
    report.flatMap(DisplayReport::frame).ifPresent(frame -> members.put(FRAME, frame(frame)));
    members.put(SETTINGS, display.settings().members());
    return members;
  }

  private static @Nullable Integer pixels(OptionalInt size) {
    return size.isPresent() ? size.getAsInt() : null;
  }

  /** What is one display's own; whom else something was handed to is not its business. */
  public static Map<String, @Nullable Object> personal(PersonalView own) {
    Map<String, Handout> handouts = new LinkedHashMap<>(own.handouts());
    handouts.replaceAll((id, handout) -> toAll(handout));
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put(NAME, own.name());
    members.put(SETTINGS, own.settings().members());
    members.put("handouts", ThingJson.handouts(handouts));
    members.put("identify", own.identify());
    own.messages().ifPresent(newest -> members.put("messages", newest));
    return members;
  }

  private static Handout toAll(Handout handout) {
    return new Handout(
        handout.title(),
        handout.image(),
        handout.markdown(),
        handout.layout(),
        List.of(),
        handout.until());
  }

  /**
   * Reads what a display says that it shows.
   *
   * @throws InvalidValueException naming the member that cannot be so
   */
  public static DisplayReport report(Members body) {
    body.require("revision required", REVISION);
    return new DisplayReport(
        body.integer(REVISION, "revision must be an integer"),
        size(body, WIDTH),
        size(body, HEIGHT),
        body.lacks(VISIBLE) ? Optional.empty() : body.flag(VISIBLE),
        Optional.of(body.trimmed(LABEL)).filter(label -> !label.isEmpty()),
        frame(body));
  }

  private static OptionalInt size(Members body, String name) {
    if (body.lacks(name)) {
      return OptionalInt.empty();
    }
    long pixels = body.integer(name, name + " must be an integer");
    return OptionalInt.of((int) Math.max(-1, Math.min(pixels, Integer.MAX_VALUE)));
  }

  private static Map<String, Object> frame(SeenFrame seen) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(DECK, seen.deckId());
    members.put("x", NumberJson.of(seen.frame().x()));
    members.put("y", NumberJson.of(seen.frame().y()));
    members.put("width", NumberJson.of(seen.frame().width()));
    members.put("height", NumberJson.of(seen.frame().height()));
    return members;
  }

  private static Optional<SeenFrame> frame(Members body) {
    if (body.lacks(FRAME)) {
      return Optional.empty();
    }
    Members frame = body.data()
        .object(FRAME)
        .map(Members::of)
        .orElseThrow(() -> new InvalidValueException("frame must be an object"));
    return Optional.of(new SeenFrame(
        deck(frame),
        new Frame(
            side(frame, "x"), side(frame, "y"), side(frame, "width"), side(frame, "height"))));
  }

  private static String deck(Members frame) {
    try {
      return frame.text(DECK, "");
    } catch (InvalidValueException refused) {
      throw new InvalidValueException("frame." + refused.getMessage());
    }
  }

  private static double side(Members frame, String side) {
    if (frame.data().get(side).orElse("") instanceof Number number) {
      return number.doubleValue();
    }
    throw new InvalidValueException("frame." + side + " must be a number");
  }

  /** The new name of a display, if it is to have one; empty: none any more. */
  public static Optional<String> name(Members body) {
    return body.has(NAME) ? Optional.of(body.trimmed(NAME)) : Optional.empty();
  }

  /**
   * How a display is to be set from now on.
   *
   * @throws InvalidValueException if that is no object
   */
  public static Attributes settings(Members body) {
    if (!body.has(SETTINGS)) {
      return Attributes.EMPTY;
    }
    return body.data()
        .object(SETTINGS)
        .orElseThrow(() -> new InvalidValueException("settings must be an object"));
  }
}
