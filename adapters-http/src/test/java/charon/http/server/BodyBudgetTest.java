package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.http.HttpTransport;
import charon.http.LiveServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Uploads of a crowd, over real sockets: together they cannot take more memory than is set aside. */
@Timeout(60)
class BodyBudgetTest {

  private static final Duration LIMIT = Duration.ofSeconds(25); // before they are cut off as slow
  private static final int MEBIBYTE = 1 << 20;

  /** So many bodies of that length fit into 64 MiB, with what is free of each. */
  private static final int FIT = 65;

  private static final int TOO_MANY = 20;

  private final List<Upload> uploads = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Upload upload : uploads) {
      upload.close();
    }
  }

  @Test
  void uploadsTooManyAreRefusedWhileCommandsAreObeyed() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO)) {
      for (int i = 0; i < FIT + TOO_MANY; i++) {
        uploads.add(new Upload(server));
      }

      await()
          .atMost(LIMIT)
          .until(() -> uploads.stream().filter(Upload::isOver).count() >= TOO_MANY);
      assertThat(
              server.post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}").statusCode())
          .isEqualTo(200);

      close();
      String large = "{\"view_type\": \"STANDBY\"}" + " ".repeat(MEBIBYTE - 100);
      await()
          .atMost(LIMIT)
          .until(() -> server.post("/api/gm/switch-view/", large).statusCode() == 200);
    }
  }

  /** A request whose body lacks its last byte. */
  private static final class Upload {

    private final Socket socket;
    private boolean over;

    Upload(LiveServer server) throws IOException {
      socket = new Socket(server.address().getAddress(), server.address().getPort());
      String head = "POST /api/terminal/hide/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
          + MEBIBYTE + "\r\n\r\n";
      try {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(new byte[MEBIBYTE - 1]);
      } catch (IOException refused) {
        over = true;
      }
    }

    /** Whether it was answered, which can only be a refusal, or its connection is gone. */
    boolean isOver() {
      try {
        over |= socket.getInputStream().available() > 0;
      } catch (IOException gone) {
        over = true;
      }
      return over;
    }

    void close() throws IOException {
      socket.close();
    }
  }
}
