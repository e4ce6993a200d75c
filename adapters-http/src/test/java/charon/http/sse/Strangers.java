package charon.http.sse;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignImage;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.People;
import charon.http.Campaigns;
import charon.http.JsonText;
import charon.http.LiveServer;
import charon.http.sse.StreamRecorder.Display;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A table with a hall that players see, somebody's phone, and everybody else who can get at it without
 * logging in: what they are sent, and what they are answered.
 */
final class Strangers implements AutoCloseable {

  static final String HALL = "{\"id\": \"hall\", \"x\": 0, \"y\": 0, \"width\": 9, \"height\": 9}";
  static final String VAULT =
      "{\"id\": \"vault\", \"x\": 20, \"y\": 0, \"width\": 9, \"height\": 9}";

  /** In a command: the key of the phone. */
  static final String THE_PHONE = "THE-PHONE";

  /** In a command: the key of another display. */
  static final String THE_TV = "THE-TV";

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String PHONE = "dGhlIHBob25lIG9mIGtpbQ";
  private static final String TV = "dGhlIHR2IG9uIHRoZSB3YQ";
  private static final String ANYBODY = "Accept: text/event-stream";
  private static final List<String> ANSWERS = List.of(
      "/api/active-view/",
      "/api/active-view/?display=" + TV,
      "/api/messages/",
      "/api/messages/?display=" + TV,
      "/api/page-data/",
      "/api/ship-status/",
      "/api/encounter-map/wick/",
      "/api/display.png",
      "/terminal/");

  private final LiveServer server;
  private final StreamRecorder recorder = new StreamRecorder();
  private final List<Display> strangers;
  private String phoneKey = "";
  private String tvKey = "";
  private int said;

  /** With these rooms, of which players see the hall. */
  Strangers(String... rooms) throws IOException, InterruptedException {
    server = LiveServer.of(campaign(String.join(", ", rooms)));
    server.picturesFrom(path -> Optional.of(new CampaignImage(
        "image/png",
        Instant.EPOCH,
        path.length(),
        () -> Optional.of(path.getBytes(StandardCharsets.UTF_8)))));
    gm("switch-view/", "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");
    gm("encounter/toggle-room/", "{\"room_id\": \"hall\"}");
    recorder.open(server.address(), ANYBODY, "?news=true&display=" + PHONE);
    phoneKey = keyOfTheLast();
    Display tv = recorder.open(server.address(), ANYBODY, "?news=true&display=" + TV);
    tvKey = keyOfTheLast();
    strangers = List.of(tv, recorder.open(server.address(), ANYBODY, "?news=true"));
    gm("displays/" + phoneKey + "/", "{\"settings\": {\"crew\": \"marsh\"}}");
  }

  private String keyOfTheLast() throws IOException, InterruptedException {
    recorder.readUntil(display -> has(display, "\"identify\":"), LIMIT);
    String list = server.authorized("/api/gm/displays/").body();
    return JsonText.parse(list)
        .required("displays")
        .valueStream()
        .map(display -> display.required("key").stringValue())
        .filter(key -> !key.equals(phoneKey))
        .findFirst()
        .orElseThrow();
  }

  /** Gives a command as the game master. */
  void gm(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = server.post("/api/gm/" + named(path), named(body));
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " " + body + " -> " + answer.body());
    }
  }

  private String named(String text) {
    return text.replace(THE_PHONE, phoneKey).replace(THE_TV, tvKey);
  }

  /** What all that are no game masters have been sent, and what they get if they ask for all that they know of. */
  String told(String... more) throws IOException, InterruptedException {
    waitForAWordToAll();
    StringBuilder all = new StringBuilder();
    for (Display stranger : strangers) {
      stranger.events().forEach(event -> all.append(event.name()).append(event.data()));
    }
    for (String path : ANSWERS) {
      all.append(server.get(path).body());
    }
    for (String path : more) {
      HttpResponse<String> answer = server.get(path);
      all.append(answer.statusCode() == 200 ? answer.body() : "");
    }
    return all.toString();
  }

  /** What one gets who asks. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return server.get(path);
  }

  /** What comes after something on one stream has come by then if it comes at all. */
  private void waitForAWordToAll() throws IOException, InterruptedException {
    String word = "word" + said++;
    server.pass(Duration.ofSeconds(1));
    gm("set-alarm/", "{\"level\": \"caution\", \"text\": \"" + word + "\"}");
    recorder.readUntil(display -> has(display, word), LIMIT);
  }

  private static boolean has(Display display, String word) {
    return display.events().stream().anyMatch(event -> event.data().contains(word));
  }

  private static Campaign campaign(String rooms) {
    DeckPlan plan = new DeckPlan(
        "hub",
        JsonText.attributes("{\"rooms\": [" + rooms + "]}"),
        Optional.empty(),
        Optional.empty());
    Attributes marsh = JsonText.attributes("{\"id\": \"marsh\", \"player\": \"kim\"}");
    return new Campaign(
        Galaxy.of(
            Optional.empty(),
            List.of(Campaigns.visited(
                "wick", "{}", new EncounterMap(Optional.empty(), Optional.of(plan))))),
        new People(List.of(marsh), List.of(), List.of()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  @Override
  public void close() throws IOException {
    recorder.close();
    server.close();
  }
}
