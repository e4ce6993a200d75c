package charon.picture.view;

import charon.application.port.out.picture.PictureSubject;
import charon.domain.Attributes;
import charon.domain.disclosure.Audience;
import charon.domain.thing.Lead;
import charon.domain.thing.Things;
import charon.domain.view.ActiveView;
import charon.picture.draw.Album;
import charon.picture.draw.Canvas;
import charon.picture.draw.Palette;
import java.time.ZoneId;

/**
 * What a view is drawn from, and on. For one thread.
 *
 * @param canvas on what
 * @param subject what
 * @param album the campaign's pictures
 * @param zone the time that people go by
 */
record Scene(Canvas canvas, PictureSubject subject, Album album, ZoneId zone) {

  /** The size of plain text, in units of the canvas. */
  static final double TEXT = 18;

  Palette palette() {
    return canvas.palette();
  }

  ActiveView view() {
    return subject.payload().view();
  }

  Things things() {
    return view().things();
  }

  /** Whether displays are led to CHARON's tab of the bridge. */
  boolean isLedToCharon() {
    return things().lead().flatMap(Lead::tab).filter(Lead.Tab.CHARON::equals).isPresent();
  }

  boolean gm() {
    return subject.audience() == Audience.GM;
  }

  /** The ship; no members: there is none. */
  Attributes ship() {
    return subject
        .beyond()
        .ship()
        .flatMap(status -> status.members().object("ship"))
        .orElse(Attributes.EMPTY);
  }
}
