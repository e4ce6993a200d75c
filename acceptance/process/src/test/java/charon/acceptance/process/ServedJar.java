package charon.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.Client;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests share that have a folder of their own served by the jar, and people log in. */
abstract class ServedJar {

  static final String PASSWORD = "correct horse";
  static final Map<String, String> GIVEN_PASSWORD = Map.of("CHARON_GM_PASSWORD", PASSWORD);
  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final String SHOW_OUTPOST =
      "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"sounding-nine\"}";

  private Path data = Path.of("");

  @BeforeEach
  void dataIn(@TempDir Path folder) {
    data = folder.resolve("data");
  }

  /** The data folder; nothing is in it yet. */
  final Path data() {
    return data;
  }

  /** Serves the folder on a free port. */
  final JarProcess serve(Map<String, String> environment, String... options) throws IOException {
    String[] always = {"serve", "--port", "0", "--host", "127.0.0.1", "--data", data.toString()};
    return JarProcess.start(
        environment,
        Stream.concat(Arrays.stream(always), Arrays.stream(options)).toArray(String[]::new));
  }

  /** Carries out a command that has to succeed; the lines it prints. */
  final List<String> run(String... command) throws IOException, InterruptedException {
    try (var process = JarProcess.start(Map.of("CHARON_DATA", data.toString()), command)) {
      assertThat(process.exitCode()).as("%s", process.err().all()).isZero();
      return process.out().toEnd(PATIENCE);
    }
  }

  /** A new token, made beside the server. */
  final String createToken() throws IOException, InterruptedException {
    return run("token", "create", "deck").get(0);
  }

  /** Adds a player, beside the server. */
  final void add(String player) throws IOException, InterruptedException {
    try (var process = JarProcess.start(
        PASSWORD + "\n",
        Map.of("CHARON_DATA", data.toString()),
        "user",
        "add",
        player,
        "--password-stdin")) {
      assertThat(process.exitCode()).as("%s", process.err().all()).isZero();
    }
  }

  /** Shows the outpost with a token. */
  static HttpResponse<String> switchView(Client client, String bearer) {
    return client.post("/api/gm/switch-view/", SHOW_OUTPOST, "Authorization", bearer);
  }

  /** Logs the game master in. */
  static HttpResponse<String> logIn(Client browser, String password) {
    return logIn(browser, "gm", password);
  }

  /** Logs somebody in, as the form of the login page does. */
  static HttpResponse<String> logIn(Client browser, String name, String password) {
    assertThat(browser.get("/accounts/login/").statusCode()).isEqualTo(200);
    return browser.post(
        "/accounts/login/",
        form(
            "username",
            name,
            "password",
            password,
            "csrfmiddlewaretoken",
            browser.cookie("csrftoken"),
            "next",
            ""),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  /** The body of a form. */
  static String form(String... namesAndValues) {
    var form = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(namesAndValues[i])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }
}
