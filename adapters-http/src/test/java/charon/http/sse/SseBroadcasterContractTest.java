package charon.http.sse;

import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.ActiveViewPublisherContractTest;
import charon.domain.disclosure.Audience;
import charon.http.message.HttpDate;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.local.LocalIoHandler;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

final class SseBroadcasterContractTest extends ActiveViewPublisherContractTest {

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory());
  private final SseBroadcaster broadcaster = new SseBroadcaster(
      group, StreamSettings.DEFAULTS, "contract", new HttpDate(InstantSource.system()));

  @AfterEach
  void close() {
    broadcaster.release();
    group.shutdownGracefully();
  }

  @Override
  protected ActiveViewPublisher publisher() {
    return broadcaster;
  }

  @Override
  protected long latestRevision(Audience audience) {
    return broadcaster.revision(audience);
  }
}
