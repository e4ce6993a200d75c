package charon.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A named table on a host of its own, with a front end of somebody else. */
@Timeout(180)
class OwnHostIT extends ServedJar {

  private static final String BUNDLE = "/static/js/shared-console.bundle.js";
  private static final String PICTURE = "/data/campaign/NPCs/images/lund.png";

  @Test
  void aFrontEndOfSomebodyElseShowsTheTableOfItsHost(@TempDir Path webRoot)
      throws IOException, InterruptedException {
    Files.createDirectories(webRoot.resolve("js"));
    Files.writeString(webRoot.resolve("js/shared-console.bundle.js"), "window.ofSomebodyElse = 1;");
    try (var server =
        serve(GIVEN_PASSWORD, "--table-domain", "example.test", "--web-root", webRoot.toString())) {
      server.url();
      run("table", "create", "keynote", "--title", "The Keynote");
      String token =
          "Bearer " + run("token", "create", "deck", "--table", "keynote").get(0);
      var keynote = new NamedHost(server.url(), "keynote.example.test");
      var domain = new NamedHost(server.url(), "example.test");

      await().atMost(PATIENCE).until(() -> keynote.get("/terminal/").status() == 200);
      assertThat(keynote.get(BUNDLE).text()).contains("window.ofSomebodyElse = 1;");
      assertThat(keynote.get("/terminal/").text())
          .contains("INITIAL_DATA", "shared-console.bundle.js")
          .doesNotContain("/t/keynote");
      assertThat(keynote.post("/api/gm/switch-view/", token, SHOW_OUTPOST).status())
          .isEqualTo(200);
      assertThat(domain.post("/api/gm/switch-view/", token, SHOW_OUTPOST).status())
          .isEqualTo(403);

      assertThat(keynote.get("/api/active-view/").text()).contains("sounding-nine");
      assertThat(keynote.get("/terminal/").text()).contains("sounding-nine");
      assertThat(domain.get("/api/active-view/").text()).contains("STANDBY");
      assertThat(domain.get("/t/keynote/api/active-view/").text()).contains("sounding-nine");
      assertThat(keynote.get(PICTURE).status()).isEqualTo(200);
    }
  }

  @Test
  void aHostWithoutATableHasNothing() throws IOException, InterruptedException {
    try (var server = serve(GIVEN_PASSWORD, "--table-domain", "example.test")) {
      server.url();
      run("table", "create", "keynote");

      var keynote = new NamedHost(server.url(), "KEYNOTE.example.test");
      await().atMost(PATIENCE).until(() -> keynote.get("/terminal/").status() == 200);
      for (String name : new String[] {"club.example.test", "a.keynote.example.test"}) {
        var nowhere = new NamedHost(server.url(), name);
        for (String path : new String[] {"/", "/terminal/", "/api/active-view/", BUNDLE}) {
          assertThat(nowhere.get(path).status()).as("%s%s", name, path).isEqualTo(404);
        }
      }
      assertThat(keynote.get("/t/keynote/terminal/").status()).isEqualTo(404);
    }
  }

  @Test
  void tablesAreListedWithAddressesThatWorkWhereTheListIs()
      throws IOException, InterruptedException {
    try (var server = serve(GIVEN_PASSWORD, "--table-domain", "example.test")) {
      String port = server.url().replaceFirst(".*:", ":");
      run("table", "create", "keynote");
      run("table", "create", "hall-2");
      var keynote = new NamedHost(server.url(), "keynote.example.test");
      await().atMost(PATIENCE).until(() -> keynote.get("/api/tables/").text().contains("hall-2"));

      assertThat(keynote.get("/api/tables/").text())
          .contains("\"name\":\"keynote\",\"title\":\"keynote\",\"path\":\"/\"")
          .contains("\"path\":\"//hall-2.example.test" + port + "/\"")
          .contains("\"path\":\"//example.test" + port + "/\"");
      assertThat(new NamedHost(server.url(), "example.test").get("/api/tables/").text())
          .contains("\"path\":\"/t/keynote/\"", "\"path\":\"/t/hall-2/\"", "\"path\":\"/\"");
    }
  }
}
