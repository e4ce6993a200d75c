package charon.application.draft;

import charon.application.port.in.DraftUseCase;
import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Rehearsal;
import charon.application.port.in.command.Sender;
import charon.domain.Attributes;
import charon.domain.payload.ViewUpdate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what is prepared at a table. Thread-safe. */
public final class DraftService implements DraftUseCase {

  @Override
  public Map<String, @Nullable Object> add(String command, Members members) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Attributes> commands() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Rehearsal rehearsal() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void replace(List<Attributes> commands) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BatchDone go(Sender by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ViewUpdate preview() {
    throw new UnsupportedOperationException();
  }
}
