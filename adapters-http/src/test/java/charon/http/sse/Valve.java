package charon.http.sse;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayDeque;
import java.util.Queue;

/** A socket whose peer can stop reading: what is flushed stays pending. */
@Sharable // it leaves the pipeline with the rest of HTTP, and is put back
final class Valve extends ChannelOutboundHandlerAdapter {

  private final Queue<Runnable> held = new ArrayDeque<>();
  private boolean closed;

  void close() {
    closed = true;
  }

  void open(EmbeddedChannel channel) {
    closed = false;
    held.forEach(Runnable::run);
    held.clear();
    channel.flush();
  }

  void letOneThrough() {
    held.remove().run();
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (closed) {
      held.add(() -> ctx.writeAndFlush(message, promise));
    } else {
      ctx.write(message, promise);
    }
  }

  /** What is still held fails as a channel that is closed lets it. */
  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    ctx.close(promise);
    held.forEach(Runnable::run);
    held.clear();
  }

  @Override
  public void flush(ChannelHandlerContext ctx) {
    if (!closed) {
      ctx.flush();
    }
  }
}
