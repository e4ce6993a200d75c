package charon.http.sse;

import charon.application.port.in.Grant;
import charon.application.port.in.display.DisplayEntry;
import charon.application.port.in.display.DisplayUseCase;
import charon.application.port.in.display.PersonalView;
import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.NewsPublisher;
import charon.application.port.out.steering.PingPublisher;
import charon.domain.disclosure.Audience;
import charon.domain.news.NewsUpdate;
import charon.domain.payload.ViewUpdate;
import charon.domain.table.TableId;
import charon.domain.thing.Ping;
import charon.http.json.DisplayJson;
import charon.http.json.PingJson;
import charon.http.sse.frame.NoticeBoard;
import charon.http.sse.frame.NoticeReader;
import charon.http.state.EncodedState;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Pushes every change of a table to every display that may know of it. A payload is encoded once per
 * revision and audience: on the writer's thread if somebody listens, else on a thread for that when
 * somebody first asks; never on an event loop. What a display costs is one write of shared bytes.
 * A table that nobody looks at has nothing on the event loops. Thread-safe.
 */
public final class TableStreams implements ActiveViewPublisher, NewsPublisher, PingPublisher {

  private static final String PING = "ping";

  private final TableId table;
  private final StreamLoops loops;
  private final AudienceStreams gm;
  private final AudienceStreams players;
  private final PreviewStreams previews;
  private final NoticeBoard<List<DisplayEntry>> displays =
      new NoticeBoard<>("displays", DisplayJson::list, Runnable::run);

  /** One for all, so that they are told once. */
  private final DisplayUseCase.Watcher watcher = displays::show;

  TableStreams(TableId table, StreamLoops loops, String opening) {
    this.table = table;
    this.loops = loops;
    this.gm = streams(Audience.GM, opening);
    this.players = streams(Audience.PLAYERS, opening);
    this.previews = new PreviewStreams(loops);
    displays.follow(gm::tellNotices);
  }

  private AudienceStreams streams(Audience audience, String opening) {
    String tagPrefix = opening + "-" + audience.name().toLowerCase(Locale.ROOT) + "-";
    return new AudienceStreams(loops, loops.metrics(audience), tagPrefix);
  }

  /** Both take it over first: what goes wrong with one audience's frame is not to reach the other. */
  @Override
  public void publish(ViewUpdate update) {
    long publishedAt = System.nanoTime();
    boolean isFirst = gm.revision() < 0;
    boolean toGm = gm.replace(update.gm());
    boolean toPlayers = players.replace(update.players());
    if (!isFirst && (toGm || toPlayers)) { // what a table begins with is no change
      loops.changed();
    }
    if (toGm) {
      gm.show(publishedAt);
    }
    if (toPlayers) {
      players.show(publishedAt);
    }
    previews.changed();
  }

  /** What is prepared is something else now. Neither waits nor throws. */
  public void draftChanged() {
    previews.changed();
  }

  /** Where all game masters who listen are told of the displays. */
  public DisplayUseCase.Watcher watcher() {
    return watcher;
  }

  /** By what one of them reads that. */
  public NoticeReader list() {
    return NoticeReader.amongMany(displays);
  }

  /** Where one display is to be told what is its own: off the thread that says so. */
  public NoticeBoard<PersonalView> personal() {
    return new NoticeBoard<>("personal", DisplayJson::personal, loops.maker());
  }

  /** Who looks at what the table would show. */
  public PreviewStreams previews() {
    return previews;
  }

  @Override
  public void publish(NewsUpdate news) {
    gm.tell(news.gm(), Map.of());
    players.tell(news.players(), news.ofPlayers());
  }

  @Override
  public void publish(Ping ping, boolean toPlayers) {
    Map<String, Object> members = PingJson.of(ping);
    gm.flash(PING, members);
    if (toPlayers) {
      players.flash(PING, members);
    }
  }

  /** The entity tag of the state of a revision, with quotes. Never waits. */
  public String etag(Audience audience, long revision) {
    return streams(audience).etag(revision);
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
        : CompletableFuture.runAsync(() -> state.answer(true), loops.maker())
            .thenApply(made -> state);
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
   * Ends all streams as answers end. Waits until each has been told, not until it has heard, so not to
   * be called on an event loop.
   */
  public void endAll() {
    gm.endAll();
    players.endAll();
    previews.endAll();
  }

  /**
   * Lets go what an audience is shown of which nobody looks; it can be made again.
   *
   * @param again gives what was published last, or is about to be; may take a while, and is asked on
   *     the writer's thread or the one that makes frames
   */
  public void rest(Supplier<ViewUpdate> again) {
    gm.rest(() -> again.get().gm());
    players.rest(() -> again.get().players());
  }

  /** Lets the last frames go; nothing is published after this. */
  public void close() {
    loops.closed(table, this);
    gm.release();
    players.release();
    displays.close();
  }

  /** Size of the newest state that was encoded for an audience. */
  int frameBytes(Audience audience) {
    return streams(audience).frameBytes();
  }

  private AudienceStreams streams(Audience audience) {
    return switch (audience) {
      case GM -> gm;
      case PLAYERS -> players;
    };
  }
}
