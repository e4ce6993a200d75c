package charon.picture.deck;

import charon.domain.encounter.Token;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.picture.draw.Album;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Drawings;
import charon.picture.draw.Initials;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import charon.picture.draw.SvgPath;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws tokens. For one thread. */
final class TokenDrawing {

  private final Canvas canvas;
  private final Album album;
  private final Palette palette;
  private final Drawings outlines = Drawings.outlines();
  private final Drawings marks = Drawings.marks();

  /** Draws on a canvas in units of the map. */
  TokenDrawing(Canvas canvas, Album album) {
    this.canvas = canvas;
    this.album = album;
    this.palette = canvas.palette();
  }

  void draw(PlacedToken placed) {
    AffineTransform place = AffineTransform.getTranslateInstance(placed.x(), placed.y());
    place.scale(placed.scale(), placed.scale());
    canvas.placed(place, here -> body(here, placed.token()));
  }

  /** A disc of its colour, for pictures on which nothing smaller could be seen. */
  void dot(PlacedToken placed, double least) {
    double reach = Math.max(least, 17 * placed.scale());
    Box box = Box.around(placed.x(), placed.y(), reach);
    Ellipse2D disc = new Ellipse2D.Double(box.x(), box.y(), box.width(), box.height());
    canvas.fill(disc, color(placed.token().type()));
    canvas.line(disc, palette.ground(), reach / 4);
  }

  private void body(Canvas here, Token token) {
    Color color = color(token.type());
    Path2D outline = outlines
        .of(token.type().name())
        .orElseThrow(() -> new IllegalStateException("no outline: " + token.type()));
    token.look().flatMap(Token.Look::facing).ifPresent(degrees -> {
      AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(degrees));
      here.fill(turn.createTransformedShape(SvgPath.of("M0-29L9-17H-9Z")), color);
    });
    here.fill(outline, palette.of(".token-ground", "fill"));
    Optional<BufferedImage> portrait = album.at(token.imageUrl());
    portrait.ifPresentOrElse(
        image -> here.within(outline, inside -> Portrait.draw(inside, image)),
        () -> here.writeAcross(
            Initials.of(token.name()), 0, 0, Ink.bold(14, color).middle()));
    boolean dead = token.status().contains(TokenStatus.DEAD);
    if (dead) {
      here.fill(outline, Palette.faint(palette.ground(), 0.5));
    }
    ring(here, token.status(), outline, color);
    if (dead) {
      here.line(SvgPath.of("M-13-13L13 13M13-13L-13 13"), palette.red(), 3.5);
    }
    marks(here, token.status());
  }

  private void ring(Canvas here, List<TokenStatus> status, Path2D outline, Color color) {
    if (status.contains(TokenStatus.PANICKED)) {
      here.dashes(outline, palette.amber(), 5, 2, 4);
    } else if (status.contains(TokenStatus.DEAD)) {
      here.line(outline, palette.of(".token.is-dead .token-ring", "stroke"), 3);
    } else if (status.contains(TokenStatus.WOUNDED)) {
      here.dashes(outline, palette.red(), 3, 9, 5);
    } else {
      here.line(outline, color, 3);
    }
  }

  private void marks(Canvas here, List<TokenStatus> status) {
    int place = 0;
    for (TokenStatus word : status) {
      double x = 17 - place * 12;
      double y = -17 - (place == 0 ? 0 : 2);
      Color color = mark(word);
      here.placed(AffineTransform.getTranslateInstance(x, y), at -> {
        Ellipse2D disc = new Ellipse2D.Double(-7, -7, 14, 14);
        at.fill(disc, color);
        at.line(disc, palette.ground(), 1.5);
        marks.of(word.name()).ifPresent(sign -> at.line(sign, palette.ink(), 2));
      });
      place++;
    }
  }

  private Color mark(TokenStatus status) {
    return switch (status) {
      case WOUNDED, DEAD -> palette.of(".mark-wounded", "--mark");
      case PANICKED, STUNNED -> palette.of(".mark-panicked", "--mark");
      case HIDDEN -> palette.of(".mark-hidden", "--mark");
    };
  }

  private Color color(TokenType type) {
    return type == TokenType.PLAYER
        ? palette.of(".token", "--token")
        : palette.of(".token-" + type.name().toLowerCase(Locale.ROOT), "--token");
  }
}
