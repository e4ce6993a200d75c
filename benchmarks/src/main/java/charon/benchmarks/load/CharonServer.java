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
  private static final Pattern TOKEN = Pattern.compile("\"token\": ?\"([^\"]+)\"");

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
  private final String adminToken;
  private final CharonTable first;

  private CharonServer(Child child, Path folder, String adminToken) {
    this.child = child;
    this.folder = folder;
    this.adminToken = adminToken;
    this.first = new CharonTable("", adminToken);
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
    command.addAll(List.of("--player-writes", "0")); // all displays are at one address
    Child child = Child.start(pinned, command, LISTENING);
    List<String> create = new ArrayList<>(java(OWN_OPTIONS));
    create.addAll(List.of("-jar", "" + jar, "token", "create", "load", "--scope", "admin"));
    create.addAll(List.of("--data", "" + data));
    return new CharonServer(child, folder, Child.output(create).trim());
  }

  /** Shows a location at the default table, see {@link CharonTable#show}. */
  int show(BenchmarkCampaign.Size size) throws IOException {
    try (var client = new Listeners(port())) {
      return first.show(client, size);
    }
  }

  /**
   * Makes a table that plays the same campaign, with a token of its own.
   *
   * @param limits a JSON object: those that are not the server's
   */
  CharonTable table(Listeners client, String name, String limits) throws IOException {
    client.ask(Requests.post(
        "/api/admin/tables/",
        adminToken,
        "{\"name\": \"" + name + "\", \"listed\": false, \"limits\": " + limits + "}"));
    String made = new String(
        client.ask(Requests.post(
            "/api/admin/tokens/", adminToken, "{\"name\": \"load\", \"table\": \"" + name + "\"}")),
        StandardCharsets.UTF_8);
    Matcher token = TOKEN.matcher(made);
    if (!token.find()) {
      throw new IOException("answer: " + made + " (expected: a token)");
    }
    return new CharonTable("/t/" + name, token.group(1));
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
    return first.change();
  }

  /** A request for the list of displays. */
  byte[] displays() {
    return Requests.get("/api/gm/displays/", adminToken);
  }

  /** A request that sends the crew a message. */
  byte[] message() {
    return first.message();
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

  private static List<String> java(List<String> options) {
    String more = System.getenv().getOrDefault("CHARON_JAVA_OPTS", "").trim();
    List<String> words = new ArrayList<>();
    words.add("" + Path.of(System.getProperty("java.home"), "bin", "java"));
    words.addAll(options);
    words.addAll(more.isEmpty() ? List.of() : List.of(more.split(" +")));
    return words;
  }
}
