package charon.http.web;

import charon.http.message.Response;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Reads files for answers, on threads of their own, since a disk may hang. While a file is being read
 * or sent it is in memory once, however many ask for it; then it is forgotten. Who asks for one file
 * never waits for another. Thread-safe.
 */
public final class FileReading {

  private final Executor threads;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<byte[]>> beingRead = new ConcurrentHashMap<>();
  private final ReferenceQueue<byte[]> released = new ReferenceQueue<>();

  private static final class Kept extends WeakReference<byte[]> {

    private final String key;

    Kept(String key, byte[] content, ReferenceQueue<byte[]> released) {
      super(content, released);
      this.key = key;
    }
  }

  /**
   * Reads on these threads.
   *
   * @param threads refuses more than may wait
   */
  public FileReading(Executor threads) {
    this.threads = threads;
  }

  /** Answers on one of the threads; 503 if too many wait for one. */
  CompletionStage<Response> answer(Supplier<Response> work) {
    try {
      return CompletableFuture.supplyAsync(work, threads);
    } catch (RejectedExecutionException full) {
      return CompletableFuture.completedStage(Response.busy());
    }
  }

  /**
   * The content of a file, which may be there already.
   *
   * @param key names the file as it is now: another content has another key
   * @param file reads it
   * @throws CompletionException with what the reading threw, if another request did the reading
   */
  byte[] content(String key, Supplier<byte[]> file) {
    forgetReleased();
    return Optional.ofNullable(kept.get(key))
        .flatMap(known -> Optional.ofNullable(known.get()))
        .orElseGet(() -> readOnce(key, file));
  }

  /** How many files are in memory, or were until a moment ago. */
  int size() {
    forgetReleased();
    return kept.size();
  }

  private byte[] readOnce(String key, Supplier<byte[]> file) {
    CompletableFuture<byte[]> mine = new CompletableFuture<>();
    CompletableFuture<byte[]> others = beingRead.putIfAbsent(key, mine);
    if (others != null) {
      return others.join();
    }
    try {
      byte[] content = file.get();
      kept.put(key, new Kept(key, content, released));
      mine.complete(content);
      return content;
    } catch (RuntimeException | Error fault) {
      mine.completeExceptionally(fault);
      throw fault;
    } finally {
      beingRead.remove(key, mine);
    }
  }

  private void forgetReleased() {
    for (Reference<? extends byte[]> gone = released.poll(); gone != null; gone = released.poll()) {
      if (gone instanceof Kept old) {
        kept.remove(old.key, old);
      }
    }
  }
}
