package charon.application.picture;

import charon.application.port.in.picture.DrawnPicture;
import charon.application.port.in.picture.PictureVersion;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The last picture of one size, and the next one while somebody waits for it. For one thread at a time. */
final class Print {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private long notBefore;
  private @Nullable PictureVersion version;
  private @Nullable CompletableFuture<DrawnPicture> last;
  private @Nullable CompletableFuture<DrawnPicture> next;

  /** None yet: it may be drawn from now on. */
  Print(long now) {
    this.notBefore = now;
  }

  /** The one that shows this, or will show something later. */
  Optional<CompletableFuture<DrawnPicture>> of(PictureVersion shown) {
    boolean fits = shown.equals(version) && last != null && !last.isCompletedExceptionally();
    return Optional.ofNullable(fits ? last : next);
  }

  /** One more is to be drawn. */
  CompletableFuture<DrawnPicture> next() {
    CompletableFuture<DrawnPicture> made = new CompletableFuture<>();
    next = made;
    return made;
  }

  /** How long until that may begin. */
  Duration untilDue(long now) {
    return Duration.ofNanos(Math.max(0, notBefore - now));
  }

  /** It is begun: nobody may join it any more but who wants what it will turn out to show. */
  CompletableFuture<DrawnPicture> begin(long now) {
    CompletableFuture<DrawnPicture> begun = next == null ? new CompletableFuture<>() : next;
    last = begun;
    version = null;
    next = null;
    notBefore = now + SECOND;
    return begun;
  }

  /** What turned out to be on the last one. */
  void say(PictureVersion shown) {
    version = shown;
  }

  /** There will be no next one. */
  void fail(Throwable why) {
    CompletableFuture<DrawnPicture> failed = next;
    next = null;
    if (failed != null) {
      failed.completeExceptionally(why);
    }
  }

  /** Bytes in memory. */
  long size() {
    return last != null && last.isDone() && !last.isCompletedExceptionally()
        ? last.join().png().length
        : 0;
  }
}
