package charon.http;

import static charon.http.Who.GM;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.disclosure.Fog;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is prepared, everybody else reads the very bytes that they read without it. */
class DraftIsUnseenTest {

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
    Map<String, Reply> before = PublicAnswers.of(charon, MARK);
    int announcements = charon.announcements();

    prepared.forEach((path, body) -> {
      Reply reply = charon.post(path + "?draft=true", body).as(SCRIPT).send();
      assertThat(reply.status()).as(path + reply.text()).isEqualTo(200);
    });

    assertThat(charon.get("/api/active-view/?draft=true").as(GM).send().text()).contains(MARK);
    assertThat(charon.get("/api/gm/draft/").as(GM).send().text()).contains(MARK);
    assertThat(PublicAnswers.of(charon, MARK)).isEqualTo(before);
    assertThat(charon.announcements()).isEqualTo(announcements);
    assertThat(charon.messages().count()).isZero();
  }
}
