package charon.picture.draw;

import charon.picture.type.Typeface;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** A picture while it is drawn, in units of its own. For one thread. */
public final class Canvas {

  private static final double HALO = 0.22;

  private final Graphics2D graphics;
  private final Letters letters;
  private final Palette palette;

  /**
   * Letters of both weights. For one thread at a time.
   *
   * @param regular plain
   * @param bold of titles
   */
  public record Letters(Typeface regular, Typeface bold) {

    private Typeface of(Ink ink) {
      return ink.bold() ? bold : regular;
    }
  }

  /**
   * Draws into an image.
   *
   * @param scale pixels of a unit
   */
  public Canvas(BufferedImage image, double scale, Letters letters, Palette palette) {
    this(image.createGraphics(), letters, palette);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.scale(scale, scale);
  }

  private Canvas(Graphics2D graphics, Letters letters, Palette palette) {
    this.graphics = graphics;
    this.letters = letters;
    this.palette = palette;
  }

  /** The colours of the pages. */
  public Palette palette() {
    return palette;
  }

  /** Pixels of a unit. */
  public double scale() {
    return graphics.getTransform().getScaleX();
  }

  /** Fills a shape. */
  public void fill(Shape shape, Paint paint) {
    graphics.setPaint(paint);
    graphics.fill(shape);
  }

  /** Draws along a shape. */
  public void line(Shape shape, Color color, double width) {
    stroke(
        shape, color, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
  }

  /** Draws along a shape with round ends and corners. */
  public void pen(Shape shape, Color color, double width) {
    stroke(
        shape,
        color,
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  /** Draws dashes along a shape. */
  public void dashes(Shape shape, Color color, double width, float... lengths) {
    stroke(
        shape,
        color,
        new BasicStroke(
            (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, lengths, 0));
  }

  private void stroke(Shape shape, Color color, BasicStroke stroke) {
    graphics.setPaint(color);
    graphics.setStroke(stroke);
    graphics.draw(shape);
  }

  /** Writes words on one line: at a place from left to right, with their base at another from the top. */
  public void write(String words, double x, double base, Ink ink) {
    double width = width(words, ink);
    double from = switch (ink.align()) {
      case LEFT -> x;
      case MIDDLE -> x - width / 2;
      case RIGHT -> x - width;
    };
    Path2D outline = letters.of(ink).outline(words, ink.size(), ink.tracking(), from, base);
    ink.halo().ifPresent(halo -> pen(outline, halo, ink.size() * HALO));
    fill(outline, ink.color());
  }

  /** Writes words so that the middle of their capitals is at a height. */
  public void writeAcross(String words, double x, double middle, Ink ink) {
    write(words, x, middle + ink.drop(), ink);
  }

  /** How wide words are. */
  public double width(String words, Ink ink) {
    return letters.of(ink).width(words, ink.size(), ink.tracking());
  }

  /** Words cut so that they fit; with a sign of that if they were. */
  public String fitted(String words, Ink ink, double width) {
    if (width(words, ink) <= width) {
      return words;
    }
    int[] points = words.codePoints().toArray();
    int fits = 0;
    int tooLong = points.length;
    while (tooLong - fits > 1) {
      int length = (fits + tooLong) >>> 1;
      boolean isFitting = width(cut(points, length), ink) <= width;
      fits = isFitting ? length : fits;
      tooLong = isFitting ? tooLong : length;
    }
    return fits == 0 ? "" : cut(points, fits);
  }

  private static String cut(int[] points, int length) {
    return new String(points, 0, length).strip() + "…";
  }

  /** Draws what something else draws, within a shape alone. */
  public void within(Shape shape, Consumer<Canvas> drawing) {
    apart(inner -> {
      inner.graphics.clip(shape);
      drawing.accept(inner);
    });
  }

  /** Draws what something else draws, moved and scaled. */
  public void placed(AffineTransform place, Consumer<Canvas> drawing) {
    apart(inner -> {
      inner.graphics.transform(place);
      drawing.accept(inner);
    });
  }

  private void apart(Consumer<Canvas> drawing) {
    Graphics2D own = (Graphics2D) graphics.create();
    try {
      drawing.accept(new Canvas(own, letters, palette));
    } finally {
      own.dispose();
    }
  }

  /** Draws an image over a rectangle, as faint as is said: 1 is all of it. */
  public void image(BufferedImage image, Box box, double alpha) {
    Composite before = graphics.getComposite();
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) alpha));
    double pixels = box.width() * scale();
    BufferedImage drawn = image;
    while (drawn.getWidth() >= 2 * pixels && drawn.getWidth() > 1 && drawn.getHeight() > 1) {
      drawn = halved(drawn); // so that every pixel counts, and lines do not break
    }
    AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
    place.scale(box.width() / drawn.getWidth(), box.height() / drawn.getHeight());
    graphics.drawImage(drawn, place, null);
    graphics.setComposite(before);
  }

  private static BufferedImage halved(BufferedImage image) {
    int width = image.getWidth() / 2;
    int height = image.getHeight() / 2;
    BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D smaller = half.createGraphics();
    try {
      smaller.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      smaller.drawImage(image, 0, 0, width, height, null);
    } finally {
      smaller.dispose();
    }
    return half;
  }

  /** Nothing more is drawn. */
  public void dispose() {
    graphics.dispose();
  }
}
