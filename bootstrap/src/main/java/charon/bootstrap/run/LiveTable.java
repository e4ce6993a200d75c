package charon.bootstrap.run;

import charon.application.port.in.table.Desk;
import charon.application.port.out.CampaignLibrary;
import charon.application.table.AwakeTable;
import charon.application.view.ActiveViewService;
import charon.application.view.ViewKeeper;
import charon.domain.disclosure.Audience;
import charon.http.TableDisplays;

/**
 * A table that is awake, and what it has opened. Thread-safe.
 *
 * @param desk what can be asked there
 * @param view what it shows
 * @param campaign its hold on the campaign
 * @param displays who is shown it
 * @param keeper keeps what it shows
 */
record LiveTable(
    Desk desk,
    ActiveViewService view,
    CampaignLibrary.Hold campaign,
    TableDisplays displays,
    ViewKeeper keeper)
    implements AwakeTable {

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
    displays.rest();
  }

  @Override
  public boolean keep() {
    return keeper.save();
  }

  @Override
  public void close() {
    campaign.close(); // first: nothing is published any more
    displays.close();
  }
}
