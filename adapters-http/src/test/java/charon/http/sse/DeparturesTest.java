package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.domain.disclosure.Audience;
import charon.http.HttpTransport;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a display leaves, it is told of, and nothing of it is left behind. */
class DeparturesTest {

  @ParameterizedTest
  @EnumSource(HttpTransport.class)
  void whoHasLeftWhenTheStreamBeginsIsForgotten(HttpTransport transport) throws Exception {
    try (Hall hall = Hall.over(transport, 1)) {
      TableStreams table = hall.open(7);
      CountDownLatch asked = new CountDownLatch(1);
      CountDownLatch left = new CountDownLatch(1);
      hall.beforeOpening = () -> {
        asked.countDown();
        await().until(() -> left.getCount() == 0);
      };
      SocketChannel display = ask(hall);
      asked.await();
      display.setOption(StandardSocketOptions.SO_LINGER, 0); // not a word more: a reset
      display.close();
      left.countDown();

      await().until(() -> hall.gone() == 1);
      hall.settle();
      assertThat(table.listeners(Audience.PLAYERS)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(HttpTransport.class)
  void whoLeavesAndWhoIsSentAwayIsForgotten(HttpTransport transport) throws Exception {
    try (Hall hall = Hall.over(transport, 1)) {
      TableStreams table = hall.open(7);
      SocketChannel leaving = ask(hall);
      try (SocketChannel staying = ask(hall)) {
        await().until(() -> table.listeners(Audience.PLAYERS) == 2);

        leaving.close();
        await().until(() -> hall.gone() == 1);
        await().until(() -> table.listeners(Audience.PLAYERS) == 1);
        table.endAll();

        await().until(() -> hall.gone() == 2);
        await().until(() -> table.listeners(Audience.PLAYERS) == 0);
        assertThat(staying.isOpen()).isTrue();
      }
    }
  }

  private static SocketChannel ask(Hall hall) throws IOException {
    SocketChannel channel = SocketChannel.open(hall.address());
    String request = "GET /" + Hall.at(7, Audience.PLAYERS) + " HTTP/1.1\r\n\r\n";
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    return channel;
  }
}
