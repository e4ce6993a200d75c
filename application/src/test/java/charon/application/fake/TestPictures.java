package charon.application.fake;

import charon.application.picture.PictureService;
import charon.application.picture.PictureShelf;
import charon.application.port.PicturesUnavailableException;
import charon.application.port.in.picture.PictureUseCase;
import charon.application.port.out.picture.PicturePainter;
import charon.application.port.out.picture.PictureSubject;
import charon.application.view.ActiveViewService;
import charon.domain.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Pictures of a table in tests: drawn at once, each a line that says what is on it. */
public final class TestPictures {

  /** Writes the width and the kind of view, in place of a picture. */
  public static final PicturePainter IN_WORDS = TestPictures::inWords;

  /** The width of which there are none, as on a server that cannot draw. */
  public static final int UNAVAILABLE = 501;

  /** Writes down all that could be drawn, in place of a picture. */
  public static final PicturePainter IN_FULL = (subject, width) -> String.join(
          " ",
          String.valueOf(width),
          subject.audience().name(),
          subject.payload().toString(),
          subject.beyond().toString())
      .getBytes(StandardCharsets.UTF_8);

  private static final long AN_HOUR = Duration.ofHours(1).toNanos();

  private TestPictures() {}

  private static byte[] inWords(PictureSubject subject, int width) {
    if (width == UNAVAILABLE) {
      throw new PicturesUnavailableException(
          "This server cannot draw pictures", new LinkageError("no desktop"));
    }
    return (width + " " + subject.payload().view().viewType()).getBytes(StandardCharsets.UTF_8);
  }

  /** Pictures of a table in words; time stands still. */
  public static PictureUseCase of(
      Table table, ActiveViewService view, PictureService.Sources sources) {
    return new PictureService(
        table.id(), new PictureShelf(IN_WORDS, (wait, work) -> work.run(), () -> 0), view, sources);
  }

  /** All that could be on pictures of a table, in words; it is never too soon for another. */
  public static PictureUseCase inFull(
      Table table, ActiveViewService view, PictureService.Sources sources) {
    AtomicLong time = new AtomicLong();
    return new PictureService(
        table.id(),
        new PictureShelf(IN_FULL, (wait, work) -> work.run(), () -> time.addAndGet(AN_HOUR)),
        view,
        sources);
  }
}
