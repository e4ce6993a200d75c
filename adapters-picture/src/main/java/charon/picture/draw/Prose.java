package charon.picture.draw;

import java.util.ArrayList;
import java.util.List;

/** Words on several lines. Immutable. */
public final class Prose {

  /** From line to line, in parts of the size. */
  private static final double LINE = 1.4;

  private final Canvas canvas;
  private final Ink ink;

  /** Words that are written so. */
  public Prose(Canvas canvas, Ink ink) {
    this.canvas = canvas;
    this.ink = ink;
  }

  /** From one line to the next. */
  public double lineHeight() {
    return ink.size() * LINE;
  }

  /** A text broken so that no line is wider than a width. */
  public List<String> broken(String text, double width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\\R", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.strip().split("\\s+", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && canvas.width(longer, ink) > width) {
          lines.add(line.toString());
          line.setLength(0);
          line.append(word);
        } else {
          line.setLength(0);
          line.append(longer);
        }
      }
      lines.add(canvas.fitted(line.toString(), ink, width));
    }
    return lines;
  }

  /**
   * Writes as much of a text as there is room for; what is missing is marked.
   *
   * @return where the next line would be
   */
  public double write(String text, Box box) {
    List<String> lines = broken(text, box.width());
    int room = (int) Math.floor((box.height() + 0.01) / lineHeight());
    double y = box.y();
    for (int i = 0; i < Math.min(room, lines.size()); i++) {
      boolean cut = i == room - 1 && lines.size() > room;
      String line = cut ? canvas.fitted(lines.get(i) + " …", ink, box.width()) : lines.get(i);
      double x = switch (ink.align()) {
        case LEFT -> box.x();
        case MIDDLE -> box.middleX();
        case RIGHT -> box.right();
      };
      canvas.writeAcross(line, x, y + lineHeight() / 2, ink);
      y += lineHeight();
    }
    return y;
  }

  /** How high a text is that is so wide. */
  public double height(String text, double width) {
    return broken(text, width).size() * lineHeight();
  }

  /**
   * The largest ink that lets all of a text fit a place, or the smallest one there is.
   *
   * @param largest to begin with
   * @param smallest below which it is cut instead
   */
  public static Ink fitting(Canvas canvas, String text, Box box, Ink largest, double smallest) {
    Ink ink = largest;
    while (ink.size() > smallest && !fits(canvas, text, box, ink)) {
      ink = ink.sized(Math.max(smallest, ink.size() * 0.92));
    }
    return ink;
  }

  private static boolean fits(Canvas canvas, String text, Box box, Ink ink) {
    Prose prose = new Prose(canvas, ink);
    List<String> lines = prose.broken(text, box.width());
    return lines.size() * prose.lineHeight() <= box.height()
        && lines.stream().noneMatch(line -> line.endsWith("…") && !text.contains("…"))
        && lines.stream().allMatch(line -> canvas.width(line, ink) <= box.width());
  }
}
