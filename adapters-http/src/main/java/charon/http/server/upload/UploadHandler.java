package charon.http.server.upload;

import charon.http.message.Response;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes bodies that go to files past the memory that all others are collected in: piece by piece, of which
 * the next is read when the last is on disk, and none before it is known that whoever sends it may. What
 * goes on is one complete request, and what was sent behind it comes after it. Confined to the channel's
 * event loop, but for what is on disk.
 */
public final class UploadHandler extends ChannelDuplexHandler {

  private final UploadGate gate;
  private final UploadLimits limits;
  private final Spool spool = new Spool();
  private final Queue<HttpContent> waiting = new ArrayDeque<>();

  /** What was sent behind a body that is complete: no more than one read brings. */
  private final Queue<Object> behind = new ArrayDeque<>();

  /** The head of the request whose body is on its way; null: there is none. */
  private @Nullable HttpRequest head;

  private boolean complete; // all of the body has come
  private boolean hasSlot;
  private boolean busy; // somebody decides, or writes
  private boolean gone; // nobody wants the rest
  private long received;
  private @Nullable Future<?> deadline;

  /** A handler for one connection. */
  public UploadHandler(UploadGate gate, UploadLimits limits) {
    this.gate = gate;
    this.limits = limits;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (complete) {
      behind.add(message);
    } else if (head != null && message instanceof HttpContent content) {
      take(ctx, content);
    } else if (message instanceof HttpRequest request && gate.concerns(ctx, request)) {
      begin(ctx, request);
    } else {
      ctx.fireChannelRead(message);
    }
  }

  /** Whoever waits for the request has nothing to do with its pieces. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (head == null) {
      ctx.fireChannelReadComplete();
    } else if (!busy) {
      ctx.read();
    }
  }

  @Override
  public void read(ChannelHandlerContext ctx) {
    if (head == null) {
      ctx.read();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    abandon();
    ctx.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    abandon();
  }

  private void begin(ChannelHandlerContext ctx, HttpRequest request) {
    head = request;
    received = 0;
    gone = false;
    if (request instanceof HttpContent content) { // without a body, or all of HTTP/2 at once
      waiting.add(content);
      complete = true;
    }
    if (HttpUtil.getContentLength(request, 0L) > limits.maxBytes()) {
      refuse(ctx, tooLong());
      return;
    }
    busy = true;
    gate.admit(ctx, request, refusal -> ctx.executor().execute(() -> decided(ctx, refusal)));
  }

  private void decided(ChannelHandlerContext ctx, Optional<Response> refusal) {
    busy = false;
    HttpRequest request = head;
    if (request == null || gone) {
      end();
      return;
    }
    hasSlot = refusal.isEmpty() && limits.slots().tryTake();
    if (!hasSlot) {
      refuse(ctx, refusal.orElseGet(Response::busy));
      return;
    }
    if (HttpUtil.is100ContinueExpected(request)) {
      ctx.writeAndFlush(new DefaultFullHttpResponse(
          HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
    }
    write(ctx);
  }

  private void take(ChannelHandlerContext ctx, HttpContent content) {
    received += content.content().readableBytes();
    complete = !gone && content instanceof LastHttpContent;
    if (gone) {
      content.release();
    } else if (received > limits.maxBytes()) {
      content.release();
      refuse(ctx, tooLong());
    } else {
      waiting.add(content);
      stopWaiting();
      if (!busy) {
        write(ctx);
      }
    }
  }

  /** Writes what has come; then more is read, or the request goes on. */
  private void write(ChannelHandlerContext ctx) {
    busy = true;
    List<HttpContent> pieces = new ArrayList<>(waiting);
    waiting.clear();
    boolean last = pieces.stream().anyMatch(LastHttpContent.class::isInstance);
    Runnable work = () -> {
      boolean written = spool.append(pieces);
      ctx.executor().execute(() -> onDisk(ctx, written, last));
    };
    if (!gate.offer(work)) {
      pieces.forEach(ReferenceCountUtil::release);
      busy = false;
      refuse(ctx, Response.busy());
    }
  }

  private void onDisk(ChannelHandlerContext ctx, boolean written, boolean last) {
    busy = false;
    if (gone) {
      end();
    } else if (!written) {
      refuse(ctx, Response.error(507, "The server's disk is full: nothing was kept"));
    } else if (last) {
      goOn(ctx);
    } else if (!waiting.isEmpty()) {
      write(ctx);
    } else {
      deadline = ctx.executor()
          .schedule(() -> expire(ctx), limits.idle().toMillis(), TimeUnit.MILLISECONDS);
      ctx.read();
    }
  }

  private void goOn(ChannelHandlerContext ctx) {
    HttpRequest request = head;
    FileChannel body = spool.handOver();
    end();
    if (request != null && body != null) {
      ctx.fireChannelRead(new SpooledRequest(request, body));
      while (!complete && !behind.isEmpty()) {
        channelRead(ctx, behind.remove());
      }
      channelReadComplete(ctx);
    }
  }

  private void expire(ChannelHandlerContext ctx) {
    if (head != null && !busy) {
      refuse(ctx, Response.error(408, "The request took too long to come"));
    }
  }

  private Response tooLong() {
    return Response.error(413, "The body may have at most " + limits.maxBytes() + " bytes");
  }

  private void refuse(ChannelHandlerContext ctx, Response refusal) {
    abandon();
    gate.refuse(ctx, refusal);
    ctx.fireChannelReadComplete();
  }

  /** Nobody wants the rest; what is being written is let go of afterwards. */
  private void abandon() {
    gone = true;
    stopWaiting();
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
    behind.forEach(ReferenceCountUtil::release);
    behind.clear();
    if (!busy) {
      end();
    }
  }

  private void end() {
    head = null;
    complete = false;
    stopWaiting();
    spool.close();
    if (hasSlot) {
      hasSlot = false;
      limits.slots().giveBack();
    }
  }

  private void stopWaiting() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }
}
