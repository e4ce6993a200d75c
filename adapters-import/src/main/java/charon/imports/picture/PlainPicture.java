package charon.imports.picture;

import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedMap;
import charon.application.port.out.imports.ImportedPicture;
import charon.domain.Attributes;
import charon.imports.deck.DeckDraft;
import charon.imports.deck.DeckNames;
import charon.imports.deck.Notes;
import charon.imports.deck.RoomShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes a map of a picture alone: one deck, with one room as large as the picture. */
public final class PlainPicture {

  private static final String FILE = "the file";
  private static final long MAX_BYTES = 64L << 20;
  private static final double HALVES = 2;

  private PlainPicture() {}

  /**
   * Whether a file begins as a picture does.
   *
   * @throws IOException if it cannot be read
   */
  public static boolean is(Path file) throws IOException {
    return PictureHeader.read(file).isPresent();
  }

  /**
   * The map of a picture.
   *
   * @param name of its file, which may say how many cells it has
   * @param deck the id of its deck; after the name if it is empty
   * @throws ImportRefusedException if it is no picture, or too large
   * @throws IOException if it cannot be read
   */
  public static ImportedMap read(Path file, String name, Optional<String> deck) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new ImportRefusedException("the file: more than 64 MiB (expected: at most 64 MiB)");
    }
    PictureHeader picture = PictureHeader.of(FILE, file);
    Notes notes = new Notes();
    GridGuess grid = GridGuess.of(picture, name, notes);
    DeckNames names =
        DeckNames.of(grid.word().isEmpty() ? name : name.replace(grid.word(), ""), deck);
    double width = cells(picture.width() / grid.pixels());
    double height = cells(picture.height() / grid.pixels());
    DeckDraft draft = new DeckDraft(names, width, height);
    draft.room("", RoomShape.rectangle(0, 0, width, height), Attributes.EMPTY);
    notes.made("Deck " + names.id() + ": " + picture.width() + " x " + picture.height()
        + " pixels, and one room as large as that. Draw its rooms in the deck's"
        + " file, and they can be revealed one by one.");
    ImportedPicture copied = new ImportedPicture(file, picture.suffix());
    return new ImportedMap(
        names.title(), List.of(draft.finished(Optional.of(copied), grid.pixels())), notes.report());
  }

  /** Half cells are enough for the edge of a picture. */
  private static double cells(double exact) {
    return Math.max(1, Math.rint(exact * HALVES) / HALVES);
  }
}
