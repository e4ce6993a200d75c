package charon.picture.view;

import charon.picture.draw.Palette;
import java.awt.Color;

/** How urgent a message looks. */
final class Priorities {

  private Priorities() {}

  static Color tone(Palette palette, String priority) {
    return switch (priority) {
      case "CRITICAL" -> palette.red();
      case "HIGH" -> palette.amber();
      case "LOW" -> palette.line();
      default -> palette.bright();
    };
  }
}
