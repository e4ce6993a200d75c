package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table that is changed on the page for admins. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class ChangedTableIT {

  @Test
  void aTableIsChangedWhereItIsShown(Table table) {
    Page page = table.openAs("gm", Table.Screen.WALL, "/admin/#new-table");
    page.getByLabel("Title").fill("Keynote");
    button(page, "Make the table").click();
    Locator card = page.locator("table-card");
    assertThat(card.getByRole(AriaRole.HEADING).first()).hasText("Keynote");

    card.getByText("Change title, campaign, limits").click();
    card.getByLabel("Title").fill("Keynote, day 2");
    card.getByLabel("Listed on the start page").uncheck();
    card.getByLabel("Tokens that players move").selectOption("own");
    card.getByLabel("streams").fill("9");
    button(page, "Change it").click();

    assertThat(card.getByText("Changed.")).isVisible();
    assertThat(card.getByRole(AriaRole.HEADING).first()).hasText("Keynote, day 2");
    assertThat(card.locator(".facts")).containsText("unlisted");
    assertThat(card.locator(".facts")).containsText("9 streams");

    assertThat(card.getByLabel("Tokens that players move")).hasValue("own");
    card.getByLabel("streams").fill("");
    button(page, "Change it").click();
    assertThat(card.locator(".facts")).not().containsText("streams");
    Table.assertFitsInWidth(table.openAs("gm", Table.Screen.PHONE, "/admin/#tables/keynote"));
  }

  @Test
  void whatTheServerRefusesIsSaidAtItsField(Table table) {
    table.expectComplaint("400");
    Page page = table.openAs("gm", Table.Screen.WALL, "/admin/#tables/default");
    Locator card = page.locator("table-card");

    card.getByText("Change title, campaign, limits").click();
    assertThat(card.getByLabel("Campaign")).hasCount(0); // it plays the server's own
    card.getByLabel("answers a day").fill("many");
    button(page, "Change it").click();

    assertThat(card.getByLabel("answers a day")).hasAttribute("aria-invalid", "true");
    assertThat(card.locator("#table-edit-answers-says"))
        .hasText("limits.answers must be an integer");
    assertThat(card.locator(".facts")).not().containsText("answers");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
