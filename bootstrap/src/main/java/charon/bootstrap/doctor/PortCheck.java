package charon.bootstrap.doctor;

import charon.bootstrap.settings.Listening;
import charon.bootstrap.terminal.Failures;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Looks whether a server could listen.
 *
 * @param listening where
 * @param data its data folder
 */
record PortCheck(Listening listening, Path data) {

  private static final String PORT = "port";
  private static final int MOST_BYTES = 1 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  Finding finding() {
    String address = listening.host() + ":" + listening.port();
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(listening.host(), listening.port()));
      return Finding.ok(PORT, address + " is free");
    } catch (IOException e) {
      if (isCharon(listening.port())) {
        return Finding.ok(PORT, address + " is in use by a Charon");
      }
      // one that encrypts cannot be asked: nobody here knows its certificate
      return DataCheck.isServed(data)
          ? Finding.ok(PORT, address + " is in use, as by the server on the data folder")
          : Finding.fail(PORT, "cannot listen on " + address + ": " + Failures.describe(e));
    }
  }

  private static boolean isCharon(int port) {
    try {
      var connection = (HttpURLConnection)
          URI.create("http://localhost:" + port + "/api/active-view/").toURL().openConnection();
      connection.setConnectTimeout((int) PATIENCE.toMillis());
      connection.setReadTimeout((int) PATIENCE.toMillis());
      try (var body = connection.getInputStream()) {
        return new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
            .contains("\"view_type\"");
      }
    } catch (IOException e) {
      return false;
    }
  }
}
