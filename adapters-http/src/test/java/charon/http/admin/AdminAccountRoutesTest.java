package charon.http.admin;

import static charon.http.Who.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Campaign;
import charon.http.Call;
import charon.http.Reply;
import charon.http.TestCharon;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users and tokens over HTTP. */
class AdminAccountRoutesTest {

  private static final String USERS = "/api/admin/users/";
  private static final String TOKENS = "/api/admin/tokens/";

  private final TestCharon charon = new TestCharon();

  @Test
  void aUserIsAddedWithASeatAndCanLogIn() {
    charon.addTable("keynote", Campaign.EMPTY, Map.of());

    post(
            USERS,
            "{\"name\": \"kim\", \"password\": \"correct horse\", \"table\": \"keynote\","
                + " \"role\": \"gm\"}")
        .answers("{\"success\": true, \"name\": \"kim\"}");

    get(USERS)
        .answers("{\"users\": [{\"name\": \"gm\", \"admin\": true, \"tables\": [{\"table\":"
            + " \"default\", \"role\": \"gm\"}]}, {\"name\": \"kim\", \"admin\": false, \"tables\":"
            + " [{\"table\": \"keynote\", \"role\": \"gm\"}]}, {\"name\": \"player\","
            + " \"admin\": false, \"tables\": [{\"table\": \"default\", \"role\": \"player\"}]}]}");
    assertThat(charon.logIn("kim")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'password': 'correct horse'}|400|name and password are required",
        "{'name': 'kim'}|400|name and password are required",
        "{'name': 'kim', 'password': 'short'}|400|password",
        "{'name': 'k m', 'password': 'correct horse'}|400|name: 'k m'",
        "{'name': 'gm', 'password': 'correct horse'}|400|gm",
        "{'name': 'kim', 'password': 'correct horse', 'admin': 1}|400|admin must be true or false",
        "{'name': 'kim', 'password': 'correct horse', 'table': 'x'}|404|There is no table 'x'",
        "{'name': 'kim', 'password': 'correct horse', 'role': 'x'}|400|Invalid role",
        "{'name': 'kim', 'password': 'correct horse', 'role': null}|400|role must be text"
      })
  void usersThatCannotBeAreRefused(String body, int status, String reason) {
    post(USERS, body.replace('\'', '"')).isRefusedNaming(status, reason);
    assertThat(get(USERS).send().json().required("users").size()).isEqualTo(2);
  }

  @Test
  void aNewPasswordEndsTheSessionsOfTheOldOne() {
    String secret = charon.logIn("player");

    post(USERS + "player/password/", "{\"password\": \"battery staple\"}")
        .answers("{\"success\": true, \"name\": \"player\"}");

    assertThat(charon
            .get("/messages/")
            .with("cookie", "sessionid=" + secret)
            .send()
            .status())
        .isEqualTo(302);
    assertThat(charon.endings()).isOne();
    post(USERS + "player/password/", "{}").isRefused(400, "password is required");
    post(USERS + "nobody/password/", "{\"password\": \"battery staple\"}")
        .isRefused(404, "There is no user 'nobody'");
    assertThat(charon.audited().toString()).doesNotContain("staple");
  }

  @Test
  void somebodyManagesTheServerAlways() {
    post(USERS + "player/admin/", "{\"admin\": true}")
        .answers("{\"success\": true, \"name\": \"player\"}");
    post(USERS + "gm/admin/", "{\"admin\": false}")
        .answers("{\"success\": true, \"name\": \"gm\"}");
    assertThat(post(USERS + "player/admin/", "{\"admin\": false}").send().status())
        .isEqualTo(400);
    post(USERS + "player/admin/", "{}").isRefused(400, "admin is required: true or false");
    post(USERS + "nobody/admin/", "{\"admin\": true}").isRefused(404, "There is no user 'nobody'");
  }

  @Test
  void aTokenIsShownOnceAndGoodUntilItIsRevoked() {
    charon.addTable("keynote", Campaign.EMPTY, Map.of());
    Reply made = post(
            TOKENS,
            "{\"name\": \"deck\", \"scope\": \"read\", \"table\": \"keynote\", \"expires\": \"4d\"}")
        .send();
    String id = made.json().required("id").stringValue();
    String token = made.json().required("token").stringValue();
    Call call = charon.get("/t/keynote/api/gm/locations/").with("authorization", "Bearer " + token);

    assertThat(token).contains(id);
    assertThat(get(TOKENS).send().text())
        .contains("{\"id\":\"" + id + "\",\"name\":\"deck\",\"scope\":\"read\","
            + "\"table\":\"keynote\",\"created_at\":\"2201-03-09T18:00:00Z\","
            + "\"expires_at\":\"2201-03-13T18:00:00Z\",\"last_used_at\":null}")
        .doesNotContain(token);
    assertThat(call.send().status()).isEqualTo(200);
    post(TOKENS + id + "/revoke/", "").answers("{\"success\": true, \"id\": \"" + id + "\"}");
    assertThat(call.send().status()).isEqualTo(401);
    assertThat(charon.endings()).isOne();
    assertThat(charon.audited().toString()).doesNotContain(token).doesNotContain(id + "/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|400|name is required",
        "{'name': ' '}|400|name",
        "{'name': 'deck', 'scope': 'all'}|400|Invalid scope. Must be one of: read, control, admin",
        "{'name': 'deck', 'table': 'x'}|404|There is no table 'x'",
        "{'name': 'deck', 'expires': 'soon'}|400|expires: 'soon'",
        "{'name': 'deck', 'expires': '2001-01-01'}|400|a time to come",
        "{'name': 'deck', 'expires': null}|400|expires must be text"
      })
  void tokensThatCannotBeAreRefused(String body, int status, String reason) {
    int before = get(TOKENS).send().json().required("tokens").size();
    post(TOKENS, body.replace('\'', '"')).isRefusedNaming(status, reason);
    assertThat(get(TOKENS).send().json().required("tokens").size()).isEqualTo(before);
  }

  @Test
  void aTokenThatThereIsNotCannotBeRevoked() {
    assertThat(post(TOKENS + "ffffffff/revoke/", "").send().status()).isEqualTo(404);
  }

  private Call post(String path, String body) {
    return charon.post(path, body).as(ADMIN);
  }

  private Call get(String path) {
    return charon.get(path).as(ADMIN);
  }
}
