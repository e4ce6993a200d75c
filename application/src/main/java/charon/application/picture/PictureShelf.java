package charon.application.picture;

import charon.application.port.in.picture.DrawnPicture;
import charon.application.port.in.picture.OfferedPicture;
import charon.application.port.in.picture.PictureVersion;
import charon.application.port.out.picture.PicturePainter;
import charon.application.port.out.picture.PictureSubject;
import charon.domain.disclosure.Audience;
import charon.domain.table.TableId;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The pictures of all tables that were drawn last. One of each size is drawn once for what is on it, and
 * at most once a second: who comes too soon waits for the next one, and is never given one of what was
 * shown before. Thread-safe; nobody waits for a picture but who has asked for it.
 */
public final class PictureShelf {

  static final int MAX_PICTURES = 64;
  static final long MAX_BYTES = 16L * 1024 * 1024;

  /** How many requests may wait for theirs. */
  static final int MAX_WAITING = 256;

  private final PicturePainter painter;
  private final Room room;
  private final LongSupplier nanoTime;

  /** Who was asked for longest ago is first. Guarded by this, as all below. */
  private final Map<Key, Print> prints = new LinkedHashMap<>(16, 0.75f, true);

  private final Regulars regulars = new Regulars();
  private int waiting;

  /** Where one picture after the other is drawn. */
  @FunctionalInterface
  public interface Room {

    /**
     * Has something done there, not before some time has passed.
     *
     * @throws RejectedExecutionException if too much waits already
     */
    void after(Duration wait, Runnable work);
  }

  /**
   * What is one picture.
   *
   * @param table whose
   * @param opening since when that is in memory: its revisions begin anew each time
   * @param audience for whom
   * @param width in pixels
   */
  record Key(TableId table, Object opening, Audience audience, int width) {}

  /** What is shown at one moment. */
  record Shot(PictureVersion version, PictureSubject subject) {}

  /** Has pictures drawn; the time is nanoseconds since some moment. */
  public PictureShelf(PicturePainter painter, Room room, LongSupplier nanoTime) {
    this.painter = painter;
    this.room = room;
    this.nanoTime = nanoTime;
  }

  /**
   * The picture of that version, or of a later one.
   *
   * @param version what is shown now
   * @param shown what is to be drawn; asked on the painter's thread, when it begins
   */
  synchronized OfferedPicture offer(Key key, PictureVersion version, Supplier<Shot> shown) {
    Optional<Duration> wait = regulars.untilTurn(key, nanoTime.getAsLong());
    Print print = prints.get(key);
    boolean made = print != null && print.of(version).isPresent();
    return new OfferedPicture(
        version, made ? Optional.empty() : wait, made, () -> drawn(key, version, shown));
  }

  private synchronized CompletionStage<DrawnPicture> drawn(
      Key key, PictureVersion version, Supplier<Shot> shown) {
    long now = nanoTime.getAsLong();
    Print print = prints.computeIfAbsent(key, unknown -> new Print(now));
    Optional<CompletableFuture<DrawnPicture>> there = print.of(version);
    if (there.filter(CompletableFuture::isDone).isPresent()) {
      return there.get();
    }
    if (waiting >= MAX_WAITING
        || (there.isEmpty() && regulars.untilTurn(key, now).isPresent())) {
      return CompletableFuture.failedStage(new RejectedExecutionException("too many wait"));
    }
    CompletableFuture<DrawnPicture> drawn = there.orElseGet(() -> print.next());
    waiting++;
    drawn.whenComplete((picture, failure) -> leave());
    if (there.isEmpty()) {
      begin(key, print, shown, now);
    }
    return drawn;
  }

  private void begin(Key key, Print print, Supplier<Shot> shown, long now) {
    regulars.drawn(key, now);
    makeRoom();
    try {
      room.after(print.untilDue(now), () -> paint(print, shown, key.width()));
    } catch (RejectedExecutionException full) {
      print.fail(full);
    }
  }

  private void paint(Print print, Supplier<Shot> shown, int width) {
    CompletableFuture<DrawnPicture> drawn = begun(print);
    try {
      Shot shot = shown.get(); // no sooner: nobody gets what was shown before they came
      saying(print, shot.version());
      drawn.complete(new DrawnPicture(shot.version(), painter.paint(shot.subject(), width)));
      makeRoom();
    } catch (RuntimeException | Error fault) {
      drawn.completeExceptionally(fault);
    }
  }

  private synchronized CompletableFuture<DrawnPicture> begun(Print print) {
    return print.begin(nanoTime.getAsLong());
  }

  private synchronized void saying(Print print, PictureVersion version) {
    print.say(version);
  }

  private synchronized void leave() {
    waiting--;
  }

  /** Those that nobody has asked for lately go. */
  private synchronized void makeRoom() {
    long bytes = prints.values().stream().mapToLong(Print::size).sum();
    Iterator<Print> oldest = prints.values().iterator();
    while (oldest.hasNext() && (prints.size() > MAX_PICTURES || bytes > MAX_BYTES)) {
      bytes -= oldest.next().size();
      oldest.remove();
    }
  }
}
