package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.READER;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Call;
import charon.http.Reply;
import charon.http.TestCharon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DisplayRoutesTest {

  private static final String DISPLAYS = "/api/gm/displays/";
  private static final String TV = "dGhlIHR2IG9uIHRoZSB3YQ";

  private final TestCharon charon = new TestCharon();

  @Test
  void whoHasNoDisplaysHasNoListOfThem() {
    charon.get(DISPLAYS).as(READER).answers("{\"players\": 0, \"gm\": 0}");
    charon.get(DISPLAYS).as(PLAYER).isRefusedNaming(403, "game master");
  }

  @Test
  void whatADisplaySaysIsListed() {
    Reply said = seen("{\"revision\": 0, \"width\": 1920, \"height\": 1080,"
            + " \"visible\": true, \"label\": \" TV \"}")
        .with("user-agent", "Chromium")
        .send();

    assertThat(said.status()).isEqualTo(204);
    assertThat(said.text()).isEmpty();
    charon.get(DISPLAYS).as(READER).answers("""
        {"players": 0, "gm": 0, "displays": [
          {"key": "%s", "name": "", "label": "TV", "address": "127.0.0.1", "agent": "Chromium",
           "connected": false, "state": "fresh", "since": "%3$s", "seen_at": "%3$s",
           "revision": 0, "behind": 0, "width": 1920, "height": 1080, "visible": true,
           "settings": {}}]}""".replace("%s", key())
        .replace("%3$s", listed().required("since").stringValue()));
    assertThat(charon.get(DISPLAYS).as(READER).send().text()).doesNotContain(TV);
  }

  @Test
  void aDisplayWithoutANameAmongManyIsToldToSayLess() {
    assertThat(seen("{\"revision\": 0}").send().headers("retry-after")).isEmpty();

    for (int i = 100; i < 200; i++) {
      charon
          .post("/api/displays/dGhlIHR2IG9uIHRoZSB" + i + "/seen/", "{\"revision\": 0}")
          .as(ANONYMOUS)
          .send();
    }
    assertThat(seen("{\"revision\": 0}").send().header("retry-after")).isEqualTo("2");

    arrange("{\"name\": \"TV\"}").send();
    assertThat(seen("{\"revision\": 0}").send().headers("retry-after")).isEmpty();
  }

  @Test
  void whatItDoesNotSayIsNull() {
    seen("{\"revision\": 700, \"width\": null}").send();

    assertThat(listed().required("label").stringValue()).isEmpty();
    for (String member : List.of("width", "height", "visible")) {
      assertThat(listed().required(member).isNull()).as(member).isTrue();
    }
    assertThat(listed().required("state").stringValue()).isEqualTo("behind");
    assertThat(listed().required("behind").intValue()).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | revision",
        "{\"revision\": \"1\"} | revision",
        "{\"revision\": -1} | revision",
        "{\"revision\": 1.5} | revision",
        "{\"revision\": 1, \"width\": -1} | width",
        "{\"revision\": 1, \"height\": 9223372036854775807} | height",
        "{\"revision\": 1, \"width\": \"x\"} | width",
        "{\"revision\": 1, \"visible\": 1} | visible",
        "{\"revision\": 1, \"label\": 1} | label",
        "{\"revision\": 1, \"frame\": []} | frame",
        "{\"revision\": 1, \"frame\": {}} | frame.x",
        "{\"revision\": 1, \"frame\": {\"x\": 0, \"y\": \"0\"}} | frame.y",
        "{\"revision\": 1, \"frame\": {\"x\": 0, \"y\": 1e6, \"width\": 1, \"height\": 1}} | frame.y",
        "{\"revision\": 1, \"frame\": {\"x\": 0, \"y\": 0, \"width\": 0, \"height\": 1}} | frame.width",
        "{\"revision\": 1, \"frame\": {\"x\": 0, \"y\": 0, \"width\": 1, \"height\": 1e400}} | frame.height",
        "{\"revision\": 1, \"frame\": {\"x\": 0, \"y\": 0, \"width\": 1, \"height\": 1, \"deck_id\": 1}} | frame.deck_id",
        "{\"revision\": 1, \"label\": \"a\\u0000\"} | label"
      })
  void whatNoDisplayCanShowIsRefused(String body, String member) {
    seen(body).isRefusedNaming(400, member);
    seen("{\"revision\": 1, \"label\": \"" + "x".repeat(81) + "\"}").isRefusedNaming(400, "label");

    String frame = "{\"x\": 0, \"y\": 0, \"width\": 1, \"height\": 1, \"deck_id\": \"%s\"}";
    seen("{\"revision\": 1, \"frame\": " + frame.formatted("x".repeat(201)) + "}")
        .isRefusedNaming(400, "frame.deck_id");

    charon.get(DISPLAYS).as(READER).answers("{\"players\": 0, \"gm\": 0}");
  }

  @Test
  void whatADisplayShowsOfTheMapIsListedAsLongAsItSaysSo() {
    seen("{\"revision\": 0, \"frame\": {\"deck_id\": \"commons\", \"x\": -1.5, \"y\": 2,"
            + " \"width\": 20, \"height\": 11.25, \"zoom\": 1}}")
        .send();
    assertThat(listed().required("frame").toString())
        .isEqualTo("{\"deck_id\":\"commons\",\"x\":-1.5,\"y\":2,\"width\":20,\"height\":11.25}");

    seen("{\"revision\": 0, \"frame\": {\"x\": 0, \"y\": 0, \"width\": 1, \"height\": 1}}")
        .send();
    assertThat(listed().required("frame").required("deck_id").stringValue()).isEmpty();

    seen("{\"revision\": 0, \"frame\": null}").send();
    assertThat(listed().has("frame")).isFalse();
  }

  @Test
  void aDisplayIsToldWhichPartOfTheMapIsItsOwn() {
    seen("{\"revision\": 0}").send();

    arrange(
            "{\"settings\": {\"frame\": {\"height\": 9, \"width\": 16.5, \"y\": 0, \"x\": -2, \"a\": 1}}}")
        .send();
    assertThat(listed().required("settings").toString())
        .isEqualTo("{\"frame\":{\"x\":-2,\"y\":0,\"width\":16.5,\"height\":9}}");

    arrange("{\"settings\": {\"frame\": null}}").send();
    assertThat(listed().required("settings").toString()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tv", "dGhlIHR2IG9uIHRoZSB3Y", "dGhlIHR2IG9uIHRoZSB3YQ==", "%2e%2e"})
  void anIdThatCouldBeGuessedIsRefused(String id) {
    charon
        .post("/api/displays/" + id + "/seen/", "{\"revision\": 0}")
        .as(ANONYMOUS)
        .isRefusedNaming(400, "display");
  }

  @Test
  void aDisplayIsNamedAndSet() {
    seen("{\"revision\": 0}").send();

    Reply named = arrange("{\"name\": \" Wall \", \"settings\": {\"pin\": \"MAP\", \"rotate\": 90,"
            + " \"zoom\": 1.5, \"pixels_per_cell\": 96, \"margins\": 12, \"sound\": false,"
            + " \"crew\": \"kim\"}}")
        .send();
    assertThat(named.status()).isEqualTo(200);
    assertThat(named.json().required("display")).isEqualTo(listed());
    assertThat(named.header("charon-revision")).isEqualTo("0");

    arrange("{\"settings\": {\"pin\": null, \"zoom\": 2, \"unknown\": 1}}").send();

    assertThat(listed().required("name").stringValue()).isEqualTo("Wall");
    assertThat(listed().required("settings").toString())
        .isEqualTo("{\"rotate\":90,\"zoom\":2,\"pixels_per_cell\":96,\"margins\":12,"
            + "\"sound\":false,\"crew\":\"kim\"}");

    arrange("{\"name\": null}").send();
    assertThat(listed().required("name").stringValue()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | name or settings",
        "{\"name\": 1} | name",
        "{\"settings\": []} | settings",
        "{\"settings\": null} | settings",
        "{\"settings\": {\"pin\": \"map\"}} | settings.pin",
        "{\"settings\": {\"pin\": 1}} | settings.pin",
        "{\"settings\": {\"rotate\": 45}} | settings.rotate",
        "{\"settings\": {\"rotate\": 90.0}} | settings.rotate",
        "{\"settings\": {\"zoom\": 0}} | settings.zoom",
        "{\"settings\": {\"zoom\": 1e400}} | settings.zoom",
        "{\"settings\": {\"pixels_per_cell\": 0.5}} | settings.pixels_per_cell",
        "{\"settings\": {\"margins\": -1}} | settings.margins",
        "{\"settings\": {\"sound\": \"on\"}} | settings.sound",
        "{\"settings\": {\"frame\": true}} | settings.frame",
        "{\"settings\": {\"frame\": {\"x\": 0, \"y\": 0, \"width\": 4}}} | settings.frame",
        "{\"settings\": {\"frame\": {\"x\": 0, \"y\": 0, \"width\": \"4\", \"height\": 4}}} | settings.frame",
        "{\"settings\": {\"frame\": {\"x\": 0, \"y\": 0, \"width\": 0, \"height\": 4}}} | settings.frame",
        "{\"settings\": {\"frame\": {\"x\": 1e9, \"y\": 0, \"width\": 4, \"height\": 4}}} | settings.frame",
        "{\"settings\": {\"crew\": \"\"}} | settings.crew",
        "{\"settings\": {\"crew\": \"a\\u0007\"}} | settings.crew",
        "{\"settings\": {\"crew\": \"\\ud800\"}} | settings.crew"
      })
  void whatCannotBeSetIsRefusedByName(String body, String member) {
    seen("{\"revision\": 0}").send();

    arrange(body).isRefusedNaming(400, member);

    assertThat(listed().required("settings").toString()).isEqualTo("{}");
  }

  @Test
  void anUnknownHandleIsOfNoDisplay() {
    for (String what : List.of("", "identify/", "forget/")) {
      charon
          .post(DISPLAYS + "k7m2q9xd4hft/" + what, "{\"name\": \"Wall\"}")
          .as(GM)
          .isRefused(404, "Display not found");
    }
  }

  @Test
  void aDisplayIsForgotten() {
    seen("{\"revision\": 0}").send();
    String key = key();

    charon.post(DISPLAYS + key + "/identify/", "").as(GM).answers("{\"success\": true}");
    charon.post(DISPLAYS + key + "/forget/", "").as(GM).answers("{\"success\": true}");

    charon.get(DISPLAYS).as(READER).answers("{\"players\": 0, \"gm\": 0}");
  }

  private Call seen(String body) {
    return charon.post("/api/displays/" + TV + "/seen/", body).as(ANONYMOUS);
  }

  private Call arrange(String body) {
    return charon.post(DISPLAYS + key() + "/", body).as(GM);
  }

  private String key() {
    return listed().required("key").stringValue();
  }

  private JsonNode listed() {
    return charon.get(DISPLAYS).as(READER).send().json().required("displays").get(0);
  }
}
