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
      keeping(() -> commands = List.copyOf(repository.load()));
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

  /** Why a restart would lose it, for people; empty: it would not. */
  synchronized Optional<String> problem() {
    return failing
        ? Optional.of("The draft cannot be kept at the moment; a restart would lose it")
        : Optional.empty();
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
}
