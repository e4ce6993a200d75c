package charon.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table that a script leads. Not thread-safe. */
final class CharonTable {

  private static final Pattern TOKEN_ID = Pattern.compile("\"token_id\":\"([^\"]+)\"");
  private static final String ENCOUNTER = "/api/gm/encounter/";

  private final String base;
  private final String apiToken;
  private String tokenId = "";
  private boolean viewsOnly;
  private long changes;

  /**
   * A table that is there.
   *
   * @param base what its paths begin with; empty for the default table
   * @param apiToken which may control it
   */
  CharonTable(String base, String apiToken) {
    this.base = base;
    this.apiToken = apiToken;
  }

  /** What its paths begin with. */
  String base() {
    return base;
  }

  /**
   * Shows a location with all rooms revealed and one token, or of the smallest size a view without
   * any; tells how long the state is.
   */
  int show(Listeners client, BenchmarkCampaign.Size size) throws IOException {
    viewsOnly = size == BenchmarkCampaign.Size.TINY;
    client.ask(post(
        "/api/gm/switch-view/",
        "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"" + size.slug() + "\"}"));
    client.ask(post(ENCOUNTER + "room-visibility/", "{\"room_visibility\": {}}"));
    client.ask(post(ENCOUNTER + "clear-tokens/", "{}"));
    String placed = new String(
        client.ask(
            post(
                ENCOUNTER + "place-token/",
                "{\"type\": \"player\", \"name\": \"Rook\", \"x\": 1, \"y\": 1, \"room_id\": \"room_0\"}")),
        StandardCharsets.UTF_8);
    Matcher matcher = TOKEN_ID.matcher(placed);
    if (!matcher.find()) {
      throw new IOException("answer: " + placed + " (expected: a token_id)");
    }
    tokenId = matcher.group(1);
    if (viewsOnly) {
      client.ask(otherView());
    }
    return client.ask(Requests.get(base + Requests.STATE)).length;
  }

  /** A request that changes the state; makes exactly one event. */
  byte[] change() {
    changes++;
    return viewsOnly ? otherView() : move();
  }

  /** A request that sends the crew a message. */
  byte[] message() {
    return post(
        "/api/gm/broadcast/",
        "{\"sender\": \"CHARON\", \"subject\": \"Status\", \"content\": \"All is well.\"}");
  }

  private byte[] otherView() {
    String view = changes % 2 == 0 ? "STANDBY" : "BRIDGE";
    return post("/api/gm/switch-view/", "{\"view_type\": \"" + view + "\"}");
  }

  private byte[] move() {
    return post(
        ENCOUNTER + "move-token/",
        "{\"token_id\": \"" + tokenId + "\", \"x\": " + (changes % 4) + ", \"y\": "
            + (changes / 4 % 4) + ", \"room_id\": \"room_0\"}");
  }

  private byte[] post(String path, String json) {
    return Requests.post(base + path, apiToken, json);
  }
}
