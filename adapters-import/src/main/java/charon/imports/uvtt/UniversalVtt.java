package charon.imports.uvtt;

import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedMap;
import charon.application.port.out.imports.ImportedPicture;
import charon.imports.deck.DeckDraft;
import charon.imports.deck.DeckNames;
import charon.imports.deck.Notes;
import charon.imports.json.Member;
import charon.imports.picture.PictureHeader;
import charon.imports.wall.WallGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads Universal VTT files ({@code .uvtt}, {@code .dd2vtt}, {@code .df2vtt}), formats 0.2 and 0.3:
 * coordinates in cells, walls as lines, doors and windows as portals, and a picture. For one file and thread.
 */
public final class UniversalVtt {

  /** The member with the picture. */
  public static final String IMAGE = "image";

  private static final double MAX_PIXELS = 2_000;
  private static final double MAX_FORMAT = 0.3;
  private static final int MAX_PORTALS = 5_000;

  private final Member root;
  private final DeckNames names;
  private final Notes notes = new Notes();

  private UniversalVtt(Member root, DeckNames names) {
    this.root = root;
    this.names = names;
  }

  /** Whether a file looks like one. */
  public static boolean is(Member root) {
    return root.has("resolution")
        && (root.has("line_of_sight") || root.has("portals") || root.has(IMAGE));
  }

  /**
   * The map of a file.
   *
   * @param picture where its picture lies, if it has one
   * @throws ImportRefusedException if a member is wrong
   * @throws IOException if the picture cannot be read
   */
  public static ImportedMap read(Member root, DeckNames names, Path picture) throws IOException {
    return new UniversalVtt(root, names).map(picture);
  }

  private ImportedMap map(Path file) throws IOException {
    format();
    Member resolution = root.member("resolution");
    Frame frame = Frame.of(resolution);
    double pixels = resolution.member("pixels_per_grid").number(1, MAX_PIXELS);
    DeckDraft deck = new DeckDraft(names, frame.width(), frame.height());
    String walls = plan(frame, deck);
    Optional<PictureHeader> header =
        root.member(IMAGE).isThere() ? Optional.of(header(file)) : Optional.empty();
    double real = header.map(picture -> pixels(picture, frame, pixels)).orElse(pixels);
    notes.made("Deck " + names.id() + ": " + size(frame) + " cells, "
        + Notes.count(deck.rooms(), "room", "rooms") + ", "
        + Notes.count(deck.doors(), "door", "doors") + ", " + walls + ".");
    header.ifPresentOrElse(
        picture -> notes.made("Picture " + names.id() + picture.suffix() + ": " + picture.width()
            + " x " + picture.height() + " pixels, " + number(real) + " to a cell."),
        () -> notes.guessed("There is no picture: the deck is drawn by its rooms."));
    Optional<ImportedPicture> picture = header.map(it -> new ImportedPicture(file, it.suffix()));
    return new ImportedMap(names.title(), List.of(deck.finished(picture, real)), notes.report());
  }

  private void format() {
    double format = root.member("format").number(MAX_FORMAT);
    if (format > MAX_FORMAT) {
      notes.guessed("Format " + number(format) + " is read as if it were 0.3.");
    }
  }

  /** Adds walls, rooms and doors; tells how many walls there are. */
  private String plan(Frame frame, DeckDraft deck) {
    WallLines walls = WallLines.of(root.member("line_of_sight"), frame);
    List<Member> given = root.member("portals").items();
    if (given.size() > MAX_PORTALS) {
      throw new ImportRefusedException(
          "portals: " + given.size() + " (expected: at most " + MAX_PORTALS + ")");
    }
    List<Portal> portals =
        given.stream().map(portal -> Portal.of(portal, frame)).toList();
    List<Portal> doors = portals.stream().filter(portal -> !portal.isNothing()).toList();
    WallGraph graph = new WallGraph();
    walls.addTo(graph);
    doors.stream().filter(portal -> !portal.freestanding()).forEach(portal -> {
      double[] one = portal.ends().get(0);
      double[] other = portal.ends().get(1);
      graph.addDoor(one[0], one[1], other[0], other[1]);
    });
    Rooms rooms = Rooms.of(graph.faces(), frame, deck, notes);
    Doors.add(doors, rooms, deck, notes);
    walls.written().forEach(deck::wall);
    walls.tell(notes);
    notes.leftOut(portals.size() - doors.size(), "door", "doors", "without length");
    ignored();
    return Notes.count(walls.count(), "line of walls", "lines of walls");
  }

  private void ignored() {
    int props = root.member("objects_line_of_sight").items().size();
    notes.leftOut(props, "line", "lines", "around furniture (objects_line_of_sight)");
    int lights = root.member("lights").items().size();
    notes.leftOut(lights, "light", "lights", "Charon's displays have none");
  }

  private static PictureHeader header(Path file) throws IOException {
    return PictureHeader.of(IMAGE, file);
  }

  /** What the file says, unless the picture is of another size. */
  private double pixels(PictureHeader picture, Frame frame, double said) {
    double real = picture.width() / frame.width();
    if (Math.abs(real - said) <= said / 100) {
      return said;
    }
    notes.guessed("pixels_per_grid is " + number(said) + ", but the picture is " + picture.width()
        + " pixels wide for " + number(frame.width()) + " cells: " + number(real)
        + " to a cell are taken.");
    return real;
  }

  private static String size(Frame frame) {
    return number(frame.width()) + " x " + number(frame.height());
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
