package charon.http.web;

import charon.http.message.EntityTags;
import charon.http.message.Request;
import charon.http.message.Response;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * Reads files for answers, on threads of their own, since a disk may hang. While a file is being read
 * or sent it is in memory once, however many ask for it; then it is forgotten. Who asks for one file
 * never waits for another. Thread-safe.
 */
public final class FileReading {

  private final Executor threads;
  private final LongPredicate hasRoom;
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
   * @param hasRoom whether an answer with so many bytes could be sent now
   */
  public FileReading(Executor threads, LongPredicate hasRoom) {
    this.threads = threads;
    this.hasRoom = hasRoom;
  }

  /** Answers, beginning on one of the threads; 503 if too many wait for one. */
  CompletionStage<Response> answer(Supplier<CompletionStage<Response>> work) {
    try {
      return CompletableFuture.supplyAsync(work, threads).thenCompose(Function.identity());
    } catch (RejectedExecutionException full) {
      return CompletableFuture.completedStage(Response.busy());
    }
  }

  /**
   * Answers with a file, unless whoever asks has it already or wants to know only how long it is; 503
   * if it could not be sent: then it is not read. To be called on one of the threads.
   *
   * @param head the answer without its content, with the file's entity tag
   * @param etag that tag
   * @param path tells the file from the others
   * @param file reads it
   */
  CompletionStage<Response> answer(
      Request request, Response head, String etag, String path, Supplier<byte[]> file) {
    if (EntityTags.isKnown(request, etag)) {
      return CompletableFuture.completedStage(head.notModified());
    }
    if (request.method().equals("HEAD")) {
      return CompletableFuture.completedStage(head);
    }
    String key = path + etag;
    return inMemory(key).isPresent() || hasRoom.test(head.length())
        ? content(key, file).thenApply(head::carrying)
        : CompletableFuture.completedStage(Response.busy());
  }

  /**
   * The content of a file, which may be there already: else it is read here and now, unless another
   * is about to. Then it comes when that one has it, and no thread waits for it.
   *
   * @param key names the file as it is now: another content has another key
   * @param file reads it
   */
  CompletableFuture<byte[]> content(String key, Supplier<byte[]> file) {
    forgetReleased();
    return inMemory(key)
        .map(CompletableFuture::completedFuture)
        .orElseGet(() -> readOnce(key, file));
  }

  private Optional<byte[]> inMemory(String key) {
    return Optional.ofNullable(kept.get(key)).flatMap(known -> Optional.ofNullable(known.get()));
  }

  /** How many files are in memory, or were until a moment ago. */
  int size() {
    forgetReleased();
    return kept.size();
  }

  private CompletableFuture<byte[]> readOnce(String key, Supplier<byte[]> file) {
    CompletableFuture<byte[]> mine = new CompletableFuture<>();
    CompletableFuture<byte[]> others = beingRead.putIfAbsent(key, mine);
    if (others != null) {
      return others;
    }
    try {
      byte[] content = file.get();
      kept.put(key, new Kept(key, content, released));
      beingRead.remove(key, mine);
      mine.complete(content);
    } catch (RuntimeException | Error fault) {
      beingRead.remove(key, mine);
      mine.completeExceptionally(fault);
    }
    return mine;
  }

  private void forgetReleased() {
    for (Reference<? extends byte[]> gone = released.poll(); gone != null; gone = released.poll()) {
      if (gone instanceof Kept old) {
        kept.remove(old.key, old);
      }
    }
  }
}
