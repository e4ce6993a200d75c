package charon.http.server.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import java.util.function.Consumer;

/**
 * Speaks HTTP/2 with those that ask for it in the handshake (RFC 7301), with others HTTP/1.1. Confined
 * to the connection's event loop.
 */
public final class ProtocolChoice extends ApplicationProtocolNegotiationHandler {

  private final Consumer<ChannelPipeline> http1;
  private final Consumer<ChannelPipeline> http2;

  /** Goes on with what makes a pipeline speak the one or the other. */
  public ProtocolChoice(Consumer<ChannelPipeline> http1, Consumer<ChannelPipeline> http2) {
    super(ApplicationProtocolNames.HTTP_1_1);
    this.http1 = http1;
    this.http2 = http2;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    ctx.fireChannelActive();
    ctx.read(); // the beginning of the handshake
  }

  @Override
  protected void configurePipeline(ChannelHandlerContext ctx, String protocol) {
    if (protocol.equals(ApplicationProtocolNames.HTTP_2)) {
      http2.accept(ctx.pipeline());
      ctx.channel().config().setAutoRead(true); // streams take turns, the connection does not
    } else {
      http1.accept(ctx.pipeline());
      ctx.channel().read();
    }
  }

  /** Before the handshake is over, nothing can be answered. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
    if (event instanceof ChannelInputShutdownEvent) {
      ctx.close();
    } else {
      super.userEventTriggered(ctx, event);
    }
  }

  @Override
  protected void handshakeFailure(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close(); // anybody can make that happen: nothing to log
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
