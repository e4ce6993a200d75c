package charon.application.port.in;

import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Rehearsal;
import charon.application.port.in.command.Sender;
import charon.domain.Attributes;
import charon.domain.payload.ViewUpdate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are prepared unseen: a list of them, not a copy of the view, so that what happens at
 * the table meanwhile stays. Thread-safe; may wait for storage.
 */
public interface DraftUseCase {

  /**
   * Adds a command, as if it were carried out on the view with the draft applied.
   *
   * @return what it would answer
   * @throws charon.domain.RefusedException if it would be turned down, or there are too many
   */
  Map<String, @Nullable Object> add(String command, Members members);

  /** The commands as data. */
  List<Attributes> commands();

  /** What they would do now; those that the table has overtaken are refused. */
  Rehearsal rehearsal();

  /**
   * Replaces all of them.
   *
   * @throws charon.domain.RefusedException if one cannot be understood, or there are too many
   */
  void replace(List<Attributes> commands);

  /**
   * Carries all of them out as one, and forgets them.
   *
   * @throws charon.domain.RefusedException if there are none
   * @throws charon.application.port.in.command.BatchRefusedException if one is turned down; then they
   *     all stay
   */
  BatchDone go(Sender by);

  /** The view as displays would receive it with the draft applied. */
  ViewUpdate preview();
}
