package charon.imports.picture;

import charon.imports.deck.Notes;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How many cells a picture shows, by the name of its file or by its size. Immutable.
 *
 * @param pixels of a cell
 * @param word the part of the name that says so; empty if none does
 */
record GridGuess(double pixels, String word) {

  private static final Pattern CELLS =
      Pattern.compile("[_\\[( -]*(?<!\\d)(\\d{1,3})\\s?[xX×]\\s?(\\d{1,3})(?!\\d)[\\])]*");
  private static final Pattern DENSITY = Pattern.compile(
      "[_\\[( -]*(?<!\\d)(\\d{2,3})\\s?(?:ppi|dpi|pps|px)(?!\\p{L})[\\])]*",
      Pattern.CASE_INSENSITIVE);

  /** What maps are usually drawn with, the finest first. */
  private static final List<Integer> USUAL = List.of(140, 100, 70, 72, 64, 50);

  /** Cells are squares: columns and rows have to agree on their size so far. */
  private static final double TOLERANCE = 0.05;

  private static final int MIN_PIXELS = 10;
  private static final double COLUMNS = 30;

  static GridGuess of(PictureHeader picture, String name, Notes notes) {
    for (MatchResult cells : CELLS.matcher(name).results().toList()) {
      double across = (double) picture.width() / Integer.parseInt(cells.group(1));
      double down = (double) picture.height() / Integer.parseInt(cells.group(2));
      if (across >= MIN_PIXELS && Math.abs(across - down) <= TOLERANCE * across) {
        notes.guessed("The grid has " + cells.group(1) + " x " + cells.group(2)
            + " cells, by the file's name.");
        return new GridGuess(across, cells.group());
      }
    }
    for (MatchResult density : DENSITY.matcher(name).results().toList()) {
      int pixels = Integer.parseInt(density.group(1));
      if (pixels >= MIN_PIXELS && pixels <= picture.width()) {
        notes.guessed("A cell has " + pixels + " pixels, by the file's name.");
        return new GridGuess(pixels, density.group());
      }
    }
    return bySize(picture, notes);
  }

  private static GridGuess bySize(PictureHeader picture, Notes notes) {
    double pixels = USUAL.stream()
        .filter(size -> picture.width() % size == 0 && picture.height() % size == 0)
        .mapToDouble(size -> size)
        .findFirst()
        .orElse(Math.max(1, picture.width() / COLUMNS));
    notes.guessed(String.format(
        Locale.ROOT,
        "A cell has %.1f pixels: nothing says how many. pixels_per_cell in the deck's file sets it, or"
            + " a name such as cave_30x20.png.",
        pixels));
    return new GridGuess(pixels, "");
  }
}
