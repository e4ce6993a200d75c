package charon.bootstrap.run;

import charon.application.conversation.ConversationStore;
import charon.application.cue.CueService;
import charon.application.display.DisplayService;
import charon.application.due.DueService;
import charon.application.journal.Journal;
import charon.application.port.in.table.Desk;
import charon.application.port.out.CampaignLibrary;
import charon.application.table.AwakeTable;
import charon.application.view.ActiveViewService;
import charon.application.view.ViewKeeper;
import charon.domain.disclosure.Audience;
import charon.domain.table.PlayerTokens;
import charon.domain.table.Table;
import charon.domain.table.TableLimits;
import charon.http.TableDisplays;
import java.util.function.Supplier;

/**
 * A table that is awake, and what it has opened. Thread-safe.
 *
 * @param desk what can be asked there
 * @param limits how much of the server it may take
 * @param view what it shows
 * @param campaign its hold on the campaign
 * @param displays who is shown it
 * @param keeper keeps what it shows
 * @param journal keeps what is done there
 * @param conversations what is said there
 * @param attendants who do something there by themselves
 */
record LiveTable(
    Desk desk,
    Limits limits,
    ActiveViewService view,
    CampaignLibrary.Hold campaign,
    TableDisplays displays,
    ViewKeeper keeper,
    Journal journal,
    ConversationStore conversations,
    Attendants attendants)
    implements AwakeTable {

  /**
   * Who do something there by themselves. Thread-safe.
   *
   * @param cues does what follows
   * @param due does what falls due
   * @param screens knows the displays one by one
   */
  record Attendants(CueService cues, DueService due, DisplayService screens) {

    private void close() {
      due.close();
      cues.close();
      screens.close();
    }
  }

  /** What the server says, but for what the table's own line in the directory does. Thread-safe. */
  static final class Limits implements Supplier<TableLimits> {

    private final TableLimits ofAll;
    private final PlayerTokens tokensOfAll;
    private volatile TableLimits now;
    private volatile PlayerTokens tokensNow;

    /**
     * As the directory has them.
     *
     * @param ofAll what the server says
     * @param tokensOfAll which tokens players move, as the server says
     */
    Limits(TableLimits ofAll, PlayerTokens tokensOfAll, Table table) {
      this.ofAll = ofAll;
      this.tokensOfAll = tokensOfAll;
      this.now = ofAll.with(table.limits());
      this.tokensNow = table.playerTokens().orElse(tokensOfAll);
    }

    @Override
    public TableLimits get() {
      return now;
    }

    /** Which tokens players move. */
    PlayerTokens playerTokens() {
      return tokensNow;
    }

    private void changed(Table table) {
      now = ofAll.with(table.limits());
      tokensNow = table.playerTokens().orElse(tokensOfAll);
    }
  }

  @Override
  public void changed(Table newer) {
    limits.changed(newer);
  }

  @Override
  public int displays(Audience audience) {
    return displays.displays(audience);
  }

  @Override
  public void endStreams() {
    displays.endStreams();
  }

  @Override
  public void rest() {
    view.rest();
    displays.rest(view::current);
    journal.rest();
  }

  @Override
  public boolean keep() {
    boolean cleared = conversations.keep();
    boolean written = journal.save();
    boolean heard = attendants.screens().keep();
    return keeper.save() && written && cleared && heard;
  }

  @Override
  public boolean isWaiting() {
    return attendants.cues().isFollowing() || attendants.due().isWaiting();
  }

  @Override
  public void close() {
    attendants.close();
    campaign.close(); // before the displays: nothing is published any more
    keeper.close();
    journal.close();
    displays.close();
  }
}
