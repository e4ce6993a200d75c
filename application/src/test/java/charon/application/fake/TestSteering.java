package charon.application.fake;

import charon.application.cue.CueKeeping;
import charon.application.cue.CueService;
import charon.application.draft.DraftService;
import charon.application.journal.Journal;
import charon.application.journal.JournalWriter;
import charon.application.port.in.command.CommandUseCase;
import charon.application.port.in.steering.JournalUseCase;
import charon.application.port.in.table.Desk;
import charon.application.port.out.CampaignCatalog;
import charon.domain.cue.Cue;
import charon.domain.table.TableId;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** How tables of tests are led ahead and back: as real ones are, but nothing of it is on disk. */
public final class TestSteering {

  private TestSteering() {}

  /** The journal of a table, to which every change has to be told. */
  public static Journal journal(Clock clock) {
    InMemoryJournals journals = new InMemoryJournals();
    return new Journal(
        TableId.DEFAULT,
        journals.of(TableId.DEFAULT),
        new JournalWriter(journals, Runnable::run),
        clock,
        false);
  }

  /**
   * Leads a table by its commands.
   *
   * @param campaign has cues
   * @param clock stands still: nothing follows by itself
   * @param journal knows what was done
   */
  public static Desk.Steering of(
      CampaignCatalog campaign,
      CommandUseCase commands,
      SettableClock clock,
      JournalUseCase journal) {
    return of(campaign, commands, clock, journal, () -> {});
  }

  /**
   * The same where somebody looks at what is prepared.
   *
   * @param draftChanged is told that something else is prepared now
   */
  public static Desk.Steering of(
      CampaignCatalog campaign,
      CommandUseCase commands,
      SettableClock clock,
      JournalUseCase journal,
      Runnable draftChanged) {
    CueService cues = new CueService(
        campaign,
        commands,
        new CueKeeping(new InMemoryCueRepository(), TestSteering::ids),
        new ManualScheduler(clock),
        clock);
    return new Desk.Steering(
        journal,
        new DraftService(commands, cues, new InMemoryDraftRepository(), draftChanged),
        cues);
  }

  private static String ids(List<Cue> cues) {
    return cues.stream().map(cue -> "- " + cue.id() + "\n").collect(Collectors.joining());
  }
}
