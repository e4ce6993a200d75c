package charon.picture.view;

import charon.domain.thing.Alarm;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** An alarm: a band above everything, and a frame around it. For one thread. */
final class AlarmView {

  private final Canvas canvas;
  private final Palette palette;
  private final Alarm alarm;

  /** Draws an alarm. */
  AlarmView(Canvas canvas, Alarm alarm) {
    this.canvas = canvas;
    this.palette = canvas.palette();
    this.alarm = alarm;
  }

  Color tone() {
    return alarm.level() == Alarm.Level.RED ? palette.red() : palette.amber();
  }

  /** What it is called. */
  String word() {
    return alarm.level() == Alarm.Level.RED ? "RED ALERT" : "CAUTION";
  }

  /** Draws the band; returns what is left below. */
  Box band(Box box) {
    Box band = box.top(Math.min(52, box.height() * 0.13));
    ground(band);
    canvas.fill(band.foot(4).shape(), tone());
    Ink level = Ink.bold(band.height() * 0.36, palette.ink()).wide();
    double wide = canvas.width(word(), level) + level.size() * 1.4;
    Ink said = Ink.bold(band.height() * 0.42, words());
    String text = canvas.fitted(alarm.text(), said, band.width() - wide - 60);
    double all = wide + (text.isEmpty() ? 0 : 20 + canvas.width(text, said));
    double x = band.middleX() - all / 2;
    double middle = band.middleY() - 2;
    canvas.fill(new Box(x, middle - level.size() * 0.8, wide, level.size() * 1.6).shape(), tone());
    canvas.writeAcross(word(), x + wide / 2, middle, level.middle());
    canvas.writeAcross(text, x + wide + 20, middle, said);
    return box.below(band.height());
  }

  /** Fills a place so that nobody overlooks it. */
  void ground(Box box) {
    String level = alarm.level().name().toLowerCase(Locale.ROOT);
    List<Color> colors = palette.all(".alarm-band[data-level=\"" + level + "\"]", "background");
    canvas.fill(box.shape(), colors.get(0));
  }

  /** The colour of its words. */
  Color words() {
    String level = alarm.level().name().toLowerCase(Locale.ROOT);
    return palette.of(".alarm-band[data-level=\"" + level + "\"]", "color");
  }

  void frame(Box box) {
    double width = Math.max(3, box.height() * 0.006);
    canvas.line(box.inset(width / 2).shape(), tone(), width);
  }
}
