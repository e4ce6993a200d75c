package charon.picture.view;

import charon.domain.Attributes;
import charon.domain.payload.TerminalPage;
import charon.domain.thing.Lead;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import charon.picture.draw.Prose;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A comm terminal on top of the view: its messages, the newest of them open. For one thread. */
final class TerminalView {

  private final Canvas canvas;
  private final Palette palette;
  private final Optional<String> led;

  /** Draws on what a scene is drawn. */
  TerminalView(Scene scene) {
    this.canvas = scene.canvas();
    this.palette = scene.palette();
    this.led = scene.things().lead().flatMap(Lead::message);
  }

  void draw(Box box, TerminalPage terminal) {
    canvas.fill(box.shape(), Palette.faint(palette.ground(), 0.86));
    double margin = Math.min(box.width(), box.height()) * 0.05;
    Box panel = Panels.panel(canvas, box.inset(margin), tone(access(terminal.labels())));
    Box rest = head(panel, terminal.labels());
    List<Attributes> mails = new ArrayList<>(terminal.inbox());
    Collections.reverse(mails);
    if (mails.isEmpty()) {
      canvas.writeAcross(
          "No messages",
          rest.middleX(),
          rest.middleY(),
          Ink.plain(Scene.TEXT, palette.quiet()).middle());
      return;
    }
    boolean wide = rest.width() > 600;
    double list = wide ? rest.width() * 0.34 : 0;
    Attributes open = open(mails);
    if (wide) {
      list(new Box(rest.x(), rest.y(), list - 24, rest.height()), mails, open);
      canvas.line(
          new Box(rest.x() + list - 12, rest.y(), 0, rest.height()).shape(), palette.line(), 1);
    }
    open(new Box(rest.x() + list, rest.y(), rest.width() - list, rest.height()), open);
  }

  /** The one that displays are led to, or the newest. */
  private Attributes open(List<Attributes> mails) {
    return mails.stream()
        .filter(mail -> led.filter(id -> id.equals(mail.text("message_id"))).isPresent())
        .findFirst()
        .orElse(mails.get(0));
  }

  private static String access(Attributes labels) {
    return labels.text("access_level").toUpperCase(Locale.ROOT);
  }

  private Color tone(String access) {
    return access.equals("CLASSIFIED") ? palette.red() : palette.amber();
  }

  private Box head(Box panel, Attributes labels) {
    double size = Math.min(24, panel.height() * 0.06);
    String access = access(labels);
    Ink level = Ink.bold(size * 0.75, tone(access)).wide();
    double right = access.isEmpty() || access.equals("PUBLIC")
        ? panel.right()
        : Panels.badge(canvas, access, panel.right(), panel.y() + size * 0.8, level);
    titles(new Box(panel.x(), panel.y(), right - panel.x() - 12, size), labels, tone(access));
    Box rest = panel.below(size * 2.6);
    canvas.line(rest.top(0).shape(), palette.line(), 1);
    return rest.below(16);
  }

  private void titles(Box box, Attributes labels, Color tone) {
    double size = box.height();
    Ink title = Ink.bold(size, tone).wide();
    String owner = labels.text("owner").isEmpty() ? labels.text("slug") : labels.text("owner");
    canvas.writeAcross(
        canvas.fitted(owner.toUpperCase(Locale.ROOT), title, box.width()),
        box.x(),
        box.y() + size * 0.6,
        title);
    Ink quiet = Ink.plain(size * 0.7, palette.quiet());
    String where = labels.text("terminal_id").isEmpty()
        ? labels.text("location_name")
        : labels.text("terminal_id") + " · " + labels.text("location_name");
    canvas.writeAcross(
        canvas.fitted(where, quiet, box.width()), box.x(), box.y() + size * 1.7, quiet);
  }

  private void list(Box box, List<Attributes> mails, Attributes open) {
    double row = Scene.TEXT * 3.2;
    int room = (int) (box.height() / row);
    int first = Math.max(0, mails.indexOf(open) - room + 1); // so that the open one is among them
    for (int i = 0; i < Math.min(room, mails.size() - first); i++) {
      Box place = new Box(box.x(), box.y() + i * row, box.width(), row);
      Attributes mail = mails.get(first + i);
      boolean isOpen = mail.equals(open);
      if (isOpen) {
        canvas.fill(place.shape(), palette.raised());
        canvas.fill(new Box(place.x(), place.y(), 4, row).shape(), palette.amber());
      }
      Ink from = Ink.bold(Scene.TEXT * 0.95, palette.text());
      Ink subject = Ink.plain(Scene.TEXT * 0.9, isOpen ? palette.text() : palette.quiet());
      double x = place.x() + 14;
      double width = place.width() - 22;
      canvas.writeAcross(
          canvas.fitted(mail.text("from"), from, width), x, place.y() + row * 0.3, from);
      canvas.writeAcross(
          canvas.fitted(mail.text("subject"), subject, width), x, place.y() + row * 0.7, subject);
      canvas.line(place.foot(0).shape(), palette.line(), 1);
    }
  }

  private void open(Box box, Attributes mail) {
    String priority = mail.text("priority").toUpperCase(Locale.ROOT);
    Color edge = Priorities.tone(palette, priority);
    canvas.fill(new Box(box.x(), box.y(), 4, box.height()).shape(), edge);
    Box words = new Box(box.x() + 20, box.y(), box.width() - 20, box.height());
    Ink title = Ink.bold(Scene.TEXT * 1.35, palette.text());
    String subject = mail.text("subject").isEmpty() ? "No subject" : mail.text("subject");
    canvas.writeAcross(
        canvas.fitted(subject, title, words.width()), words.x(), words.y() + 14, title);
    Ink quiet = Ink.plain(Scene.TEXT * 0.85, palette.quiet());
    String line = "From " + mail.text("from") + "   To " + mail.text("to") + "   "
        + stamp(mail.text("timestamp"));
    double end = canvas.width(priority, quiet) + 16;
    canvas.writeAcross(
        canvas.fitted(line, quiet, words.width() - end), words.x(), words.y() + 44, quiet);
    if (!priority.isEmpty() && !priority.equals("NORMAL")) {
      canvas.writeAcross(
          priority,
          words.right(),
          words.y() + 44,
          Ink.bold(Scene.TEXT * 0.85, edge).right());
    }
    new Prose(canvas, Ink.plain(Scene.TEXT * 1.1, palette.text()))
        .write(mail.text("content"), words.below(68));
  }

  /** A time of the campaign as people write it. */
  private static String stamp(String timestamp) {
    return timestamp.length() >= 16 ? timestamp.substring(0, 16).replace('T', ' ') : timestamp;
  }
}
