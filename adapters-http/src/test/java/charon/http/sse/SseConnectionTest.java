package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import charon.application.port.in.Grant;
import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Disclosure;
import charon.domain.news.News;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.AudienceUpdate;
import charon.domain.payload.Projection;
import charon.domain.view.ActiveView;
import charon.http.metrics.StreamMetrics;
import charon.http.sse.SseParser.Event;
import charon.http.sse.frame.Compressors;
import charon.http.sse.frame.FrameForm;
import charon.http.sse.frame.LatestFrame;
import charon.http.sse.frame.LatestNews;
import charon.http.sse.frame.NoticeBoard;
import charon.http.sse.frame.NoticeReader;
import charon.http.sse.frame.SharedChunk;
import charon.http.sse.frame.SseFrame;
import charon.http.state.EncodedState;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One display's stream, with time that stands still and a socket that can be stopped. */
class SseConnectionTest {

  private static final StreamSettings SETTINGS = new StreamSettings(
      Duration.ofSeconds(30),
      Duration.ofSeconds(15),
      Duration.ofSeconds(60),
      StreamSettings.DEFAULTS.inspection());

  private static final ActiveViewPayload NOTHING =
      Projection.of(Disclosure.toGm(ActiveView.INITIAL, Campaign.EMPTY)).payload();

  private static final StreamFormat WITH_NEWS =
      new StreamFormat(true, false, false, NewsWish.ALSO, null);
  private static final StreamFormat PLAIN =
      new StreamFormat(true, false, false, NewsWish.NONE, null);

  private final MockTicker time = Ticker.newMockTicker();
  private final Valve valve = new Valve();
  private final EmbeddedChannel channel =
      EmbeddedChannel.builder().ticker(time).handlers(valve).build();
  private final Map<Long, String> json = new HashMap<>();
  private final Compressors compressors = Compressors.ofThisMachine();
  private final LatestFrame latest =
      new LatestFrame(compressors, "test-", this::encoded, Runnable::run);
  private final LatestNews news = new LatestNews();
  private final StreamMetrics metrics = new StreamMetrics();
  private final LoopDisplays displays = new LoopDisplays(
      new StreamLoop(channel.eventLoop(), SETTINGS, time::nanoTime),
      new Newest(latest, news),
      new Listeners(),
      metrics);
  private final ChunkedBody body = new ChunkedBody();
  private final SseParser parser = new SseParser();

  private final NoticeBoard<Integer> own =
      new NoticeBoard<>("personal", n -> Map.of("n", n), Runnable::run);

  @AfterEach
  void nothingIsKeptAlive() {
    channel.finishAndReleaseAll();
    latest.release();
    news.release();
    own.close();
    compressors.close();
  }

  @Test
  void theFirstEventIsTheFullCurrentState() {
    publish(7, "{\"n\":7}");

    connect();

    assertThat(received()).containsExactly(new Event("activeview", "{\"n\":7}", "7"));
  }

  @Test
  void everyChangeIsOneEventInOrder() {
    publish(0, "{}");
    connect();

    publish(1, "{\"n\":1}");
    publish(2, "{\"n\":2}");

    assertThat(received()).extracting(Event::id).containsExactly("0", "1", "2");
  }

  @Test
  void aFrameThatIsOlderThanTheFirstEventIsNotSent() {
    SseFrame old = frame(4, "{}");
    publish(5, "{}");
    connect();

    displays.deliver(old, displays.now());
    channel.runPendingTasks();
    old.release();

    assertThat(received()).extracting(Event::id).containsExactly("5");
  }

  @Test
  void aDisplayThatDoesNotReadSkipsToTheNewestState() {
    publish(0, "{}");
    connect();
    received();
    valve.close();

    for (int n = 1; n <= 100; n++) {
      publish(n, "{\"n\":" + n + "}");
    }
    valve.open(channel);

    assertThat(received())
        .extracting(Event::id)
        .as("one was on its way")
        .containsExactly("0", "1", "100");
    assertThat(metrics.skippedCount()).isEqualTo(98);
  }

