package charon.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.Client;
import charon.bootstrap.ViewStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The finished jar from outside: its processes, what they print, and what they answer. */
@Timeout(180)
class JarIT extends ServedJar {

  private static final Pattern FIRST_PASSWORD = Pattern.compile("^ +password +(\\S+)$");
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final Duration EDIT = Duration.ofSeconds(2);

  @ParameterizedTest
  @ValueSource(strings = {"auto", "nio"})
  void runsTheDemoOverEachTransport(String transport) throws IOException, InterruptedException {
    String password;
    try (var server = serve(Map.of(), "--transport", transport)) {
      var anybody = new Client(server.url());
      assertThat(anybody.get("/terminal/").statusCode()).isEqualTo(200);
      assertThat(anybody.get("/api/active-view/").body()).contains("\"STANDBY\"");
      server.out().await(Pattern.compile("Campaign .*demo-campaign \\(the demo\\)"), PATIENCE);
      server.out().await(Pattern.compile("Transport +" + transport), PATIENCE);
      password = server.out().await(FIRST_PASSWORD, PATIENCE).group(1);
      assertThat(logIn(anybody, password).statusCode()).isEqualTo(302);
    }

    try (var again = serve(Map.of(), "--transport", transport)) {
      assertThat(logIn(new Client(again.url()), password).statusCode()).isEqualTo(302);
      assertThat(again.out().all())
          .noneMatch(line -> FIRST_PASSWORD.matcher(line).find());
    }
  }

  @Test
  void aTakenPortIsToldInOneLine() throws IOException, InterruptedException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var refused = JarProcess.start(
            Map.of("CHARON_LOG_LEVEL", "warn"),
            "--host",
            "127.0.0.1",
            "--port",
            "" + taken.getLocalPort(),
            "--data",
            "" + data())) {

      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err().toEnd(PATIENCE))
          .singleElement()
          .satisfies(line -> assertThat(line)
              .startsWith("charon: Cannot listen on 127.0.0.1:" + taken.getLocalPort()));
    }
  }

  @Test
  void anUnknownCampaignFolderIsToldInOneLine() throws IOException, InterruptedException {
    try (var refused = serve(Map.of(), "--campaign", "" + data().resolve("nowhere"))) {
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err().toEnd(PATIENCE))
          .singleElement()
          .satisfies(line ->
              assertThat(line).startsWith("charon: ").contains("" + data().resolve("nowhere")));
    }
  }

  @Test
  void stopsInOrderWhileDisplaysAreConnected() throws IOException, InterruptedException {
    try (var server = serve(GIVEN_PASSWORD);
        var first = ViewStream.of(server.url());
        var second = ViewStream.of(server.url())) {
      first.next(PATIENCE);
      second.next(PATIENCE);

      server.terminate();

      assertThat(server.exitCode(STOP)).isZero();
      assertThat(first.ends(PATIENCE)).isTrue();
      assertThat(second.ends(PATIENCE)).isTrue();
      assertThat(server.out().toEnd(PATIENCE)).last().isEqualTo("Charon has stopped.");
      assertThat(server.err().toEnd(PATIENCE))
          .noneMatch(line -> line.contains("ERROR") || line.contains("WARN"));
    }
  }

  @Test
  void anEditShowsAtOnceAndABrokenFileChangesNothing() throws IOException, InterruptedException {
    try (var server = serve(GIVEN_PASSWORD);
        var stream = ViewStream.of(server.url())) {
      Path file = data().resolve("demo-campaign/galaxy/anselm/cadence/sounding-nine/location.yaml");
      String text = Files.readString(file);
      var script = new Client(server.url());
      switchView(script, "Bearer " + createToken());
      stream.next(json -> json.contains("\"location_name\":\"Sounding Nine\""), PATIENCE);

      Files.writeString(file, text.replace("name: \"Sounding Nine\"", "name: \"Sounding Ten\""));
      stream.next(json -> json.contains("\"location_name\":\"Sounding Ten\""), EDIT);

      Files.writeString(file, "name: \"Sounding Eleven\"\ntype: base\nstatus: [unclosed\n");
      server
          .err()
          .await(
              Pattern.compile("campaign file galaxy/anselm/cadence/sounding-nine/location.yaml"
                  + " line [34]: "),
              PATIENCE);
      assertThat(script.get("/api/active-view/").body())
          .contains("\"location_name\":\"Sounding Ten\"");

      Files.writeString(file, text);
      stream.next(json -> json.contains("\"location_name\":\"Sounding Nine\""), PATIENCE);
    }
  }

  @Test
  void theJarExplainsItself() throws IOException, InterruptedException {
    try (var help = JarProcess.start(Map.of(), "--help")) {
      assertThat(help.exitCode()).isZero();
      assertThat(help.out().toEnd(PATIENCE)).first().asString().startsWith("Usage: charon");
      assertThat(help.err().toEnd(PATIENCE)).isEmpty();
    }
  }
}
