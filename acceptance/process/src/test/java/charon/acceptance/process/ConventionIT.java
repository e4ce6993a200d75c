package charon.acceptance.process;

import static charon.acceptance.process.ServedData.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import charon.acceptance.process.TablesPage.Lead;
import charon.bootstrap.Client;
import charon.testing.Checkout;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A convention of three tables, set up by typing what {@code docs/tables.md} says. */
@Timeout(240)
class ConventionIT {

  private static final Pattern FIRST_PASSWORD = Pattern.compile("^ +password +(\\S+)$");
  private static final Pattern KEPT = Pattern.compile("\"changed_at\":\"");

  /** What the three show, in the order of their names. */
  private static final List<String> SHOWS = List.of(
      "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"sounding-nine\"}",
      "{\"view_type\": \"BRIDGE\"}",
      "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick-station\"}");

  private Path folder = Path.of("");
  private TablesPage page;

  @BeforeEach
  void campaignsSideBySide(@TempDir Path hall) throws IOException {
    assumeThat(Files.isExecutable(Path.of("/bin/bash"))).as("there is bash").isTrue();
    folder = hall;
    page = TablesPage.read();
    copy(Checkout.path("bootstrap/src/main/resources/demo-campaign"), hall, "anselm");
    copy(
        Checkout.path("adapters-persistence/src/test/resources/sample-campaign"),
        hall,
        "hollow-suit");
  }

  @Test
  void threeGameMastersLeadEachTheirOwnTableAlsoAfterTheServerWasKilled() throws Exception {
    String token;
    Map<Lead, String> shown;
    Map<Lead, String[]> sessions = new LinkedHashMap<>();
    try (var server = type(page.commands(2).get(0))) {
      var admin = new Client(server.url());
      String password = server.out().await(FIRST_PASSWORD, PATIENCE).group(1);
      runAll(page.commands(3));
      await().atMost(PATIENCE).until(() -> admin.get("/").body().contains("The Club"));
      assertThat(admin.get("/").body())
          .contains(page.leads().stream().map(lead -> lead.console()).toList())
          .contains("Keynote", "Hall 2", "The Club");
      token = run("./charon token create lights --table keynote").get(0);
      for (Lead lead : page.leads()) {
        sessions.put(lead, logIn(new Client(server.url()), lead.name(), lead.console()));
      }
      assertThat(sessions).hasSize(SHOWS.size());
      logIn(admin, "gm", password, "/gmconsole/");

      changeOwnTableOnly(server.url(), sessions);

      shown = shown(server.url());
      assertThat(shown.values()).doesNotHaveDuplicates();
      await()
          .atMost(PATIENCE)
          .until(() ->
              KEPT.matcher(admin.get("/api/admin/tables/").body()).results().count()
                  == SHOWS.size());
      server.kill();
    }

    try (var again = type(page.commands(2).get(0))) {
      assertThat(shown(again.url())).isEqualTo(shown);
      assertThat(new Client(again.url()).get("/api/active-view/").body()).contains("STANDBY");
      changeOwnTableOnly(again.url(), sessions);
      assertThat(broadcast(again.url(), "/t/keynote", "Authorization", "Bearer " + token))
          .isEqualTo(200);
      assertThat(broadcast(again.url(), "/t/hall-2", "Authorization", "Bearer " + token))
          .isEqualTo(403);
      archiveAndRestore(again.url(), sessions);
      exportAndImport(again.url());
    }
  }

  /** As step 6 and what follows it say: nobody gets in, and then all is as it was. */
  private void archiveAndRestore(String url, Map<Lead, String[]> sessions) throws Exception {
    var anybody = new Client(url);
    String before = anybody.get("/t/club/api/active-view/").body();
    HttpResponse<String> unknown = anybody.get("/t/nowhere/api/active-view/");
    List<String> typed = page.sentences(6);
    assertThat(typed).hasSize(2);

    run(typed.get(0));
    await().atMost(PATIENCE).until(() -> anybody.get("/t/club/terminal/").statusCode() == 404);
    HttpResponse<String> gone = anybody.get("/t/club/api/active-view/");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).isEqualTo(unknown.body());
    assertThat(anybody.get("/").body()).contains("Keynote").doesNotContain("The Club");