  @Test
  void aDisplayThatDoesNotReadIsToldWhatIsNewestOnly() {
    publish(0, "{}");
    tell(1);
    connect(WITH_NEWS);
    received();
    valve.close();

    for (int n = 1; n <= 100; n++) {
      publish(n, "{\"n\":" + n + "}");
      tell(n + 1);
    }
    valve.open(channel);

    assertThat(received())
        .extracting(Event::name, Event::data)
        .as("one was on its way")
        .containsExactly(
            tuple("activeview", "{}"),
            tuple("news", "{\"message\":1,\"talk\":{}}"),
            tuple("activeview", "{\"n\":1}"),
            tuple("activeview", "{\"n\":100}"),
            tuple("news", "{\"message\":101,\"talk\":{}}"));
  }

  @Test
  void newsWaitForTheFirstState() {
    tell(1);
    connect(WITH_NEWS);
    channel.runPendingTasks();
    tell(2);
    assertThat(received()).isEmpty();

    publish(0, "{}");
    displays.tell();
    channel.runPendingTasks();

    assertThat(received()).extracting(Event::name).containsExactly("activeview", "news");
  }

  @Test
  void newsThatAreToldTwiceAreOneEvent() {
    publish(0, "{}");
    connect(WITH_NEWS);

    tell(1);
    tell(1);

    assertThat(received()).extracting(Event::name).containsExactly("activeview", "news");
  }

  @Test
  void whatIsItsOwnWaitsForTheFirstStateAndIsToldOnceEachTime() {
    connect(withNotices());
    own.show(1);
    channel.runPendingTasks();
    assertThat(received()).isEmpty();

    publish(0, "{}");
    displays.tell();
    channel.runPendingTasks();
    displays.tell();
    own.show(2);
    channel.runPendingTasks();

    assertThat(received()).extracting(Event::data).containsExactly("{}", "{\"n\":1}", "{\"n\":2}");
  }

  @Test
  void aDisplayThatDoesNotReadIsToldTheNewestOfItsOwnAfterTheState() {
    publish(0, "{}");
    connect(withNotices());
    own.show(0);
    channel.runPendingTasks();
    received();
    valve.close();

    for (int n = 1; n <= 100; n++) {
      own.show(n);
      publish(n, "{\"state\":" + n + "}");
    }
    valve.open(channel);

    assertThat(received())
        .extracting(Event::data)
        .containsExactly("{}", "{\"n\":0}", "{\"n\":1}", "{\"state\":100}", "{\"n\":100}");
  }

  @Test
  void aSilentStreamGetsAKeepaliveEveryThirtySeconds() {
    publish(0, "{}");
    connect();

    pass(29);
    received();
    assertThat(parser.comments()).isEmpty();

    pass(2);
    received();
    assertThat(parser.comments()).containsExactly("keepalive");

    pass(31);
    received();
    assertThat(parser.comments()).containsExactly("keepalive", "keepalive");
  }

  @Test
  void aStreamWithHeartbeatsGetsOneEveryFifteenSecondsInPlaceOfComments() {
    publish(7, "{}");
    connect(new StreamFormat(true, false, true, NewsWish.NONE, null));

    pass(14);
    assertThat(received()).extracting(Event::name).containsExactly("activeview");

    pass(17);
    assertThat(received())
        .containsExactly(
            new Event("activeview", "{}", "7"),
            new Event("heartbeat", "7", "7"),
            new Event("heartbeat", "7", "7"));
    assertThat(parser.comments()).isEmpty();
  }

  @Test
  void anEventPutsTheKeepaliveOff() {
    publish(0, "{}");
    connect();
    pass(20);

    publish(1, "{}");
    pass(20);

    received();
    assertThat(parser.comments()).isEmpty();
  }

  @Test
  void aDisplayThatTakesNothingForAMinuteIsClosed() {
    publish(0, "{}");
    connect();
    valve.close();
    publish(1, "{}");

    pass(59);
    assertThat(channel.isOpen()).isTrue();

    pass(2);
    assertThat(channel.isOpen()).isFalse();
    assertThat(metrics.stalledCount()).isOne();
  }

  @Test
  void aDisplayThatTakesSomeEveryFortySecondsIsSlowAndNotStuck() {
    publish(0, "{}");
    connect();
    valve.close();
    publish(1, "{\"n\":\"" + "x".repeat(100_000) + "\"}");

    for (int i = 0; i < 4; i++) {
      pass(40);
      valve.letOneThrough();
    }
    pass(40);
    assertThat(channel.isOpen()).isTrue();
    valve.open(channel);

    assertThat(received()).extracting(Event::id).containsExactly("0", "1");
    assertThat(metrics.stalledCount()).isZero();
  }

