package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.display.DisplayId;
import charon.application.port.in.display.DisplayUseCase;
import charon.domain.account.Role;
import charon.domain.campaign.People;
import charon.domain.disclosure.Fog;
import charon.domain.table.TableId;
import charon.http.Campaigns;
import charon.http.JsonText;
import charon.http.TestCharon;
import charon.http.Who;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Messages to single players, at the displays that are theirs. */
class PrivateMessagesTest {

  private static final String PHONE = "p".repeat(22);
  private static final String TV = "t".repeat(22);
  private static final String AS_PLAYERS = "/api/messages/?audience=players&display=";

  private final TestCharon charon = new TestCharon(
      Campaigns.of(new People(
          List.of(
              JsonText.attributes("""
                  {"id": "marsh", "name": "Ines Marsh", "player": "Kim"}"""),
              JsonText.attributes("{\"id\": \"oduya\", \"name\": \"Dr. Femi Oduya\"}")),
          List.of(),
          List.of())),
      Fog.ON);

  @BeforeEach
  void withTwoDisplays() {
    charon.addUser("kim", TableId.DEFAULT, Role.PLAYER);
    charon.addUser("oduya", TableId.DEFAULT, Role.PLAYER);
    say(PHONE);
    say(TV);
    send("for all", "");
    send("for kim", "\"kim\"");
    send("for player", "\"player\"");
    send("for oduya and kim", "\"oduya\", \"kim\"");
    send("for the master", "\"gm\"");
  }

  @Test
  void aDisplayThatIsTiedGetsThoseOfWhoPlaysThatOneMarkedAsPrivate() {
    tie(PHONE, "marsh");

    charon.get(AS_PLAYERS + PHONE).answers("""
        {"messages": [
          {"id": 4, "sender": "CHARON", "content": "for oduya and kim", "priority": "NORMAL",
           "created_at": "2201-03-09 18:00:00", "private": true},
          {"id": 2, "sender": "CHARON", "content": "for kim", "priority": "NORMAL",
           "created_at": "2201-03-09 18:00:00", "private": true},
          {"id": 1, "sender": "CHARON", "content": "for all", "priority": "NORMAL",
           "created_at": "2201-03-09 18:00:00"}],
         "count": 3, "readers": ["kim"]}""");
    assertThat(contents(AS_PLAYERS + PHONE + "&since=2", ANONYMOUS))
        .containsExactly("for oduya and kim");
  }

  @Test
  void whoHasNoPlayerInTheFileIsPlayedByWhoHasTheirIdAsName() {
    tie(PHONE, "oduya");

    assertThat(contents(AS_PLAYERS + PHONE, ANONYMOUS))
        .containsExactly("for oduya and kim", "for all");
  }

  @ParameterizedTest
  @EnumSource(
      value = Who.class,
      names = {"ANONYMOUS", "GM", "READER", "SCRIPT"})
  void noOtherDisplayHasAnyOfIt(Who who) {
    tie(PHONE, "marsh");
    tie(TV, "ghost");
    String plain = charon.get("/api/messages/?audience=players").send().text();

    for (String display :
        List.of(TV, "f".repeat(22), "P".repeat(22), key(PHONE) + "p".repeat(14))) {
      assertThat(charon.get(AS_PLAYERS + display).as(who).send().text()).isEqualTo(plain);
    }
    assertThat(contents("/api/messages/", ANONYMOUS)).containsExactly("for all");
    assertThat(contents("/api/messages/?audience=players", who)).containsExactly("for all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "%00", "pppppppppppppppppppppp%2e"})
  void whatIsNoIdIsRefused(String display) {
    charon.get(AS_PLAYERS + display).isRefusedNaming(400, "display");
  }

  @Test
  void aTieThatIsTakenBackIsOverAtOnce() {
    tie(PHONE, "marsh");
    arrange(PHONE, "{\"settings\": {\"crew\": null}}");

    assertThat(contents(AS_PLAYERS + PHONE, ANONYMOUS)).containsExactly("for all");
  }

  @Test
  void whoIsLoggedInAtADisplayReadsTheirsThereAsPlayersAndGameMastersDoNot() {
    assertThat(contents(AS_PLAYERS + TV, PLAYER)).containsExactly("for player", "for all");
    assertThat(contents(AS_PLAYERS + TV, GM)).containsExactly("for all");
    assertThat(contents("/api/messages/?audience=players", PLAYER)).containsExactly("for all");
    assertThat(contents("/api/messages/", PLAYER)).containsExactly("for player", "for all");
    assertThat(contents("/api/messages/", GM)).containsExactly("for the master", "for all");

    tie(TV, "marsh");
    assertThat(contents(AS_PLAYERS + TV, PLAYER))
        .containsExactly("for oduya and kim", "for player", "for kim", "for all");
    assertThat(charon.get(AS_PLAYERS + TV).as(PLAYER).send().json().required("readers"))
        .isEqualTo(JsonText.parse("[\"player\", \"kim\"]"));
  }

  @ParameterizedTest
  @CsvSource({"PLAYER,true", "READER,false"})
  void whatIsForAllIsMarkedNowhere(Who who, boolean isPrivate) {
    JsonNode messages = charon.get("/api/messages/").as(who).send().json().required("messages");

    assertThat(messages.get(0).has("private")).isEqualTo(isPrivate);
    assertThat(messages.get(messages.size() - 1).has("private")).isFalse();
    assertThat(charon.get("/api/gm/messages/").as(SCRIPT).send().text())
        .as("there it is said for whom it is")
        .doesNotContain("private");
  }

  private List<String> contents(String path, Who who) {
    return charon
        .get(path)
        .as(who)
        .send()
        .json()
        .required("messages")
        .valueStream()
        .map(message -> message.required("content").stringValue())
        .toList();
  }

  private void send(String content, String recipients) {
    charon
        .post(
            "/api/gm/broadcast/",
            "{\"content\": \"" + content + "\", \"recipients\": [" + recipients + "]}")
        .as(SCRIPT)
        .send();
  }

  private void say(String display) {
    assertThat(charon
            .post("/api/displays/" + display + "/seen/", "{\"revision\": 0}")
            .send()
            .status())
        .isEqualTo(204);
  }

  private void tie(String display, String crew) {
    arrange(display, "{\"settings\": {\"crew\": \"" + crew + "\"}}");
  }

  private void arrange(String display, String body) {
    assertThat(charon
            .post("/api/gm/displays/" + key(display) + "/", body)
            .as(SCRIPT)
            .send()
            .status())
        .isEqualTo(200);
  }

  private String key(String display) {
    DisplayUseCase displays = charon.at(TableId.DEFAULT).desk().displays();
    return displays.keyOf(new DisplayId(display)).orElseThrow().value();
  }
}
