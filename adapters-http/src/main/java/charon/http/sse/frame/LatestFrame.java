package charon.http.sse.frame;

import charon.domain.payload.AudienceUpdate;
import charon.http.state.EncodedState;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The newest frame of one audience, and the one place that keeps it alive. An update is encoded
 * once, and each form of its frame made once: by the view's writer if somebody listens, else by the
 * maker's thread when somebody first asks. Thread-safe; no event loop encodes or compresses
 * anything, nor waits for who does.
 */
public final class LatestFrame {

  private final Compressors compressors;
  private final String tagPrefix;
  private final Function<AudienceUpdate, byte[]> encoding;
  private final Executor maker;

  /** Held while something is made, by the writer and the maker only, and taken before this. */
  private final Object making = new Object();

  // guarded by this, which is held for no longer than it takes to exchange them
  private @Nullable AudienceUpdate update;
  private @Nullable Supplier<AudienceUpdate> again; // what the update is asked of that was let go
  private @Nullable SseFrame frame;
  private @Nullable SseFrame predecessor;
  private volatile long revision = -1;

  /**
   * Holds nothing yet.
   *
   * @param compressors compress the frames
   * @param tagPrefix entity tags begin with it and end with the revision
   * @param maker has a thread on which frames may be made
   */
  public LatestFrame(
      Compressors compressors,
      String tagPrefix,
      Function<AudienceUpdate, byte[]> encoding,
      Executor maker) {
    this.compressors = compressors;
    this.tagPrefix = tagPrefix;
    this.encoding = encoding;
    this.maker = maker;
  }

  /** Takes an update over, and lets the one before it go. */
  public synchronized void replace(AudienceUpdate newer) {
    if (frame != null) { // else the one before has not been made: the predecessor is still the last
      drop(predecessor);
      predecessor = frame;
    }
    frame = null;
    update = newer;
    again = null;
    revision = newer.revision();
  }

  /** The newest frame, for the caller to release; null if it has not been made. Never waits. */
  public synchronized @Nullable SseFrame retained() {
    return frame == null ? null : frame.retain();
  }

  /** The newest state, in the bytes of the frame: at once if it has been made. Never waits. */
  public CompletableFuture<EncodedState> state() {
    synchronized (this) {
      if (frame != null) {
        return CompletableFuture.completedFuture(frame.state());
      }
    }
    return CompletableFuture.supplyAsync(this::madeState, maker);
  }

  /**
   * Makes what is missing of the newest frame. Takes as long as that does: not for event loops.
   *
   * @return the frame, for the caller to release
   * @throws RuntimeException what encoding or compressing it throws
   */
  public SseFrame make(Set<FrameForm> forms) {
    synchronized (making) {
      SseFrame newest = encoded();
      try {
        forms.forEach(newest::make);
        return newest;
      } catch (RuntimeException | OutOfMemoryError fault) {
        newest.release();
        throw fault;
      }
    }
  }

  /**
   * Has it made on the maker's thread. Never waits.
   *
   * @param then told there when it is done, with what went wrong if something did
   */
  public void order(FrameForm form, Consumer<@Nullable Throwable> then) {
    maker.execute(() -> then.accept(fault(form)));
  }

  /** The entity tag of the state of a revision, with quotes. Never waits. */
  public String etag(long ofRevision) {
    return "\"" + tagPrefix + ofRevision + "\"";
  }

  /** Revision of the newest update; -1: there is none yet. Never waits. */
  public long revision() {
    return revision;
  }

  /**
   * Lets go the frames that have been made, and the update. Whoever asks for the newest has it made
   * again.
   *
   * @param source gives the newest update, equal to what it was, or one that is about to be taken over
   */
  public synchronized void rest(Supplier<AudienceUpdate> source) {
    letGo();
    if (update != null) { // else it was let go before, or there is none yet
      update = null;
      again = source;
    }
  }

  /** Lets the last frames go; nothing is shown after this. */
  public synchronized void release() {
    letGo();
    update = null; // a frame that is being made now is its maker's alone
    again = null;
  }

  private void letGo() {
    drop(frame);
    drop(predecessor);
    frame = null;
    predecessor = null;
  }

  private EncodedState madeState() {
    SseFrame made = make(Set.of());
    try {
      return made.state();
    } finally {
      made.release();
    }
  }

  private @Nullable Throwable fault(FrameForm form) {
    try {
      make(Set.of(form)).release();
      return null;
    } catch (RuntimeException | OutOfMemoryError fault) {
      return fault;
    }
  }

  private SseFrame encoded() {
    Supplier<AudienceUpdate> newest;
    SseFrame before;
    synchronized (this) {
      if (frame != null) {
        return frame.retain();
      }
      newest = newest();
      before = predecessor; // only its text is needed, which outlives its last share
    }
    AudienceUpdate wanted = newest.get();
    EncodedState state = new EncodedState(encoding.apply(wanted), etag(wanted.revision()));
    return keep(wanted, SseFrame.of(wanted.revision(), state, before, compressors));
  }

  /** To be called under this, but the update is asked for without. */
  private Supplier<AudienceUpdate> newest() {
    AudienceUpdate known = update;
    if (known != null) {
      return () -> known;
    }
    if (again == null) {
      throw new IllegalStateException("update: none (expected: one before any display)");
    }
    return again;
  }

  /**
   * Unless there is a newer update by now, or the one that was asked for has not been taken over yet:
   * then it is the caller's alone.
   */
  private synchronized SseFrame keep(AudienceUpdate encoded, SseFrame made) {
    boolean open = update != null || again != null;
    if (open && encoded.revision() == revision) {
      frame = made.retain();
      drop(predecessor);
      predecessor = null;
    }
    return made;
  }

  private static void drop(@Nullable SseFrame old) {
    if (old != null) {
      old.release();
    }
  }
}
