package charon.http.sse;

import charon.application.port.in.Grant;
import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.NewsPublisher;
import charon.domain.disclosure.Audience;
import charon.domain.news.News;
import charon.domain.news.NewsUpdate;
import charon.domain.payload.ViewUpdate;
import charon.http.message.HttpDate;
import charon.http.metrics.StreamMetrics;
import charon.http.state.EncodedState;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Pushes every change to every display that may know of it. A payload is encoded once per revision
 * and audience: on the writer's thread if somebody listens, else on a thread for that when somebody
 * first asks; never on an event loop. What a display costs is one write of shared bytes. Thread-safe.
 */
public final class SseBroadcaster implements ActiveViewPublisher, NewsPublisher {

  private final Map<Audience, AudienceStreams> audiences = new EnumMap<>(Audience.class);

  /** Its thread begins when there is something to make, and serves both audiences. */
  private final EventExecutor maker =
      new DefaultEventExecutor(new DefaultThreadFactory("frames", true));

  /**
   * Serves displays on the event loops.
   *
   * @param run names this run of the server, so that an entity tag of an earlier one never matches
   * @param date when answers begin
   */
  public SseBroadcaster(EventLoopGroup group, StreamSettings settings, String run, HttpDate date) {
    for (Audience audience : Audience.values()) {
      String tagPrefix = run + "-" + audience.name().toLowerCase(Locale.ROOT) + "-";
      audiences.put(audience, new AudienceStreams(group, settings, tagPrefix, maker, date));
    }
  }

  /** All take it over first: what goes wrong with one audience's frame is not to reach the other. */
  @Override
  public void publish(ViewUpdate update) {
    long publishedAt = System.nanoTime();
    List<AudienceStreams> changed = audiences.entrySet().stream()
        .filter(entry -> entry.getValue().replace(update.seenBy(entry.getKey())))
        .map(Map.Entry::getValue)
        .toList();
    changed.forEach(streams -> streams.show(publishedAt));
  }

  @Override
  public void publish(NewsUpdate news) {
    streams(Audience.GM).tell(news.gm(), Map.of());
    streams(Audience.PLAYERS).tell(news.players(), personal(news));
  }

  /** For each player who has a message that is newer than all for everybody. */
  private static Map<String, News> personal(NewsUpdate news) {
    return news.personal().entrySet().stream()
        .filter(entry -> entry.getValue() > news.players().message())
        .map(Map.Entry::getKey)
        .collect(Collectors.toMap(Function.identity(), news::seenByPlayer));
  }

  /**
   * The newest state for an audience, in the bytes that its displays got; it is there at once if
   * anybody has asked for it or listens. Never waits.
   *
   * @param compressed whether its compressed bytes are to be there, too
   */
  public CompletableFuture<EncodedState> latest(Audience audience, boolean compressed) {
    CompletableFuture<EncodedState> latest = streams(audience).latest();
    return compressed ? latest.thenCompose(this::compressed) : latest;
  }

  private CompletableFuture<EncodedState> compressed(EncodedState state) {
    return state.isCompressed()
        ? CompletableFuture.completedFuture(state)
        : CompletableFuture.runAsync(() -> state.answer(true), maker).thenApply(made -> state);
  }

  /** How many streams of an audience are open. Never waits. */
  public int listeners(Audience audience) {
    return streams(audience).listeners();
  }

  /** How many of them show the view. Never waits. */
  public int displays(Audience audience) {
    return streams(audience).displays();
  }

  /** Revision of the newest state of an audience; -1: there is none yet. Never waits. */
  public long revision(Audience audience) {
    return streams(audience).revision();
  }

  /** What the streams of an audience have done. */
  public StreamMetrics metrics(Audience audience) {
    return streams(audience).metrics();
  }

  /**
   * Turns a connection into an event stream: from here on nothing of HTTP is left in its pipeline.
   * To be called on the connection's event loop, before anything of the answer was written.
   *
   * @param grant by what right it listens
   * @param departure is told when the display has gone, if the channel does not live to tell it
   */
  public void open(
      Channel channel, StreamFormat format, Audience audience, Grant grant, Departure departure) {
    streams(audience).open(channel, format, grant, departure);
  }

  /**
   * By what rights streams listen that not everybody has. Waits for the event loops, so not to be
   * called on one.
   */
  public Set<Grant> grants() {
    Set<Grant> grants = new HashSet<>();
    audiences.values().forEach(streams -> grants.addAll(streams.grants()));
    return grants;
  }

  /** Ends the streams that listen by one of these rights. */
  public void end(Set<Grant> grants) {
    audiences.values().forEach(streams -> streams.end(grants));
  }

  /** Ends all streams as answers end; waits until each has been told, not until it has heard. */
  public void endAll() {
    audiences.values().forEach(AudienceStreams::endAll);
  }

  /** Lets the last frames go; nothing is published after this. */
  public void release() {
    maker.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
    audiences.values().forEach(AudienceStreams::release);
  }

  private AudienceStreams streams(Audience audience) {
    AudienceStreams streams = audiences.get(audience);
    if (streams == null) {
      throw new IllegalStateException("audience: " + audience + " (expected: one of the two)");
    }
    return streams;
  }
}
