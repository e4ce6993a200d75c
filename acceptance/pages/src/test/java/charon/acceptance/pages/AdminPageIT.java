package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.Client;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the admins of a server do in their browser. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class AdminPageIT {

  private static final String ADMIN = "/admin/";
  private static final String LOST = "CONNECTION LOST – TRYING AGAIN";
  private static final Pattern SECRET = Pattern.compile("charon_[0-9a-f]+_\\S+");

  @Test
  void aTableIsMadeAndGetsAGameMasterWhoLeadsIt(Table table) {
    Page admin = open(table);
    link(admin, "New table").click();
    admin.locator("#table-make-title").fill("The Club");
    assertThat(admin.locator("#table-make-name")).hasValue("the-club");
    press(admin, "Make the table");
    assertThat(admin.locator("#card-title")).hasText("The Club");
    assertThat(admin.locator(".card-part .address"))
        .hasText(table.server().url() + "/t/the-club/terminal/");

    admin.getByLabel("Add somebody").fill("bo");
    press(admin, "Add");
    assertThat(admin.locator("[data-member=bo]")).isVisible();

    Page console = table.openAs("bo", Table.Screen.LAPTOP, "/t/the-club/gmconsole/");
    assertThat(console.locator(".table-title")).hasText("The Club");
    assertThat(admin.locator("[data-table=the-club] .state")).hasText("shown");
  }

  @Test
  void aNameThatWasTakenOnceIsRefusedInTheForm(Table table) {
    Hall.open(table);
    Page admin = open(table);
    link(admin, "New table").click();

    admin.locator("#table-make-title").fill("Keynote");

    assertThat(admin.getByText("There is or was a table keynote.")).isVisible();
    assertThat(button(admin, "Make the table")).isDisabled();
  }

  @Test
  void aTokenIsShownOnceAndLeadsItsTableOnly(Table table) {
    Hall.open(table);
    Page admin = open(table);
    link(admin, "Tokens").click();
    admin.getByLabel("Name").fill("lights");
    admin.locator("token-make select[name=table]").selectOption("keynote");
    press(admin, "Create");
    assertThat(admin.getByLabel("The token")).hasValue(SECRET);
    String secret = admin.getByLabel("The token").inputValue();

    assertThat(switchView(table, Hall.KEYNOTE, secret)).isEqualTo(200);
    assertThat(switchView(table, Hall.HALL_2, secret)).isEqualTo(403);

    press(admin, "Done");
    assertThat(admin.getByLabel("The token")).hasCount(0);
    Locator listed = admin.locator("[data-token]", named("lights"));
    assertThat(listed).containsText("at keynote");
    admin.reload();
    assertThat(listed).isVisible();
    assertThat(admin.content()).doesNotContain(secret);

    listed.locator("button").click();
    press(admin, "Revoke it");
    assertThat(listed).hasCount(0);
    assertThat(switchView(table, Hall.KEYNOTE, secret)).isEqualTo(401);
  }

  @Test
  void anArchivedTableIsGoneUntilItIsRestored(Table table) {
    table.expectComplaint("status of 404");
    Hall hall = Hall.open(table);
    hall.enter(Hall.KEYNOTE, "wick-station");
    Page display = Table.connected(table.open(Table.Screen.WALL, Hall.KEYNOTE + "/terminal/"));
    Page admin = open(table);
    link(admin, "The Keynote").click();

    press(admin, "Archive keynote");
    press(admin, "Archive it");

    assertThat(display.getByText(LOST)).isVisible();
    assertThat(admin.locator("[data-table=keynote]")).hasAttribute("data-state", "archived");
    Page start = table.open(Table.Screen.WALL, "/");
    assertThat(start.locator(".start-tables h2")).hasText(new String[] {"default", "Hall 2"});

    press(admin, "Restore");
    Table.connected(display);
    assertThat(display.locator("h1")).hasText("Wick Station");
    start.reload();
    assertThat(start.locator(".start-tables h2"))
        .hasText(new String[] {"default", "Hall 2", "The Keynote"});
  }

  @Test
  void aPhoneShowsItWithoutScrollingSideways(Table table) {
    Hall.open(table);
    Table.assertFitsInWidth(table.open(Table.Screen.PHONE, "/"));
    Page admin = table.openAs("gm", Table.Screen.PHONE, ADMIN);
    assertThat(admin.locator("[data-table=keynote]")).isVisible();
    Table.assertFitsInWidth(admin);
    link(admin, "The Keynote").click();
    assertThat(admin.locator("#card-title")).isVisible();
    Table.assertFitsInWidth(admin);
    Table.assertFitsInWidth(table.openAs("gm", Table.Screen.PHONE, Hall.KEYNOTE + "/gmconsole/"));
  }

  @Test
  void whoIsNoAdminIsSentToTheLogin(Table table) {
    Page page = table.openAs("bo", Table.Screen.LAPTOP, "/messages/");

    page.navigate(ADMIN);

    assertThat(page).hasURL(Pattern.compile(".*/accounts/login/\\?next=/admin/"));
  }

  private static Page open(Table table) {
    Page admin = table.openAs("gm", Table.Screen.LAPTOP, ADMIN);
    assertThat(admin.locator("[data-table=default]")).isVisible();
    return admin;
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(
        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void press(Page page, String name) {
    button(page, name).click();
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** What a command of a script with this token comes to at a table. */
  private static int switchView(Table table, String base, String secret) {
    return new Client(table.server().url())
        .post(
            base + "/api/gm/switch-view/",
            "{\"view_type\": \"BRIDGE\"}",
            "Authorization",
            "Bearer " + secret)
        .statusCode();
  }
}
