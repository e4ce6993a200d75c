package charon.application.port.in;

import charon.domain.journal.Actor;
import charon.domain.payload.ViewUpdate;
import java.util.Optional;

/** Takes back the view of before the start. Thread-safe. */
public interface ResumeViewUseCase {

  /** The view of before the start, as long as it was not taken back. */
  Optional<EarlierView> earlier();

  /**
   * Shows it again. Conversations stay as they are. It can be taken back once.
   *
   * @param by who wants it
   * @throws charon.domain.NotFoundException if there is none
   */
  ViewUpdate resume(Actor by);
}