  @Test
  void whatCouldNotBeMadeAtOnceIsShownWhenItHasBeenMade() {
    publish(0, "{}");
    connect();
    json.put(1L, "{\"n\":1}");
    latest.replace(new AudienceUpdate(1, NOTHING));

    displays.deliverLater();
    channel.runPendingTasks();

    assertThat(received()).extracting(Event::id).containsExactly("0", "1");
  }

  @Test
  void aLoopThatHasEndedKeepsNoFrameAndStopsNobody() {
    DefaultEventLoop ended = new DefaultEventLoop();
    ended.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
    SseFrame frame = frame(0, "{}");
    StreamLoop loop = new StreamLoop(ended, SETTINGS, time::nanoTime);

    new LoopDisplays(loop, new Newest(latest, news), new Listeners(), metrics).deliver(frame, 0);

    assertThat(frame.refCnt()).isOne();
    frame.release();
  }

  @Test
  void aStreamWhoseBeginningIsStillOnItsWayIsNotStuckYet() {
    time.advance(1, TimeUnit.DAYS);
    publish(0, "{}");
    ChannelStream connection = new ChannelStream(displays, channel, PLAIN, Grant.NONE);
    begin(connection);
    valve.close();
    connection.queue(SharedChunk.own(PLAIN.bytesOf(": begins\n\n"), true));
    join(connection);

    pass(59);
    assertThat(channel.isOpen()).isTrue();
    valve.open(channel);

    assertThat(received()).extracting(Event::id).containsExactly("0");
  }

  @Test
  void aLoopThatWasBusyStillShowsEveryChangeToWhoKeepsUp() {
    publish(0, "{}");
    connect();

    for (int n = 1; n <= 3; n++) {
      announce(n, "{}");
    }
    channel.runPendingTasks();

    assertThat(received()).extracting(Event::id).containsExactly("0", "1", "2", "3");
  }

  @Test
  void aDisplayThatLeftIsForgotten() {
    publish(0, "{}");
    connect();

    channel.close();
    publish(1, "{}");

    assertThat(received()).extracting(Event::id).containsExactly("0");
  }

  @Test
  void endingIsTheLastChunk() {
    publish(0, "{}");
    connect();

    displays.endAll();

    received();
    assertThat(body.ended()).isTrue();
    assertThat(channel.isOpen()).isFalse();
  }

  private StreamFormat withNotices() {
    return new StreamFormat(
        true, false, false, NewsWish.NONE, null, List.of(NoticeReader.alone(own)));
  }

  private void publish(long revision, String text) {
    announce(revision, text);
    channel.runPendingTasks();
  }

  private void tell(long message) {
    news.replace(new News(message, Map.of()), Map.of());
    displays.tell();
    channel.runPendingTasks();
  }

  private void announce(long revision, String text) {
    json.put(revision, text);
    latest.replace(new AudienceUpdate(revision, NOTHING));
    SseFrame frame = latest.make(Set.of(FrameForm.PLAIN));
    displays.deliver(frame, displays.now());
    frame.release();
  }

  private SseFrame frame(long revision, String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    EncodedState state = new EncodedState(encoded, "\"test-" + revision + "\"");
    return SseFrame.of(revision, state, null, compressors);
  }

  private byte[] encoded(AudienceUpdate update) {
    return json.getOrDefault(update.revision(), "").getBytes(StandardCharsets.UTF_8);
  }

  private void connect() {
    connect(PLAIN);
  }

  private void connect(StreamFormat format) {
    ChannelStream connection = new ChannelStream(displays, channel, format, Grant.NONE);
    begin(connection);
    join(connection);
  }

  private void join(ChannelStream connection) {
    displays.join(connection);
    displays.catchUp(connection);
  }

  private void begin(ChannelStream connection) {
    connection.begin(2_000, "Sun, 06 Nov 1994 08:49:37 GMT");
    channel.pipeline().addFirst(valve);
    ByteBuf first = channel.readOutbound();
    String head = first.toString(StandardCharsets.US_ASCII);
    first.release();
    assertThat(head).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\n");
  }

  private void pass(long seconds) {
    for (long i = 0; i < seconds; i++) {
      time.advance(1, TimeUnit.SECONDS);
      channel.runScheduledPendingTasks();
    }
  }

  private List<Event> received() {
    for (ByteBuf part; (part = channel.readOutbound()) != null; part.release()) {
      parser.feed(body.feed(ByteBufUtil.getBytes(part)));
    }
    return parser.events();
  }
}
