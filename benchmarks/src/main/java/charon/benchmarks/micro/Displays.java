package charon.benchmarks.micro;

import charon.application.port.in.Grant;
import charon.application.port.out.ActiveViewPublisher;
import charon.domain.disclosure.Audience;
import charon.domain.table.TableId;
import charon.http.message.HttpDate;
import charon.http.sse.Departure;
import charon.http.sse.NewsWish;
import charon.http.sse.StreamFormat;
import charon.http.sse.StreamLoops;
import charon.http.sse.StreamSettings;
import charon.http.sse.TableStreams;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.local.LocalIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Charon's own streams of a table with displays on one event loop that take everything and look at
 * nothing: what is left is what Charon does above the socket.
 */
public final class Displays implements AutoCloseable {

  private static final Departure UNCOUNTED = new Departure() {
    @Override
    public void takenOver(Channel channel) {}

    @Override
    public void gone() {}
  };

  private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(
      1, new DefaultThreadFactory("displays", true), LocalIoHandler.newFactory());
  private final StreamLoops loops =
      new StreamLoops(group, StreamSettings.DEFAULTS, new HttpDate(InstantSource.system()));
  private final TableStreams table = loops.open(TableId.DEFAULT, "benchmark");

  /** Where a view tells of its changes. */
  public ActiveViewPublisher publisher() {
    return table;
  }

  /** Opens streams; something has been published before. */
  public void open(int count, Audience audience) {
    for (int i = 0; i < count; i++) {
      var channel = new DiscardingChannel();
      group.register(channel).syncUninterruptibly();
      var format = new StreamFormat(true, false, false, NewsWish.NONE, null);
      onEventLoop(() -> table.open(channel, format, audience, Grant.NONE, UNCOUNTED));
    }
  }

  /** Does some work on the event loop and waits until it and all before it is done. */
  public void onEventLoop(Runnable work) {
    group.next().submit(work).syncUninterruptibly();
  }

  @Override
  public void close() {
    loops.endAll();
    loops.release();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
