package charon.application.fake;

import charon.application.port.StorageException;
import charon.application.port.out.steering.DraftRepository;
import charon.domain.Attributes;
import java.util.List;

/** A draft in memory, on a disk that can be full or unreadable. Thread-safe. */
public final class InMemoryDraftRepository implements DraftRepository {

  private List<Attributes> commands = List.of();
  private boolean full;
  private boolean unreadable;
  private int writes;

  @Override
  public synchronized List<Attributes> load() {
    if (unreadable) {
      throw new StorageException(StorageException.Reason.OTHER, "It cannot be read on purpose");
    }
    return commands;
  }

  @Override
  public synchronized void save(List<Attributes> newCommands) {
    if (full) {
      throw new StorageException(StorageException.Reason.FULL, "The disk is full on purpose");
    }
    commands = List.copyOf(newCommands);
    writes++;
  }

  /** Fills the disk, or makes room. */
  public synchronized void setFull(boolean isFull) {
    full = isFull;
  }

  /** From now on nothing can be read, or can be again. */
  public synchronized void setUnreadable(boolean isUnreadable) {
    unreadable = isUnreadable;
  }

  /** How many writes succeeded. */
  public synchronized int writes() {
    return writes;
  }
}
