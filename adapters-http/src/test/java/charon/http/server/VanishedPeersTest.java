package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charon.http.server.connection.EventLoops;
import charon.http.server.connection.HttpServer;
import charon.http.server.connection.Transport;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Peers that are gone without a word, as a phone that leaves the network. */
@Timeout(30)
class VanishedPeersTest {

  @Test
  void theKernelGivesAPeerUpThatAcknowledgesNothingForAMinute() throws Exception {
    assumeTrue(Epoll.isAvailable());
    CompletableFuture<Integer> millis = new CompletableFuture<>();
    ChannelInitializer<SocketChannel> look = new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel channel) {
        millis.complete(channel.config().getOption(EpollChannelOption.TCP_USER_TIMEOUT));
      }
    };
    try (EventLoops loops = new EventLoops(Transport.EPOLL, 1);
        HttpServer server = HttpServer.listen(
            loops, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), look);
        Socket client =
            new Socket(server.address().getAddress(), server.address().getPort())) {
      assertThat(client.isConnected()).isTrue();
      assertThat(millis.get(20, TimeUnit.SECONDS)).isEqualTo(60_000);
    }
  }
}
