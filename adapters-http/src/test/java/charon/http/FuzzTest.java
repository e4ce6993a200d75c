package charon.http;

import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.view.Hand;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonMode;
import charon.http.routing.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is asked: it is never the server's fault, and only what is accepted changes anything. */
class FuzzTest {

  private static final int ATTEMPTS = 2_000;

  /** Right for one route or another. */
  private static final List<String> BODIES = List.of(
      "{}",
      "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"ember-mine\", \"view_slug\": \"b\"}",
      "{\"location_slug\": \"ember-mine\", \"terminal_slug\": \"office\"}",
      "{\"system\": \"comms\", \"status\": \"ONLINE\", \"condition\": 5, \"info\": \"a\"}",
      "{\"content\": \"a\", \"sender\": \"b\", \"priority\": \"LOW\", \"recipients\": [\"player\"]}",
      "{\"level\": 1, \"deck_id\": \"a\", \"room_id\": \"a\", \"visible\": true}",
      "{\"room_visibility\": {\"a\": true, \"b\": false}}",
      "{\"connection_id\": \"a\", \"door_status\": \"OPEN\", \"npc_id\": \"a\"}",
      "{\"type\": \"npc\", \"name\": \"a\", \"x\": 1, \"y\": 2, \"image_url\": \"b\", \"room_id\": \"c\"}",
      "{\"token_id\": \"a\", \"x\": 1, \"y\": 2, \"status\": [\"wounded\", \"dead\"]}",
      "{\"mode\": \"QUERY\", \"location_path\": \"a/b\", \"open\": true, \"query\": \"a\"}",
      "{\"prompt\": \"a\", \"pending_id\": \"a\", \"modified_content\": null}",
      "username=gm&password=correct+horse&next=%2Fterminal%2F&csrfmiddlewaretoken=x");

  private static final List<String> TARGETS = List.of(
      "/api/active-view/?audience=players",
      "/api/messages/?since=5",
      "/api/system-map/lantern/",
      "/api/orbit-map/lantern/tallow/",
      "/api/encounter-map/ember-mine/all-decks/?deck_id=a",
      "/api/terminal/ember-mine/office/",
      "/api/charon/bridge/conversation/",
      "/api/gm/charon/encounter-ember-mine/pending/",
      "/static/charon/css/base.css",
      "/webjars/lit/index.js",
      "/textures/rock.jpg",
      "/data/campaign/NPCs/images/keeper.png",
      "/accounts/login/?next=/gmconsole/",
      "/");

  private final List<String> posts = new ArrayList<>();
  private TestCharon charon = new TestCharon();

  @BeforeEach
  void beginAnew() {
    charon = new TestCharon();
    Hand.on(charon.view()).execute(new SetCharonMode(CharonMode.QUERY));
    posts.clear();
    charon.routes().stream()
        .filter(route -> route.method().equals("POST"))
        .map(FuzzTest::path)
        .forEach(posts::add);
  }

  @Test
  void bodiesOfAnyKind() {
    Fuzz.attempts(ATTEMPTS, random -> {
      String path = oneOf(random, posts);
      byte[] body = random.nextInt(10) == 0
          ? noise(random)
          : Fuzz.mutated(random, bytes(oneOf(random, BODIES)));
      check(charon.post(path, body).as(SCRIPT));
    });
  }

  @Test
  void targetsOfAnyKind() {
    List<String> known = Stream.concat(
            TARGETS.stream(), charon.routes().stream().map(FuzzTest::path))
        .toList();
    Fuzz.attempts(ATTEMPTS, random -> {
      byte[] target = Fuzz.mutated(random, bytes(oneOf(random, known)));
      Call call = charon.get(visible(target).replaceFirst("^/*", "/"));
      check(random.nextBoolean() ? call.as(SCRIPT) : call);
    });
  }

  @Test
  void headerFieldsOfAnyKind() {
    List<String> names = List.of(
        "cookie",
        "authorization",
        "if-none-match",
        "accept-encoding",
        "origin",
        "host",
        "x-csrftoken",
        "sec-fetch-site",
        "idempotency-key",
        "content-type",
        "range");
    List<String> values = List.of(
        "sessionid=a; csrftoken=b",
        "Bearer charon_0a1b2c3d_secret",
        "W/\"a\", \"b\", *",
        "gzip;q=0.5, *",
        "http://elsewhere.example:8000",
        "bytes=0-5",
        "same-origin",
        "");
    Fuzz.attempts(ATTEMPTS, random -> {
      Call call = random.nextBoolean()
          ? charon.get(oneOf(random, TARGETS))
          : charon.post(oneOf(random, posts), "{\"content\": \"a\"}").as(SCRIPT);
      for (int i = random.nextInt(4); i >= 0; i--) {
        String value = oneOf(random, values);
        call.with(oneOf(random, names), visible(Fuzz.mutated(random, bytes(value))));
      }
      check(call);
    });
  }

  private void check(Call call) {
    int announced = charon.announcements();
    long revision = charon.view().current().gm().revision();

    Reply reply = call.send();

    assertThat(reply.status()).as(reply.text()).isBetween(200, 499);
    if (reply.status() >= 300) {
      assertThat(charon.announcements()).isEqualTo(announced);
      assertThat(charon.view().current().gm().revision()).isEqualTo(revision);
    } else if (announced > 1_000) { // which are all remembered
      beginAnew();
    }
  }

  private static String path(Route route) {
    return route.path().text().replace("{path...}", "a/b.png");
  }

  private static <T> T oneOf(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** What is left of bytes in a request's head: the pipeline refuses all else before. */
  private static String visible(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^!-~]", "");
  }
}
