package charon.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.Client;
import charon.bootstrap.SampleServer;
import charon.domain.message.Message;
import charon.domain.table.TableId;
import charon.persistence.PersistenceAdapter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A data folder that the jar serves, and a script with a token for it. Immutable. */
final class ServedData {

  static final Duration PATIENCE = Duration.ofSeconds(20);

  /** How long a stop may take. */
  static final Duration STOP = Duration.ofSeconds(5);

  private static final Pattern MESSAGE_ID = Pattern.compile("\"message_id\": ?(\\d+)");

  private final Path folder;
  private final String bearer;

  /** Makes the folder and the token; no server may use the folder yet. */
  ServedData(Path folder) {
    this.folder = folder;
    this.bearer = "Bearer " + SampleServer.createToken(folder);
  }

  Path folder() {
    return folder;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** The header field of whoever may do everything. */
  String[] auth() {
    return new String[] {"Authorization", bearer};
  }

  JarProcess serve(String... options) throws IOException {
    return JarProcess.start(
        Map.of("CHARON_LOG_LEVEL", "warn"),
        Stream.concat(serveOn(0).stream(), Arrays.stream(options)).toArray(String[]::new));
  }

  /** The command that serves the folder on a port, word by word. */
  List<String> serveOn(int port) {
    return List.of("serve", "--port", "" + port, "--host", "127.0.0.1", "--data", "" + folder);
  }

  /** Carries out another command beside the server; its exit code. */
  int run(String... command) throws IOException, InterruptedException {
    try (var process = JarProcess.start(Map.of("CHARON_DATA", folder.toString()), command)) {
      return process.exitCode();
    }
  }

  /** Sends a message that has to be acknowledged; its id. */
  long send(Client script) {
    HttpResponse<String> answer = broadcast(script, "Hold all hulls");
    Matcher id = MESSAGE_ID.matcher(answer.body());
    assertThat(id.find()).as(answer.body()).isTrue();
    return Long.parseLong(id.group(1));
  }

  HttpResponse<String> broadcast(Client script, String content) {
    return script.post("/api/gm/broadcast/", "{\"content\": \"" + content + "\"}", auth());
  }

  /** Shows the bridge, or whatever else the body says. */
  HttpResponse<String> switchView(Client script, String body) {
    return script.post("/api/gm/switch-view/", body, auth());
  }

  /** What is in the database, while no server has it open or beside one. */
  List<Long> keptMessages() {
    try (PersistenceAdapter storage = PersistenceAdapter.open(folder)) {
      return storage.messages(TableId.DEFAULT).newestOfAll(0, Integer.MAX_VALUE).stream()
          .map(Message::id)
          .toList();
    }
  }
}
