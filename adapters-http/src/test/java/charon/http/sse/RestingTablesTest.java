package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.Grant;
import charon.domain.disclosure.Audience;
import charon.domain.table.TableId;
import charon.http.message.HttpDate;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tables have on an event loop that nobody looks at: nothing. */
class RestingTablesTest {

  private static final long NOTHING_PLANNED = -1;

  private static final StreamFormat PLAIN =
      new StreamFormat(true, false, false, NewsWish.NONE, null);

  private static final Departure NOBODY = new Departure() {
    @Override
    public void takenOver(Channel channel) {}

    @Override
    public void gone() {}
  };

  private final MockTicker time = Ticker.newMockTicker();
  private final EmbeddedChannel channel = EmbeddedChannel.builder().ticker(time).build();
  private final StreamLoops loops = new StreamLoops(
      channel.eventLoop(), StreamSettings.DEFAULTS, new HttpDate(InstantSource.system()));
  private final TableStreams shown = loops.open(new TableId(7), "shown");
  private final TableStreams unseen = loops.open(new TableId(8), "unseen");

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
    loops.release();
  }

  @Test
  void aChangeThatNobodySeesIsNoWorkForAnEventLoop() {
    unseen.publish(Hall.state(0, "zero"));
    unseen.publish(Hall.state(1, "one"));

    assertThat(channel.hasPendingTasks()).isFalse();
    assertThat(channel.runScheduledPendingTasks()).isEqualTo(NOTHING_PLANNED);
  }

  @Test
  void noRoundIsMadeForATableThatOthersDoNotLookAt() {
    unseen.publish(Hall.state(0, "zero"));
    look();

    unseen.publish(Hall.state(1, "one"));

    assertThat(channel.hasPendingTasks()).isFalse();
  }

  @Test
  void oneRoundIsMadeForAllWhoLookAtATable() {
    look();
    shown.publish(Hall.state(1, "one"));
    assertThat(channel.hasPendingTasks()).isTrue();
    channel.runPendingTasks();
    assertThat(channel.hasPendingTasks()).isFalse();
  }

  @Test
  void afterTheLastNobodyIsLookedAfter() {
    look();
    assertThat(channel.runScheduledPendingTasks()).isNotEqualTo(NOTHING_PLANNED);

    channel.pipeline().fireChannelInactive(); // the display leaves
    shown.publish(Hall.state(1, "one"));
    assertThat(channel.hasPendingTasks()).isFalse();
    time.advance(1, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();

    assertThat(channel.runScheduledPendingTasks()).isEqualTo(NOTHING_PLANNED);
  }

  private void look() {
    shown.publish(Hall.state(0, "zero"));
    shown.open(channel, PLAIN, Audience.PLAYERS, Grant.NONE, NOBODY);
    channel.runPendingTasks();
    // what the display has ordered has been made, and is shown
    CompletableFuture.runAsync(() -> {}, loops.maker()).join();
    channel.runPendingTasks();
  }
}
