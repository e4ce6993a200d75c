package charon.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Charon's jar, with a campaign of its own in a temporary folder. */
final class CharonServer implements Server {

  private static final Pattern LISTENING = Pattern.compile("Table display +https?://[^ ]*:(\\d+)/");
  private static final Pattern TOKEN_ID = Pattern.compile("\"token_id\":\"([^\"]+)\"");
  private static final String ENCOUNTER = "/api/gm/encounter/";

  /** The options that ./charon gives the virtual machine. */
  static final List<String> OWN_OPTIONS = List.of(
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseSerialGC",
      "-XX:-UsePerfData",
      "-XX:+UnlockDiagnosticVMOptions",
      "-XX:AsyncDeflationInterval=10000",
      "-XX:GuaranteedSafepointInterval=0");

  private final Child child;
  private final Path folder;
  private final String apiToken;
  private String tokenId = "";
  private boolean viewsOnly;
  private long changes;

  private CharonServer(Child child, Path folder, String apiToken) {
    this.child = child;
    this.folder = folder;
    this.apiToken = apiToken;
  }

  /** Starts it as ./charon does. */
  static CharonServer start(Path jar, boolean pinned) throws IOException {
    return start(jar, pinned, OWN_OPTIONS);
  }

  /** Starts it with those options of the virtual machine, and what CHARON_JAVA_OPTS names. */
  static CharonServer start(Path jar, boolean pinned, List<String> options) throws IOException {
    Path folder = Files.createTempDirectory("charon-benchmark");
    Path data = folder.resolve("data");
    BenchmarkCampaign.writeTo(folder.resolve("campaign"));
    List<String> command = new ArrayList<>(java(options));
    command.addAll(List.of("-jar", "" + jar, "serve", "--host", "127.0.0.1", "--port", "0"));
    command.addAll(List.of("--campaign", "" + folder.resolve("campaign"), "--data", "" + data));
    command.addAll(List.of("--max-connections", "0", "--max-connections-per-address", "0"));
    command.addAll(List.of("--max-streams", "0")); // as many as are measured
    Child child = Child.start(pinned, command, LISTENING);
    List<String> create = new ArrayList<>(java(OWN_OPTIONS));
    create.addAll(List.of("-jar", "" + jar, "token", "create", "load", "--data", "" + data));
    return new CharonServer(child, folder, Child.output(create).trim());
  }

  /**
   * Shows a location with all rooms revealed and one token, or of the smallest size a view without
   * any; tells how long the state is.
   */
  int show(BenchmarkCampaign.Size size) throws IOException {
    viewsOnly = size == BenchmarkCampaign.Size.TINY;
    try (var client = new Listeners(port())) {
      client.ask(post(
          "/api/gm/switch-view/",
          "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"" + size.slug() + "\"}"));
      client.ask(post(ENCOUNTER + "room-visibility/", "{\"room_visibility\": {}}"));
      client.ask(post(ENCOUNTER + "clear-tokens/", "{}"));
      String placed = text(
          client.ask(
              post(
                  ENCOUNTER + "place-token/",
                  "{\"type\": \"player\", \"name\": \"Rook\", \"x\": 1, \"y\": 1, \"room_id\": \"room_0\"}")));
      Matcher matcher = TOKEN_ID.matcher(placed);
      if (!matcher.find()) {
        throw new IOException("answer: " + placed + " (expected: a token_id)");
      }
      tokenId = matcher.group(1);
      if (viewsOnly) {
        client.ask(otherView());
      }
      return client.ask(Requests.get(Requests.STATE)).length;
    }
  }

  @Override
  public long pid() {
    return child.pid();
  }

  @Override
  public int port() {
    return child.port();
  }

  @Override
  public byte[] change() {
    changes++;
    return viewsOnly ? otherView() : move();
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

  /** A request that sends the crew a message. */
  byte[] message() {
    return post(
        "/api/gm/broadcast/",
        "{\"sender\": \"CHARON\", \"subject\": \"Status\", \"content\": \"All is well.\"}");
  }

  @Override
  public void close() {
    child.close();
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + folder, e);
    }
  }

  private byte[] post(String path, String json) {
    return Requests.post(path, apiToken, json);
  }

  private static List<String> java(List<String> options) {
    String more = System.getenv().getOrDefault("CHARON_JAVA_OPTS", "").trim();
    List<String> words = new ArrayList<>();
    words.add("" + Path.of(System.getProperty("java.home"), "bin", "java"));
    words.addAll(options);
    words.addAll(more.isEmpty() ? List.of() : List.of(more.split(" +")));
    return words;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
