package charon.application.draft;

import charon.application.port.StorageException;
import charon.application.port.out.steering.DraftRepository;
import charon.domain.Attributes;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands in memory, and on disk as far as that works. Thread-safe; may wait for storage.
 */
final class KeptDraft {

  private static final Logger LOG = LoggerFactory.getLogger(KeptDraft.class);

  /** What the disk has of what is in memory. */
  private enum OnDisk {
    /** Nobody has looked yet. */
    UNREAD,
    /** Something else. */
    OLDER,
    /** The same. */
    SAME
  }

  private final DraftRepository repository;
  private List<Attributes> commands = List.of(); // guarded by this
  private OnDisk onDisk = OnDisk.UNREAD; // guarded by this
  private boolean failing; // guarded by this

  KeptDraft(DraftRepository repository) {
    this.repository = repository;
  }

  synchronized List<Attributes> get() {
    if (onDisk == OnDisk.UNREAD) {
      keeping(this::read);
    }
    return commands;
  }

  /**
   * What there is; nothing is added to, and nothing made of, what nobody has seen.
   *
   * @throws StorageException if what was kept cannot be read
   */
  synchronized List<Attributes> require() {
    if (onDisk == OnDisk.UNREAD) {
      read();
      onDisk = OnDisk.SAME;
      failing = false;
    }
    return commands;
  }

  synchronized void set(List<Attributes> newer) {
    commands = List.copyOf(newer);
    onDisk = OnDisk.OLDER;
    tryAgain();
  }

  /** Writes what could not be written before. */
  synchronized void tryAgain() {
    if (onDisk == OnDisk.OLDER) {
      keeping(() -> repository.save(commands));
    }
  }

  /** What is wrong with storage, for people; empty: nothing. */
  synchronized Optional<String> problem() {
    if (!failing) {
      return Optional.empty();
    }
    return Optional.of(
        onDisk == OnDisk.UNREAD
            ? "The draft cannot be read at the moment"
            : "The draft cannot be kept at the moment; a restart would lose it");
  }

  private synchronized void keeping(Runnable work) {
    try {
      work.run();
      onDisk = OnDisk.SAME;
      failing = false;
    } catch (StorageException fault) {
      if (!failing) { // said once, tried again until it works
        LOG.warn("A draft cannot be kept: {}", fault.getMessage());
      }
      failing = true;
    }
  }

  private synchronized void read() {
    commands = List.copyOf(repository.load());
  }
}
