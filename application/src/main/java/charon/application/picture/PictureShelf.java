package charon.application.picture;

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
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The pictures of all tables that were drawn last. One of each size is drawn once for what is on it, and
 * at most once a second; those of one table, whatever their size, {@value #AT_ONCE} at once and then one
 * a second. Thread-safe; nobody waits for a picture but who has asked for it.
 */
public final class PictureShelf {

  static final int AT_ONCE = 4;
  static final int MAX_PICTURES = 64;
  static final long MAX_BYTES = 16L * 1024 * 1024;

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final PicturePainter painter;
  private final Executor thread;
  private final LongSupplier nanoTime;

  /** Who was asked for longest ago is first. Guarded by this, as all below. */
  private final Map<Key, Made> pictures = new LinkedHashMap<>(16, 0.75f, true);

  /** When a table may have as many at once again as ever. */
  private final Map<TableId, Long> fullAgain = new LinkedHashMap<>();

  /**
   * What is one picture.
   *
   * @param table whose
   * @param opening since when that is in memory: its revisions begin anew each time
   * @param audience for whom
   * @param dark whether a blackout hides the table from them; then the last one before it is another
   * @param width in pixels
   */
  record Key(TableId table, Object opening, Audience audience, boolean dark, int width) {}

  /** One that was drawn, or is about to be. */
  private record Made(PictureVersion version, long begun, CompletableFuture<byte[]> png) {

    long size() {
      return png.isDone() && !png.isCompletedExceptionally() ? png.join().length : 0;
    }
  }

  /**
   * Has pictures drawn.
   *
   * @param thread where; refuses more than may wait
   * @param nanoTime nanoseconds since some moment
   */
  public PictureShelf(PicturePainter painter, Executor thread, LongSupplier nanoTime) {
    this.painter = painter;
    this.thread = thread;
    this.nanoTime = nanoTime;
  }

  /**
   * The picture of that version, or the last one if it is too soon for another.
   *
   * @param subject what is to be drawn if there is none
   */
  synchronized OfferedPicture offer(
      Key key, PictureVersion version, Supplier<PictureSubject> subject) {
    long now = nanoTime.getAsLong();
    Made last = pictures.get(key);
    Optional<Duration> wait = wait(key.table(), now);
    if (last != null
        && (last.version().equals(version) || isYoung(last, now) || wait.isPresent())) {
      return new OfferedPicture(last.version(), Optional.empty(), true, last::png);
    }
    return new OfferedPicture(version, wait, false, () -> png(key, version, subject));
  }

  private synchronized CompletionStage<byte[]> png(
      Key key, PictureVersion version, Supplier<PictureSubject> subject) {
    Made last = pictures.get(key);
    if (last != null && last.version().equals(version)) {
      return last.png();
    }
    CompletableFuture<byte[]> png = new CompletableFuture<>();
    long now = nanoTime.getAsLong();
    pictures.put(key, new Made(version, now, png));
    makeRoom();
    count(key.table(), now);
    try {
      PictureSubject drawn = subject.get();
      thread.execute(() -> paint(key, drawn, png));
    } catch (RejectedExecutionException full) {
      forget(key, png);
      png.completeExceptionally(full);
    }
    return png;
  }

  private void paint(Key key, PictureSubject subject, CompletableFuture<byte[]> png) {
    try {
      png.complete(painter.paint(subject, key.width()));
      makeRoom();
    } catch (RuntimeException | Error fault) {
      forget(key, png);
      png.completeExceptionally(fault);
    }
  }

  /** Those that nobody has asked for lately go. */
  private synchronized void makeRoom() {
    long bytes = pictures.values().stream().mapToLong(Made::size).sum();
    Iterator<Made> oldest = pictures.values().iterator();
    while (oldest.hasNext() && (pictures.size() > MAX_PICTURES || bytes > MAX_BYTES)) {
      bytes -= oldest.next().size();
      oldest.remove();
    }
  }

  private synchronized void forget(Key key, CompletableFuture<byte[]> png) {
    Made kept = pictures.get(key);
    if (kept != null && kept.png() == png) {
      pictures.remove(key);
    }
  }

  private static boolean isYoung(Made last, long now) {
    return now - last.begun() < SECOND;
  }

  private Optional<Duration> wait(TableId table, long now) {
    long wait = untilFull(table, now) - (AT_ONCE - 1) * SECOND;
    return wait > 0 ? Optional.of(Duration.ofNanos(wait)) : Optional.empty();
  }

  private void count(TableId table, long now) {
    long full = now + untilFull(table, now) + SECOND;
    fullAgain.values().removeIf(at -> at - now <= 0); // as good as unknown
    fullAgain.put(table, full);
  }

  private long untilFull(TableId table, long now) {
    return Math.max(0, fullAgain.getOrDefault(table, now) - now);
  }
}
