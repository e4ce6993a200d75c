package charon.bootstrap;

import charon.application.port.in.ManageAccountsUseCase;
import charon.http.HttpTransport;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server with a campaign from the disk, and a game master's script that calls it. */
final class ServedCampaign implements AutoCloseable {

  private static final String HOST = "127.0.0.1";

  private final CharonApplication application;
  private final String token;
  private final HttpClient client = HttpClient.newHttpClient();

  /** An answer. */
  record Answer(int status, JsonElement json) {}

  private ServedCampaign(CharonApplication application, String token) {
    this.application = application;
    this.token = token;
  }

  static ServedCampaign of(Path campaign, Path data) {
    List<String> tokens = new ArrayList<>();
    var config = new CharonConfig(Optional.of(campaign), data, HOST, 0, true, HttpTransport.NIO);
    CharonApplication application = CharonApplication.start(
        config, new StrongSecrets(), accounts -> tokens.add(tokenFrom(accounts)));
    return new ServedCampaign(application, tokens.get(0));
  }

  /** Reads. */
  Answer get(String path) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder().GET());
  }

  /** Writes; it must be accepted. */
  void post(String path, String body) throws IOException, InterruptedException {
    Answer answer =
        send(path, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)));
    if (answer.status() != 200) {
      throw new AssertionError(path + ": " + answer);
    }
  }

  @Override
  public void close() {
    application.close();
  }

  private Answer send(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://" + HOST + ":" + application.address().getPort() + path);
    HttpResponse<String> response = client.send(
        request
            .uri(uri)
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofSeconds(30))
            .build(),
        HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), JsonParser.parseString(response.body()));
  }

  private static String tokenFrom(ManageAccountsUseCase accounts) {
    return accounts.createToken("script");
  }
}
