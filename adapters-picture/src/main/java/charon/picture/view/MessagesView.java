package charon.picture.view;

import charon.domain.message.Message;
import charon.domain.message.Priority;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import charon.picture.draw.Prose;
import java.awt.Color;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Messages to the crew, the newest first. For one thread. */
final class MessagesView {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Scene scene;
  private final Canvas canvas;
  private final Palette palette;

  /** Draws a scene. */
  MessagesView(Scene scene) {
    this.scene = scene;
    this.canvas = scene.canvas();
    this.palette = scene.palette();
  }

  void draw(Box box) {
    canvas.fill(box.shape(), palette.ground());
    Box rest = Panels.head(canvas, box, "MESSAGES", "TO THE CREW", "").inset(18, 14);
    List<Message> messages = scene.subject().beyond().messages();
    if (messages.isEmpty()) {
      canvas.writeAcross(
          "Nothing yet",
          rest.middleX(),
          rest.middleY(),
          Ink.plain(Scene.TEXT, palette.quiet()).middle());
      return;
    }
    double y = rest.y();
    for (Message message : messages) {
      Prose prose = new Prose(canvas, Ink.plain(Scene.TEXT * 1.2, palette.text()));
      double words = prose.height(message.body().content(), rest.width() - 40);
      double height = Math.min(words + Scene.TEXT * 2 + 24, rest.bottom() - y);
      if (height < Scene.TEXT * 2 + 24 + prose.lineHeight()) {
        return;
      }
      message(new Box(rest.x(), y, rest.width(), height), message, prose);
      y += height + 12;
    }
  }

  private void message(Box box, Message message, Prose prose) {
    Priority priority = message.body().priority();
    Color tone = Priorities.tone(palette, priority.name());
    canvas.fill(box.chamfered(10), palette.panel());
    canvas.fill(new Box(box.x(), box.y() + 10, 4, box.height() - 10).shape(), tone);
    Box inner = box.inset(20, 12);
    double middle = inner.y() + Scene.TEXT * 0.6;
    String time = TIME.format(message.createdAt().atZone(scene.zone()));
    Ink quiet = Ink.plain(Scene.TEXT * 0.85, palette.quiet()).right();
    canvas.writeAcross(time, inner.right(), middle, quiet);
    double right = inner.right() - canvas.width(time, quiet) - 16;
    if (priority == Priority.HIGH || priority == Priority.CRITICAL) {
      Ink urgent = Ink.bold(Scene.TEXT * 0.85, tone).right();
      canvas.writeAcross(priority.name(), right, middle, urgent);
      right -= canvas.width(priority.name(), urgent) + 16;
    }
    Ink sender = Ink.bold(Scene.TEXT, palette.amber()).wide();
    String from = message.body().sender().toUpperCase(Locale.ROOT);
    canvas.writeAcross(canvas.fitted(from, sender, right - inner.x()), inner.x(), middle, sender);
    prose.write(message.body().content(), inner.below(Scene.TEXT * 1.5).inset(0, -2));
  }
}
