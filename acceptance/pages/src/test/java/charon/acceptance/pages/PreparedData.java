package charon.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.Client;
import charon.bootstrap.SampleServer;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A data folder where {@code gm} and {@code bo} have accounts and are logged in. It is made once, as
 * hashing a password is slow on purpose; every test gets a copy, in which nothing has happened yet.
 */
final class PreparedData implements AutoCloseable {

  private final Path folder;
  private final Map<String, List<Cookie>> cookies;

  private PreparedData(Path folder, Map<String, List<Cookie>> cookies) {
    this.folder = folder;
    this.cookies = Map.copyOf(cookies);
  }

  static PreparedData make() throws IOException {
    Path folder = Files.createTempDirectory("charon-tables");
    try (var server = SampleServer.startWithPeople(original(folder))) {
      return new PreparedData(
          folder, Map.of("gm", cookiesOf("gm", server), "bo", cookiesOf("bo", server)));
    }
  }

  /** What a browser has in which somebody is logged in; nothing for nobody, whose name is empty. */
  List<Cookie> cookies(String name) {
    return name.isEmpty() ? List.of() : Objects.requireNonNull(cookies.get(name), name);
  }

  /** A new copy of the folder. */
  Path copy() throws IOException {
    Path copy = Files.createTempDirectory(folder, "table");
    try (Stream<Path> files = Files.walk(original(folder))) {
      for (Path file : files.skip(1).toList()) {
        Files.copy(file, copy.resolve(original(folder).relativize(file)));
      }
    }
    return copy;
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  private static Path original(Path folder) {
    return folder.resolve("original");
  }

  private static List<Cookie> cookiesOf(String name, SampleServer server) {
    var client = new Client(server.url());
    client.get("/accounts/login/");
    var answer = client.post(
        "/accounts/login/",
        "username=%s&password=%s&csrfmiddlewaretoken=%s"
            .formatted(
                name, SampleServer.GM_PASSWORD.replace(' ', '+'), client.cookie("csrftoken")));
    assertThat(answer.statusCode()).as("login of %s: %s", name, answer.body()).isEqualTo(302);
    return Stream.of("sessionid", "csrftoken")
        .map(cookie -> new Cookie(cookie, client.cookie(cookie))
            .setDomain("localhost")
            .setPath("/")
            .setHttpOnly(cookie.equals("sessionid")))
        .toList();
  }
}
