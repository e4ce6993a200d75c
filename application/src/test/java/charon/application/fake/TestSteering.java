package charon.application.fake;

import charon.application.cue.CueService;
import charon.application.draft.DraftService;
import charon.application.journal.JournalService;
import charon.application.port.in.command.CommandUseCase;
import charon.application.port.in.table.Desk;

/** How tables of tests are led ahead and back: as real ones are, but nothing of it is on disk. */
public final class TestSteering {

  private TestSteering() {}

  /** Leads a table by its commands. */
  public static Desk.Steering of(CommandUseCase commands) {
    return of(commands, () -> {});
  }

  /**
   * The same where somebody looks at what is prepared.
   *
   * @param draftChanged is told that something else is prepared now
   */
  public static Desk.Steering of(CommandUseCase commands, Runnable draftChanged) {
    CueService cues = new CueService();
    return new Desk.Steering(
        new JournalService(),
        new DraftService(commands, cues, new InMemoryDraftRepository(), draftChanged),
        cues);
  }
}
