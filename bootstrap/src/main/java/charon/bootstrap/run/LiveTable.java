package charon.bootstrap.run;

import charon.application.conversation.ConversationStore;
import charon.application.cue.CueService;
import charon.application.journal.Journal;
import charon.application.port.in.table.Desk;
import charon.application.port.out.CampaignLibrary;
import charon.application.table.AwakeTable;
import charon.application.view.ActiveViewService;
import charon.application.view.ViewKeeper;
import charon.domain.disclosure.Audience;
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
 * @param cues does what follows by itself
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
    CueService cues)
    implements AwakeTable {

  /** What the server says, but for what the table's own line in the directory does. Thread-safe. */
  static final class Limits implements Supplier<TableLimits> {

    private final TableLimits ofAll;
    private volatile TableLimits now;

    /**
     * As the directory has them.
     *
     * @param ofAll what the server says
     */
    Limits(TableLimits ofAll, Table table) {
      this.ofAll = ofAll;
      this.now = ofAll.with(table.limits());
    }

    @Override
    public TableLimits get() {
      return now;
    }

    private void changed(Table table) {
      now = ofAll.with(table.limits());
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
    return keeper.save() && written && cleared;
  }

  @Override
  public boolean isWaiting() {
    return cues.isFollowing();
  }

  @Override
  public void close() {
    cues.close();
    campaign.close(); // before the displays: nothing is published any more
    keeper.close();
    journal.close();
    displays.close();
  }
}
