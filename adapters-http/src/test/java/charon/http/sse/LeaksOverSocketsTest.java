package charon.http.sse;

import static charon.http.sse.Strangers.HALL;
import static charon.http.sse.Strangers.VAULT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is for the game master, or for one display alone, is in no byte that anybody else gets over real
 * sockets. The same eyes see it once it is for all: else they would prove nothing.
 */
@Timeout(60)
class LeaksOverSocketsTest {

  private static final String MARK = "mk4711q";
  private static final String PICTURE = "campaign/handouts/" + MARK + ".png";

  /**
   * Something that only some may know.
   *
   * @param name what
   * @param mark what is in what is told of it
   * @param secretly how it is done
   * @param openly how it is done for all
   */
  private record Secret(String name, String mark, Deed secretly, Deed openly) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** What a game master does, by which path. */
  private record Deed(String path, String body) {

    void at(Strangers table) throws IOException, InterruptedException {
      table.gm(path, body);
    }
  }

  private static Stream<Secret> secrets() {
    List<Secret> all = new ArrayList<>(List.of(
        secret(
            "a clock",
            "set-clock/",
            "{'id': 'c', 'kind': 'segments', 'segments': 4, 'label': 'MARK', 'visible': false}",
            "{'id': 'c', 'kind': 'segments', 'segments': 4, 'label': 'MARK', 'visible': true}"),
        secret(
            "a handout's text",
            "show-handout/",
            "{'id': 'h', 'markdown': 'MARK', 'to': ['THE-PHONE']}",
            "{'id': 'h', 'markdown': 'MARK'}"),
        secret(
            "a handout's picture",
            "show-handout/",
            "{'id': 'h', 'image': 'campaign/handouts/MARK.png', 'to': ['THE-PHONE']}",
            "{'id': 'h', 'image': 'campaign/handouts/MARK.png'}"),
        secret(
            "a ping in a room that is hidden",
            "ping/",
            "{'x': 24, 'y': 4, 'label': 'MARK'}",
            "{'x': 4, 'y': 4, 'label': 'MARK'}"),
        secret(
            "a message to one player",
            "broadcast/",
            "{'content': 'MARK', 'recipients': ['kim']}",
            "{'content': 'MARK'}"),
        secret(
            "a token in a room that is hidden",
            "encounter/place-token/",
            "{'type': 'npc', 'name': 'MARK', 'x': 24, 'y': 4, 'room_id': 'vault'}",
            "{'type': 'npc', 'name': 'MARK', 'x': 4, 'y': 4, 'room_id': 'hall'}"),
        new Secret(
            "who has a display",
            MARK,
            json("displays/THE-PHONE/", "{'settings': {'crew': 'MARK'}}"),
            json("displays/THE-TV/", "{'settings': {'crew': 'MARK'}}")),
        new Secret(
            "a focus on a room that is hidden",
            "\"focus\"",
            json("set-focus/", "{'room_id': 'vault'}"),
            json("set-focus/", "{'room_id': 'hall'}")),
        new Secret(
            "a focus on an area that is hidden",
            "\"focus\"",
            json("set-focus/", "{'x': 21, 'y': 1, 'width': 3, 'height': 3}"),
            json("set-focus/", "{'x': 1, 'y': 1, 'width': 3, 'height': 3}"))));
    for (String member : List.of("system_slug", "body_slug", "selected", "person", "log")) {
      all.add(new Secret(
          "a lead to what nobody knows: " + member,
          "\"lead\"",
          json("set-lead/", "{'" + member + "': 'MARK'}"),
          json("set-lead/", "{'tab': 'LOGS'}")));
    }
    return all.stream();
  }

  private static Secret secret(String name, String path, String secretly, String openly) {
    return new Secret(name, MARK, json(path, secretly), json(path, openly));
  }

  private static Deed json(String path, String body) {
    return new Deed(path, body.replace("MARK", MARK).replace('\'', '"'));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void whatIsNotForThemNobodyIsToldAndAllAreWhatIsForAll(Secret secret) throws Exception {
    try (Strangers strangers = new Strangers(HALL, VAULT)) {
      secret.secretly().at(strangers);
      assertThat(strangers.told("/data/" + PICTURE))
          .as("told to strangers")
          .doesNotContain(secret.mark())
          .doesNotContain(MARK);

      secret.openly().at(strangers);
      assertThat(strangers.told("/data/" + PICTURE)).as("told to all").contains(secret.mark());
    }
  }

  @Test
  void thePictureOfAHandoutIsForThoseWhoHaveIt() throws Exception {
    try (Strangers strangers = new Strangers(HALL)) {
      String missing = strangers.get("/data/campaign/handouts/missing.png").body();
      strangers.gm("show-handout/", "{\"image\": \"" + PICTURE + "\", \"to\": [\"THE-PHONE\"]}");
      assertThat(strangers.get("/data/" + PICTURE).statusCode()).isEqualTo(404);
      assertThat(strangers.get("/data/" + PICTURE).body()).isEqualTo(missing);

      strangers.gm("show-handout/", "{\"image\": \"" + PICTURE + "\"}");
      assertThat(strangers.get("/data/" + PICTURE).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPictureOfADisplayIsTheSameWhetherSomethingIsHiddenOrNotThere() throws Exception {
    try (Strangers one = new Strangers(HALL, VAULT);
        Strangers other = new Strangers(HALL)) {
      for (Secret secret : secrets().toList()) {
        secret.secretly().at(one);
      }
      String picture = other.get("/api/display.png").body();

      assertThat(one.get("/api/display.png").body()).isEqualTo(picture).contains("hall");

      one.gm("encounter/toggle-room/", "{\"room_id\": \"vault\"}");
      assertThat(one.get("/api/display.png").body()).as("seen").isNotEqualTo(picture);
    }
  }
}
