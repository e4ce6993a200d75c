package charon.http.api;

import static charon.http.Campaigns.charted;
import static charon.http.Campaigns.location;
import static charon.http.Campaigns.orbitMap;
import static charon.http.Campaigns.systemMap;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Campaign;
import charon.domain.campaign.Location;
import charon.http.Campaigns;
import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartRoutesTest {

  private static final String STAR_MAP = """
      {"camera": {"fov": 75.5, "lookAt": [0, null, 0]}, "own": null,
       "systems": [
         {"name": "Lantern", "location_slug": "lantern", "label": true, "has_system_map": "?"},
         {"name": "Far Shore", "location_slug": "far-shore"},
         {"name": "Nowhere", "location_slug": "nowhere"},
         {"name": null}],
       "routes": [{"from": "Lantern", "ly": 123456789012345678901234567890}]}""";

  private static final String SYSTEM_MAP = """
      {"star": {"name": "Lantern"}, "since": "2150-06-01",
       "bodies": [
         {"name": "Tallow", "location_slug": "tallow", "has_orbit_map": false},
         {"name": "Soot", "location_slug": "tallow/soot", "has_orbit_map": true},
         {"name": "Gone", "location_slug": "gone", "has_orbit_map": true},
         {"name": "Up", "location_slug": "../far-shore"},
         {"name": "Cinders", "own": [1, {"a": null}]}]}""";

  private static final String ORBIT_MAP =
      "{\"planet\": {\"name\": \"Tallow\", \"size\": 15}, \"moons\": null}";

  private final TestCharon charon =
      new TestCharon(Campaigns.withStarMap(STAR_MAP, lantern(), location("far-shore", "{}")));

  @Test
  void starMapTellsWhichSystemsHaveAMap() {
    charon.get("/api/star-map/").answers("""
        {"camera": {"fov": 75.5, "lookAt": [0, null, 0]}, "own": null,
         "systems": [
           {"name": "Lantern", "location_slug": "lantern", "label": true, "has_system_map": true},
           {"name": "Far Shore", "location_slug": "far-shore", "has_system_map": false},
           {"name": "Nowhere", "location_slug": "nowhere", "has_system_map": false},
           {"name": null, "has_system_map": false}],
         "routes": [{"from": "Lantern", "ly": 123456789012345678901234567890}]}""");
  }

  @Test
  void campaignWithoutAStarMapHasEmptyLists() {
    assertMissing(
        new TestCharon(Campaign.EMPTY),
        "/api/star-map/",
        "{\"error\": \"Star map data not found\", \"systems\": [], \"routes\": []}");
  }

  @Test
  void systemMapTellsWhatThereIsAtEachBody() {
    charon.get("/api/system-map/lantern/").answers("""
        {"star": {"name": "Lantern"}, "since": "2150-06-01",
         "bodies": [
           {"name": "Tallow", "location_slug": "tallow", "has_orbit_map": true,
            "surface_facility_count": 2, "orbital_station_count": 2},
           {"name": "Soot", "location_slug": "tallow/soot", "has_orbit_map": false,
            "surface_facility_count": 1, "orbital_station_count": 0},
           {"name": "Gone", "location_slug": "gone", "has_orbit_map": false,
            "surface_facility_count": 0, "orbital_station_count": 0},
           {"name": "Up", "location_slug": "../far-shore", "has_orbit_map": false,
            "surface_facility_count": 0, "orbital_station_count": 0},
           {"name": "Cinders", "own": [1, {"a": null}], "has_orbit_map": false,
            "surface_facility_count": 0, "orbital_station_count": 0}]}""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"star\": 1}", "{\"bodies\": null}", "{\"bodies\": []}"})
  void systemMapWithoutBodiesIsPassedOn(String map) {
    new TestCharon(Campaigns.of(charted("lantern", "{}", systemMap(map))))
        .get("/api/system-map/lantern/")
        .answers(map);
  }

  @ParameterizedTest
  @CsvSource({
    "far-shore, far-shore",
    "nowhere, nowhere",
    "tallow, tallow",
    "., .",
    ".., ..",
    "%2e%2e, ..",
    "..%5clantern, '..\\lantern'",
    "lantern%00, 'lantern\0'",
    "Lantern, Lantern",
    "%C3%A9%20%22, 'é \"'",
  })
  void systemWithoutAMapIsNotFound(String segment, String slug) {
    Reply reply = charon.get("/api/system-map/" + segment + "/").send();

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json().size()).isEqualTo(2);
    assertThat(reply.error()).isEqualTo("System map not found for " + slug);
    assertThat(reply.json().get("system_slug").stringValue()).isEqualTo(slug);
  }

  @Test
  void orbitMapIsAsItsFileSays() {
    charon.get("/api/orbit-map/lantern/tallow/").answers(ORBIT_MAP);
  }

  @ParameterizedTest
  @CsvSource({
    "lantern, soot", "lantern, nowhere", "nowhere, tallow", "tallow, soot",
    "lantern, ..", ".., lantern", "., tallow", "lantern, ."
  })
  void bodyWithoutAMapIsNotFound(String system, String body) {
    assertMissing(
        charon,
        "/api/orbit-map/" + system + "/" + body + "/",
        "{\"error\": \"Orbit map not found for " + system + "/" + body + "\", \"system_slug\": \""
            + system + "\", \"body_slug\": \"" + body + "\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/system-map/",
        "/api/system-map//",
        "/api/system-map/lantern%2Ftallow/",
        "/api/system-map/..%2Flantern/",
        "/api/system-map/lantern/tallow/",
        "/api/orbit-map/lantern/",
        "/api/orbit-map/lantern//",
        "/api/orbit-map/lantern/tallow%2fsoot/",
        "/api/orbit-map/lantern/tallow/soot/",
        "/api/orbit-map/lantern%2Ftallow/"
      })
  void slugIsOneSegment(String path) {
    charon.get(path).isRefused(404, "Not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/star-map/", "/api/system-map/lantern/", "/api/orbit-map/lantern/tallow/"})
  void mapsAreOnlyRead(String path) {
    for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
      Reply reply = charon.call(method, path).send();

      assertThat(reply.status()).isEqualTo(405);
      assertThat(reply.error()).isEqualTo("Method not allowed");
      assertThat(reply.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
    assertThat(charon.call("HEAD", path).send().status()).isEqualTo(200);
  }

  @Test
  void pathWithoutItsSlashIsRedirected() {
    Reply reply = charon.get("/api/orbit-map/lantern/tallow?x=1").send();

    assertThat(reply.status()).isEqualTo(301);
    assertThat(reply.header("location")).isEqualTo("/api/orbit-map/lantern/tallow/?x=1");
  }

  private static void assertMissing(TestCharon charon, String path, String json) {
    Reply reply = charon.get(path).send();

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.header("content-type")).isEqualTo("application/json");
    assertThat(reply.json()).isEqualTo(JsonText.parse(json));
  }

  private static Location lantern() {
    return charted(
        "lantern",
        "{}",
        systemMap(SYSTEM_MAP),
        charted(
            "tallow",
            "{}",
            orbitMap(ORBIT_MAP),
            location("ember-mine", "{\"type\": \"base\"}"),
            location("soot", "{\"is_orbital\": \"\"}", location("pit", "{}")),
            location("wick", "{\"is_orbital\": \"no\"}"),
            location("yard", "{\"type\": \"ORBITAL yard\"}")));
  }
}
