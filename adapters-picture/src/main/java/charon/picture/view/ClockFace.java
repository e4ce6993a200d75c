package charon.picture.view;

import charon.domain.thing.Clock;
import charon.domain.thing.Clock.Kind;
import charon.domain.thing.Clock.Style;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import java.awt.Color;
import java.awt.geom.Arc2D;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A clock on a picture, which stands still: of one that runs it says to when, or since when. For one thread.
 */
final class ClockFace {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Canvas canvas;
  private final Palette palette;
  private final ZoneId zone;

  /** Tells the time that people in a zone go by. */
  ClockFace(Canvas canvas, ZoneId zone) {
    this.canvas = canvas;
    this.palette = canvas.palette();
    this.zone = zone;
  }

  /** What it says: the same as long as nobody touches it. */
  String words(Clock clock) {
    if (clock.kind() == Kind.SEGMENTS) {
      return clock.filled() + "/" + clock.segments();
    }
    return clock
        .running()
        .map(at -> (clock.kind() == Kind.COUNTDOWN ? "until " : "since ") + time(at))
        .orElseGet(() -> standing(clock.stands()));
  }

  private String time(Instant at) {
    ZonedDateTime there = at.atZone(zone);
    String text = TIME.format(there);
    return there.getOffset().equals(ZoneOffset.UTC) ? text + " UTC" : text;
  }

  private static String standing(Duration left) {
    long seconds = left.plusMillis(999).toSeconds();
    String minutes = two(seconds / 60 % 60) + ":" + two(seconds % 60);
    return seconds < 3_600 ? minutes : seconds / 3_600 + ":" + minutes;
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  Color tone(Clock clock) {
    if (clock.style() == Style.ALARM) {
      return palette.red();
    }
    boolean stands = clock.kind() != Kind.SEGMENTS && clock.running().isEmpty();
    return stands ? palette.quiet() : palette.teal();
  }

  /** How wide it is drawn. */
  double width(Clock clock, Box row) {
    double size = size(row);
    String name = name(clock, row);
    double named = name.isEmpty() ? 0 : canvas.width(name, label(row)) + size * 0.8;
    double shown = clock.kind() == Kind.SEGMENTS
        ? row.height() * 0.72
        : canvas.width(words(clock), time(clock, row));
    String state = state(clock);
    double told = state.isEmpty() ? 0 : size * 0.6 + canvas.width(state, paused(row));
    return size * 1.8 + named + shown + told;
  }

  /** Draws it from a place on; returns where it ends. */
  double draw(Clock clock, Box row, double x) {
    double size = size(row);
    double middle = row.middleY();
    String name = name(clock, row);
    double at = x + size * 0.9;
    canvas.writeAcross(name, at, middle, label(row));
    at += name.isEmpty() ? 0 : canvas.width(name, label(row)) + size * 0.8;
    if (clock.kind() == Kind.SEGMENTS) {
      pie(clock, at + row.height() * 0.36, middle, row.height() * 0.34, tone(clock));
    } else {
      canvas.writeAcross(words(clock), at, middle, time(clock, row));
      at += canvas.width(words(clock), time(clock, row)) + size * 0.6;
      canvas.writeAcross(state(clock), at, middle, paused(row));
    }
    double end = x + width(clock, row);
    canvas.line(new Box(end, row.y(), 0, row.height()).shape(), palette.line(), 1);
    return end;
  }

  private String name(Clock clock, Box row) {
    return canvas.fitted(clock.label(), label(row), Math.max(140, row.width() * 0.25));
  }

  private static String state(Clock clock) {
    if (clock.kind() == Kind.SEGMENTS || clock.running().isPresent()) {
      return "";
    }
    return clock.kind() == Kind.COUNTDOWN && clock.stands().isZero() ? "OVER" : "PAUSED";
  }

  private static double size(Box row) {
    return row.height() * 0.34;
  }

  private Ink label(Box row) {
    return Ink.plain(size(row), palette.text());
  }

  private Ink time(Clock clock, Box row) {
    return Ink.bold(size(row) * 1.25, tone(clock));
  }

  private Ink paused(Box row) {
    return Ink.plain(size(row) * 0.75, palette.quiet()).wide();
  }

  void pie(Clock clock, double x, double y, double reach, Color tone) {
    double each = 360.0 / clock.segments();
    for (int i = 0; i < clock.segments(); i++) {
      Arc2D slice = new Arc2D.Double(
          x - reach, y - reach, 2 * reach, 2 * reach, 90 - i * each, -each, Arc2D.PIE);
      boolean filled = i < clock.filled();
      canvas.fill(slice, filled ? tone : palette.raised());
      canvas.line(slice, filled ? palette.panel() : tone, reach * 0.07);
    }
  }
}