    run(typed.get(1));
    await().atMost(PATIENCE).until(() -> anybody.get("/t/club/terminal/").statusCode() == 200);
    assertThat(anybody.get("/t/club/api/active-view/").body()).isEqualTo(before);
    changeOwnTableOnly(url, sessions);
  }

  private void exportAndImport(String url) throws Exception {
    var anybody = new Client(url);

    runAll(page.commands("Archive, export, import"));

    await().atMost(PATIENCE).until(() -> anybody.get("/t/keynote-2/terminal/").statusCode() == 200);
    assertThat(anybody.get("/t/keynote-2/api/active-view/").body())
        .isEqualTo(anybody.get("/t/keynote/api/active-view/").body());
    assertThat(anybody.get("/t/keynote-2/api/messages/").body()).contains("from ada");
    String[] ada = logIn(new Client(url), "ada", "/t/keynote-2/gmconsole/");
    assertThat(broadcast(url, "/t/keynote-2", ada)).isEqualTo(200);
    assertThat(Files.readString(folder.resolve("keynote.json")))
        .doesNotContain("argon2", "charon_", "secret");
  }

  /** Everybody shows and says something at their own table, and is refused at the others. */
  private void changeOwnTableOnly(String url, Map<Lead, String[]> sessions) {
    var script = new Client(url);
    int show = 0;
    for (var session : sessions.entrySet()) {
      String own = session.getKey().base();
      for (Lead lead : sessions.keySet()) {
        boolean mine = lead.base().equals(own);
        String body = SHOWS.get(show);
        var answer = script.post(lead.base() + "/api/gm/switch-view/", body, session.getValue());
        assertThat(answer.statusCode())
            .as("%s at %s: %s", session.getKey().name(), lead.base(), answer.body())
            .isEqualTo(mine ? 200 : 403);
      }
      String said = "from " + session.getKey().name();
      script.post(
          own + "/api/gm/broadcast/", "{\"content\": \"" + said + "\"}", session.getValue());
      for (Lead lead : sessions.keySet()) {
        assertThat(script.get(lead.base() + "/api/messages/").body().contains(said))
            .as("%s is heard at %s", said, lead.base())
            .isEqualTo(lead.base().equals(own));
      }
      show++;
    }
  }

  private Map<Lead, String> shown(String url) {
    Map<Lead, String> views = new LinkedHashMap<>();
    page.leads()
        .forEach(lead -> views.put(
            lead, new Client(url).get(lead.base() + "/api/active-view/").body()));
    return views;
  }

  private static int broadcast(String url, String base, String... auth) {
    return new Client(url)
        .post(base + "/api/gm/broadcast/", "{\"content\": \"Lights!\"}", auth)
        .statusCode();
  }

  private static String[] logIn(Client browser, String name, String console) {
    return logIn(browser, name, ServedJar.PASSWORD, console);
  }

  /** Opens a console, logs in where that leads, and is back; the header fields of who did. */
  private static String[] logIn(Client browser, String name, String password, String console) {
    String login = browser.get(console).headers().firstValue("location").orElseThrow();
    String[] parts = login.split("\\?next=", 2);
    browser.get(login);
    HttpResponse<String> welcome = browser.post(
        parts[0],
        ServedJar.form(
            "username",
            name,
            "password",
            password,
            "csrfmiddlewaretoken",
            browser.cookie("csrftoken"),
            "next",
            URLDecoder.decode(parts[1], StandardCharsets.UTF_8)),
        "Content-Type",
        "application/x-www-form-urlencoded");
    assertThat(welcome.headers().firstValue("location")).as(name).hasValue(console);
    String csrf = browser.cookie("csrftoken");
    String cookies = "sessionid=" + browser.cookie("sessionid") + "; csrftoken=" + csrf;
    return new String[] {"Cookie", cookies, "X-CSRFToken", csrf};
  }

  private JarProcess type(String line) throws IOException {
    return JarProcess.type(folder, line);
  }

  /** Types a command that has to succeed; the lines it prints. */
  private List<String> run(String line) throws IOException, InterruptedException {
    try (var process = type(line)) {
      assertThat(process.exitCode()).as("%s: %s", line, process.err().all()).isZero();
      return process.out().toEnd(PATIENCE);
    }
  }

  private void runAll(List<String> lines) throws IOException, InterruptedException {
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      run(line);
    }
  }

  private static void copy(Path campaign, Path hall, String name) throws IOException {
    Path target = hall.resolve("campaigns").resolve(name);
    try (Stream<Path> files = Files.walk(campaign)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(campaign.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
