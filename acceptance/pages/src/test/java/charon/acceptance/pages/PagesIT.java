package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.SampleServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a browser: who gets in, what their policies let through, and what is text. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class PagesIT {

  @Test
  void theLoginFormLetsTheGameMasterInAndOut(Table table) {
    table.expectComplaint("401");
    Page page = table.open(Table.Screen.WALL, "/accounts/login/?next=/logout/");
    Table.logIn(page, "gm", "wrong horse");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not match");
    assertThat(cookieNames(page)).doesNotContain("sessionid");

    Table.logIn(page, "gm", SampleServer.GM_PASSWORD);
    assertThat(page).hasURL(table.server().url() + "/logout/");
    assertThat(cookieNames(page)).contains("sessionid", "csrftoken");
    assertThat(page.evaluate("document.cookie").toString())
        .contains("csrftoken=")
        .doesNotContain("sessionid");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out"))
        .click();
    assertThat(page).hasURL(table.server().url() + "/accounts/login/");
    assertThat(cookieNames(page)).doesNotContain("sessionid");
  }

  @Test
  void theGameMasterSwitchesTheDisplayFromTheConsole(Table table) {
    Page display = table.display();
    Page console = table.openAs("gm", Table.Screen.WALL, "/gmconsole/");

    console
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bridge"))
        .first()
        .click();

    assertThat(display.locator("main.stage")).hasAttribute("data-view", "bridge");
  }

  @Test
  void aBroadcastReachesWhomItIsForAndStaysText(Table table) {
    Page player = Table.connected(table.openAs("bo", Table.Screen.PHONE, "/messages/"));
    assertThat(player.getByText("No messages yet.")).isVisible();

    broadcast(table, "<b>AIR FOR TEN MINUTES</b>", "bo");
    broadcast(table, "not for bo", "gm");
    broadcast(table, "for all", "bo\", \"gm");

    Locator messages = player.locator(".message .message-text");
    assertThat(messages).hasText(new String[] {"for all", "<b>AIR FOR TEN MINUTES</b>"});
    assertThat(player.locator(".message b")).hasCount(0);
  }

  @Test
  void aPhoneShowsPagesAroundTheTableWithoutScrollingSideways(Table table) {
    Table.assertFitsInWidth(table.open(Table.Screen.PHONE, "/accounts/login/"));
    Table.assertFitsInWidth(table.open(Table.Screen.PHONE, "/"));
    broadcast(table, "wide".repeat(200), "bo");
    Page inbox = table.openAs("bo", Table.Screen.PHONE, "/messages/");
    assertThat(inbox.locator(".message")).isVisible();
    Table.assertFitsInWidth(inbox);
  }

  @Test
  void aPageHasItsDataAndItsPolicyBlocksWhatIsNotItsOwn(Table table) {
    table.expectComplaint("Content Security Policy|This document requires 'Trusted");
    Page display = table.display();
    assertThat(display.evaluate("typeof window.INITIAL_DATA")).isEqualTo("object");

    display.evaluate("""
        () => {
          window.blocked = [];
          addEventListener('securitypolicyviolation', ({ effectiveDirective }) => window.blocked.push(effectiveDirective));
          try { document.body.innerHTML = '<p>x</p>'; } catch { /* as it should be */ }
          const picture = new Image();
          picture.src = 'https://example.invalid/x.png';
        }""");
    display.waitForFunction("() => window.blocked.length >= 2");
    assertThat(display.evaluate("window.blocked"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains("require-trusted-types-for", "img-src");
  }

  @Test
  void aFrontEndOfOnesOwnTakesOverThePagesButNotTheLogin(Table table, @TempDir Path webRoot)
      throws IOException {
    Path scripts = Files.createDirectories(webRoot.resolve("js/assets"));
    Files.writeString(scripts.resolve("style.css"), "body { color: rgb(1, 2, 3) }");
    Files.writeString(webRoot.resolve("js/shared-console.bundle.js"), """
        const root = document.getElementById('shared-console-root');
        root.innerHTML = `<p style="margin: 7px">${typeof window.INITIAL_DATA}</p>`;
        export {};
        """);
    table.withFrontEnd(webRoot);

    Locator text = table.open(Table.Screen.WALL, "/terminal/").locator("#shared-console-root p");
    assertThat(text).hasText("object");
    assertThat(text).hasCSS("margin-top", "7px");
    assertThat(text).hasCSS("color", "rgb(1, 2, 3)");

    Page login = table.open(Table.Screen.WALL, "/accounts/login/");
    assertThat(login.locator("h1")).not().hasCSS("color", "rgb(1, 2, 3)");
  }

  private static void broadcast(Table table, String content, String recipients) {
    table.post(
        "/api/gm/broadcast/",
        "{\"content\": \"%s\", \"recipients\": [\"%s\"]}".formatted(content, recipients));
  }

  private static List<String> cookieNames(Page page) {
    return page.context().cookies().stream().map((Cookie cookie) -> cookie.name).toList();
  }
}
