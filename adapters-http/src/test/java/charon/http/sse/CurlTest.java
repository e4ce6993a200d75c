package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charon.http.HttpSettings;
import charon.http.LiveServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** What a script sees that pipes a stream through curl. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class CurlTest {

  @BeforeEach
  void curlIsThere() throws InterruptedException {
    assumeTrue(hasCurl(), "no curl on this machine");
  }

  @Test
  void eachCompressedEventCanBeReadBeforeTheNextIsSent() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      Process curl = start("curl", "-sN", "--compressed", url(server));
      try (BufferedReader lines = curl.inputReader(StandardCharsets.UTF_8)) {
        assertThat(nextId(lines)).isEqualTo("id: 0");

        for (int change = 1; change <= 5; change++) {
          server.view().placeToken(EventStreamOverSocketsTest.token("token " + change));
          assertThat(nextId(lines)).isEqualTo("id: " + change);
        }
      } finally {
        curl.destroyForcibly();
      }
    }
  }

  private static String url(LiveServer server) {
    return "http://127.0.0.1:" + server.address().getPort() + "/api/active-view/stream/";
  }

  private static String nextId(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith("id: ")) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }

  private static boolean hasCurl() throws InterruptedException {
    try {
      Process version = start("curl", "--version");
      version.getInputStream().close();
      return version.waitFor(10, TimeUnit.SECONDS);
    } catch (IOException missing) {
      return false;
    }
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
