package charon.http;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.disclosure.Fog;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is prepared, everybody else reads the very bytes that they read without it. */
class DraftIsUnseenTest {

  private static final Set<String> OF_PEOPLE = Set.of("/accounts/login/", "/logout/", "/metrics");
  private static final String MARK = "stowaway";

  private final Map<String, String> prepared = new LinkedHashMap<>(Map.of(
      "/api/gm/switch-view/", "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}",
      "/api/gm/show-terminal/", "{\"location_slug\": \"wick\", \"terminal_slug\": \"stowaway\"}",
      "/api/gm/encounter/toggle-room/", "{\"room_id\": \"vault\", \"visible\": true}",
      "/api/gm/encounter/toggle-portrait/", "{\"npc_id\": \"keeper\"}",
      "/api/gm/encounter/place-token/",
          "{\"token_id\": \"stowaway\", \"type\": \"npc\", \"name\": \"stowaway\", \"x\": 1, \"y\": 1}",
      "/api/gm/ship-status/toggle/",
          "{\"system\": \"engines\", \"status\": \"CRITICAL\", \"info\": \"stowaway\"}",
      "/api/gm/charon/location/", "{\"location_path\": \"stowaway\"}",
      "/api/gm/charon/toggle-dialog/", "{\"open\": true, \"channel\": \"stowaway\"}",
      "/api/gm/charon/stowaway/send/", "{\"content\": \"stowaway\"}",
      "/api/gm/broadcast/", "{\"content\": \"stowaway\"}"));

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingPublicIsAnotherByIt(boolean fog) {
    TestCharon charon = new TestCharon(MarkedCampaign.of("mark"), fog ? Fog.ON : Fog.OFF);
    Map<String, Reply> before = everythingPublic(charon);
    int announcements = charon.announcements();

    prepared.forEach((path, body) -> {
      Reply reply = charon.post(path + "?draft=true", body).as(SCRIPT).send();
      assertThat(reply.status()).as(path + reply.text()).isEqualTo(200);
    });

    assertThat(charon.get("/api/active-view/?draft=true").as(GM).send().text()).contains(MARK);
    assertThat(charon.get("/api/gm/draft/").as(GM).send().text()).contains(MARK);
    assertThat(everythingPublic(charon)).isEqualTo(before);
    assertThat(charon.announcements()).isEqualTo(announcements);
    assertThat(charon.messages().count()).isZero();
  }

  private static Map<String, Reply> everythingPublic(TestCharon charon) {
    Map<String, Reply> replies = new LinkedHashMap<>();
    List<String> paths = charon.routes().stream()
        .filter(route -> route.method().equals("GET"))
        .filter(route -> route.access() == Access.PUBLIC || route.access() == Access.PERSONAL)
        .map(DraftIsUnseenTest::path)
        .filter(path -> !OF_PEOPLE.contains(path))
        .toList();
    for (String path : paths) {
      replies.put(path, charon.get(path).as(ANONYMOUS).send());
      replies.put(path + " as a player", charon.get(path).as(PLAYER).send());
      replies.put(
          path + " as players",
          charon.get(path + "?audience=players").as(SCRIPT).send());
    }
    assertThat(replies).hasSizeGreaterThan(60);
    return replies;
  }

  private static String path(Route route) {
    return route
        .path()
        .text()
        .replace("{location_slug}", "wick")
        .replace("{system_slug}", "wick")
        .replace("{terminal_slug}", "safe")
        .replace("{channel}", MARK)
        .replace("{path...}", SampleCampaign.IMAGE);
  }
}
