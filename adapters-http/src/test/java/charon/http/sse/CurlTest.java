package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charon.application.view.Hand;
import charon.http.HttpSettings;
import charon.http.LiveServer;
import charon.http.TlsCertificate;
import charon.http.tls.IdentityFiles;
import charon.http.tls.TestCertificates;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

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
          Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("token " + change));
          assertThat(nextId(lines)).isEqualTo("id: " + change);
        }
      } finally {
        curl.destroyForcibly();
      }
    }
  }

  @Test
  void curlReadsAStreamOverHttp2(@TempDir Path folder) throws Exception {
    IdentityFiles files = TestCertificates.in(folder);
    TlsCertificate certificate = TlsCertificate.given(files.certificate(), files.key());
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS, certificate)) {
      Process curl = start(
          "curl",
          "-siN",
          "--http2",
          "--cacert",
          files.certificate().toString(),
          url(server).replace("http:", "https:"));
      try (BufferedReader lines = curl.inputReader(StandardCharsets.UTF_8)) {
        assertThat(lines.readLine()).startsWith("HTTP/2 200");
        assertThat(nextId(lines)).isEqualTo("id: 0");

        Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("Rat"));
        assertThat(nextId(lines)).isEqualTo("id: 1");
      } finally {
        curl.destroyForcibly();
      }
    }
  }

  @Test
  void curlIsToldOverHttp2ThatABodyIsTooLong(@TempDir Path folder) throws Exception {
    IdentityFiles files = TestCertificates.in(folder);
    TlsCertificate certificate = TlsCertificate.given(files.certificate(), files.key());
    Path body = Files.write(folder.resolve("body"), new byte[2 << 20]);
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS, certificate)) {
      Process curl = start(
          "curl",
          "-s",
          "--http2",
          "--cacert",
          files.certificate().toString(),
          "-w",
          "%{http_code}",
          "--data-binary",
          "@" + body,
          url(server).replace("http:", "https:"));
      try (BufferedReader lines = curl.inputReader(StandardCharsets.UTF_8)) {
        assertThat(lines.readLine()).endsWith("bytes\"}413");
      }
      assertThat(curl.waitFor()).isZero();
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
