package charon.application.journal;

import charon.application.port.in.JournalUseCase;
import java.util.OptionalLong;

/** Remembers what was done at a table, and takes it back. Thread-safe. */
public final class JournalService implements JournalUseCase {

  @Override
  public Page newest(int limit, OptionalLong before) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Reverted undo(Wish wish) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Reverted redo(Wish wish) {
    throw new UnsupportedOperationException();
  }
}
