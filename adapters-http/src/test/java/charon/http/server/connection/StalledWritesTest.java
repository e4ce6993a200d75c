package charon.http.server.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.http.tls.IdentityFiles;
import charon.http.tls.TestCertificates;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One long write to peers that take their time, over real sockets whose buffers are small. */
@Timeout(60)
class StalledWritesTest {

  private static final int BUFFER_BYTES = 16 * 1024;
  private static final int LENGTH = 2 << 20;
  private static final Duration LIMIT = Duration.ofMillis(800);

  @TempDir
  private Path folder = Path.of("");

  private IdentityFiles files = new IdentityFiles(folder, folder);

  @BeforeEach
  void makeCertificate() throws Exception {
    files = TestCertificates.in(folder);
  }

  @ParameterizedTest
  @CsvSource({"EPOLL,false", "NIO,false", "EPOLL,true"})
  void whoTakesALittleAtATimeGetsAllOfIt(Transport transport, boolean encrypted) throws Exception {
    try (EventLoops loops = new EventLoops(transport, 1);
        Socket slow = connect(listen(loops, encrypted), encrypted)) {
      InputStream in = slow.getInputStream();
      long begin = System.nanoTime();
      int read = 0;
      while (read < LENGTH) {
        read += in.readNBytes(LENGTH / 32).length;
        TimeUnit.NANOSECONDS.sleep(LIMIT.toNanos() / 8); // four times the limit in all
      }

      assertThat(System.nanoTime() - begin).isGreaterThan(2 * LIMIT.toNanos());
      assertThat(loops.connections()).as("it is not cut off afterwards either").isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"EPOLL,false", "NIO,false", "EPOLL,true"})
  void whoTakesNothingIsCutOff(Transport transport, boolean encrypted) throws Exception {
    try (EventLoops loops = new EventLoops(transport, 1);
        Socket stuck = connect(listen(loops, encrypted), encrypted)) {
      assertThat(stuck.getInputStream().read()).isNotNegative();
      assertThat(loops.connections()).isEqualTo(1);

      await().until(() -> loops.connections() == 0);
    }
  }

  private InetSocketAddress listen(EventLoops loops, boolean encrypted) throws Exception {
    TlsContext tls = new TlsContext(files, false);
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    ChannelInitializer<SocketChannel> perConnection = new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel channel) {
        channel.config().setOption(ChannelOption.SO_SNDBUF, BUFFER_BYTES);
        channel.config().setAutoRead(true);
        channel.pipeline().addLast(new StalledWrites(LIMIT));
        if (encrypted) {
          channel.pipeline().addLast(tls.newHandler(channel.alloc(), Duration.ofSeconds(10)));
        }
        channel.pipeline().addLast(new Talkative(encrypted));
      }
    };
    return HttpServer.listen(loops, here, perConnection).address();
  }

  private Socket connect(InetSocketAddress server, boolean encrypted) throws Exception {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(BUFFER_BYTES);
    socket.connect(server);
    return encrypted ? over(socket, server) : socket;
  }

  private Socket over(Socket socket, InetSocketAddress server) throws Exception {
    try {
      return TestCertificates.trusting(files.certificate())
          .getSocketFactory()
          .createSocket(socket, server.getHostString(), server.getPort(), true);
    } catch (IOException failed) {
      socket.close();
      throw failed;
    }
  }

  /** Says a lot, unasked. */
  private static final class Talkative extends ChannelInboundHandlerAdapter {

    private final boolean encrypted;

    Talkative(boolean encrypted) {
      this.encrypted = encrypted;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      if (!encrypted) {
        talk(ctx);
      }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event instanceof SslHandshakeCompletionEvent) {
        talk(ctx);
      }
    }

    private static void talk(ChannelHandlerContext ctx) {
      ctx.writeAndFlush(Unpooled.wrappedBuffer(new byte[LENGTH]));
    }
  }
}
