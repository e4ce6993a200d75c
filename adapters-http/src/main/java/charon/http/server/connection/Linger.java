package charon.http.server.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose client may still be sending (RFC 9112, section 9.6): first says that
 * nothing more will be said, then drops what comes, for a moment. To close with bytes unread would
 * make the client's computer throw the answer away. Confined to the connection's event loop.
 */
public final class Linger extends ChannelInboundHandlerAdapter {

  private static final int MOST_BYTES = 4 << 20;
  private static final long LONGEST_MILLIS = 2_000;

  private int dropped;
  private @Nullable Future<?> end;

  private Linger() {}

  /** Closes a connection whose last answer has been written. */
  public static void close(Channel channel) {
    SslHandler tls = channel.pipeline().get(SslHandler.class);
    if (!(channel instanceof DuplexChannel connection)) {
      channel.close();
    } else if (tls == null) {
      linger(connection);
    } else {
      tls.closeOutbound().addListener(said -> linger(connection));
    }
  }

  private static void linger(DuplexChannel connection) {
    connection.shutdownOutput().addListener(shut -> {
      if (shut.isSuccess()) {
        connection.pipeline().addFirst(new Linger()); // nobody else is to hear any of it
      } else {
        connection.close();
      }
    });
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    end = ctx.executor().schedule(() -> ctx.close(), LONGEST_MILLIS, TimeUnit.MILLISECONDS);
    ctx.read();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    if (end != null) {
      end.cancel(false);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    dropped += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
    ReferenceCountUtil.release(message);
    if (dropped > MOST_BYTES) {
      ctx.close();
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    ctx.read();
  }

  /** The client has said all. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      ctx.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
