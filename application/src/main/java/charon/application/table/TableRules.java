package charon.application.table;

import charon.domain.InvalidValueException;
import charon.domain.table.Table;
import charon.domain.table.TableLimits;
import java.util.function.Consumer;

/**
 * What tables there may be.
 *
 * @param campaigns refuses a campaign that no table may have with an {@link InvalidValueException}
 * @param most how many tables can be open at a time; 0: any number
 */
public record TableRules(Consumer<String> campaigns, int most) {

  private static final int MAX_TITLE = 200;

  /** Refuses what a table may not be. */
  void require(Table table) {
    requireOfItself(table);
    requireCampaign(table.campaign());
  }

  /** Refuses what a table may not become. What was played before need not be there any more. */
  void requireChange(Table before, Table after) {
    requireOfItself(after);
    if (!after.campaign().equals(before.campaign())) {
      if (after.isDefault()) {
        throw new InvalidValueException(
            "campaign: the table '" + after.name() + "' plays the server's own");
      }
      requireCampaign(after.campaign());
    }
  }

  private static void requireOfItself(Table table) {
    String title = table.about().title();
    if (title.codePointCount(0, title.length()) > MAX_TITLE) {
      throw new InvalidValueException("title: expected at most " + MAX_TITLE + " characters");
    }
    TableLimits.NONE.with(table.limits()); // refuses a limit that there is not
  }

  private void requireCampaign(String campaign) {
    if (!campaign.isEmpty()) { // empty: the server's own
      campaigns.accept(campaign);
    }
  }

  /** Refuses one more table where there are enough. */
  void requireRoom(int open) {
    if (most > 0 && open >= most) {
      throw new InvalidValueException(
          "tables: there are " + open + " already (expected: at most " + most + ")");
    }
  }
}
