package charon.persistence.sqlite;

import charon.application.port.StorageException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs writes one after the other on a thread of its own. Writes that arrive while a commit is under
 * way share the next one, so that many callers need few waits for the disk. Thread-safe.
 */
final class GroupCommitWriter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommitWriter.class);
  private static final int MAX_GROUP = 256;

  private final Handle handle; // touched by the thread only
  private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
    Thread made = new Thread(work, "charon-sqlite-writer");
    made.setDaemon(true); // what counts is on disk; a forgotten close must not keep a process alive
    return made;
  });
  private final Queue<Write<?>> waiting = new ConcurrentLinkedQueue<>();

  /** Takes over a connection that nobody else uses, and closes it in the end. */
  GroupCommitWriter(Handle handle) {
    this.handle = handle;
  }

  /** Runs a write; returns once it is on disk, or throws what went wrong if nothing was written. */
  <T> T execute(Function<Handle, T> statements) {
    Write<T> write = new Write<>(statements);
    waiting.add(write);
    try {
      thread.execute(this::commitWaiting);
    } catch (RejectedExecutionException e) {
      if (waiting.remove(write)) { // else the last round before closing took it along
        throw new IllegalStateException("The database is closed", e);
      }
    }
    return write.await();
  }

  private void commitWaiting() {
    List<Write<?>> group = new ArrayList<>();
    Write<?> next = waiting.poll();
    while (next != null) {
      group.add(next);
      next = group.size() < MAX_GROUP ? waiting.poll() : null;
    }
    if (!group.isEmpty()) {
      commit(group);
    }
  }

  private void commit(List<Write<?>> group) {
    try {
      ImmediateTransaction.run(handle, () -> group.forEach(write -> write.runOn(handle)));
    } catch (RuntimeException | Error e) {
      if (group.size() == 1 || StorageFaults.reason(e) == Reason.BUSY) {
        group.forEach(write -> write.fail(e));
      } else { // one of them is to blame: the others must not suffer for it
        group.forEach(write -> commit(List.of(write)));
      }
      return;
    }
    group.forEach(Write::succeed);
  }

  /** Finishes the writes that wait, empties the journal into the database and closes. */
  @Override
  public void close() {
    CompletableFuture<Void> closed = CompletableFuture.runAsync(this::closeHandle, thread);
    thread.shutdown();
    resultOf(closed);
  }

  private void closeHandle() {
    try (handle) {
      // Another process may be using the journal: then it stays, and whoever closes last empties
      // it.
      handle.createQuery("pragma wal_checkpoint(truncate)").mapTo(Integer.class).first();
    } catch (
        JdbiException e) { // no loss: what is in the journal is on disk, and is read from there
      LOG.warn("The database's journal could not be emptied", e);
    }
  }

  private static <T> T resultOf(CompletableFuture<T> future) {
    try {
      return future.join(); // not interruptible: a write is either reported done or not done
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** One write and its caller, who waits. */
  private static final class Write<T> {

    private final Function<Handle, T> statements;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private Runnable announcement = () -> {};

    Write(Function<Handle, T> statements) {
      this.statements = statements;
    }

    void runOn(Handle handle) {
      T result = statements.apply(handle);
      announcement = () -> outcome.complete(result);
    }

    void succeed() {
      announcement.run();
    }

    void fail(Throwable cause) {
      outcome.completeExceptionally(cause);
    }

    T await() {
      return resultOf(outcome);
    }
  }
}
