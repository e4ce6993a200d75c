package charon.application.fake;

import charon.application.display.DisplayLog;
import charon.application.display.DisplayService;
import charon.application.view.ActiveViewService;

/** The displays of tables of tests: as those of real ones, but nothing of it is on disk. */
public final class TestDisplays {

  private TestDisplays() {}

  /**
   * Knows the displays of a table whose view tells them of nothing that is handed to one alone.
   *
   * @param clock stands still: nobody hears of the list
   */
  public static DisplayService of(ActiveViewService view, SettableClock clock) {
    return new DisplayService(
        view::shown,
        new DisplayLog(),
        new InMemoryDisplayRepository(),
        new ManualScheduler(clock),
        clock);
  }
}
