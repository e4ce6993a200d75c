package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.Grant;
import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.ActiveViewPublisherContractTest;
import charon.domain.Attributes;
import charon.domain.disclosure.Audience;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.AudienceUpdate;
import charon.domain.payload.Scene;
import charon.domain.payload.ViewUpdate;
import charon.domain.table.TableId;
import charon.domain.view.ActiveView;
import charon.http.message.HttpDate;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.local.LocalIoHandler;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TableStreamsContractTest extends ActiveViewPublisherContractTest {

  /** Its type is nothing that JSON knows. */
  private static final Scene UNSPEAKABLE =
      new Scene(new Object(), "", Attributes.EMPTY, List.of(), Optional.empty(), Optional.empty());

  private static final Departure NOBODY = new Departure() {
    @Override
    public void takenOver(Channel channel) {}

    @Override
    public void gone() {}
  };

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory());
  private final StreamLoops loops =
      new StreamLoops(group, StreamSettings.DEFAULTS, new HttpDate(InstantSource.system()));
  private final TableStreams streams = loops.open(TableId.DEFAULT, "contract");

  @AfterEach
  void close() {
    loops.release();
    group.shutdownGracefully();
  }

  @Test
  void whatCannotBeShownToOneAudienceIsStillTheNewestOfTheOther() {
    EmbeddedChannel channel = new EmbeddedChannel();
    StreamLoops oneLoop = new StreamLoops(
        channel.eventLoop(), StreamSettings.DEFAULTS, new HttpDate(InstantSource.system()));
    TableStreams both = oneLoop.open(TableId.DEFAULT, "fault");
    StreamFormat format = new StreamFormat(true, false, false, NewsWish.NONE, null);
    both.open(channel, format, Audience.GM, Grant.NONE, NOBODY);

    both.publish(new ViewUpdate(
        new AudienceUpdate(1, payload(Optional.of(UNSPEAKABLE))),
        new AudienceUpdate(1, payload(Optional.empty()))));

    assertThat(both.revision(Audience.PLAYERS)).isOne();
    channel.pipeline().fireChannelInactive(); // the display leaves
    channel.finishAndReleaseAll();
    oneLoop.release();
  }

  private static ActiveViewPayload payload(Optional<Scene> scene) {
    return new ActiveViewPayload(ActiveView.INITIAL, List.of(), Map.of(), scene);
  }

  @Override
  protected ActiveViewPublisher publisher() {
    return streams;
  }

  @Override
  protected long latestRevision(Audience audience) {
    return streams.revision(audience);
  }
}
