package charon.http.server;

import charon.application.port.in.display.DisplayUseCase.Attendance;
import charon.application.port.in.table.Desk;
import charon.application.port.in.table.Visit;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.RefusedException;
import charon.domain.disclosure.Audience;
import charon.http.message.AcceptEncoding;
import charon.http.message.AskingDisplay;
import charon.http.message.Prepared;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Dispatcher;
import charon.http.security.Listener;
import charon.http.server.admission.StreamLimit;
import charon.http.sse.NewsWish;
import charon.http.sse.PreviewStreams;
import charon.http.sse.StreamFormat;
import charon.http.sse.StreamLoops;
import charon.http.sse.TableStreams;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets displays in to the event stream of their audience. Thread-safe. */
public final class StreamEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(StreamEndpoint.class);

  /** What can be asked of news. */
  private static final Map<String, NewsWish> NEWS =
      Map.of("true", NewsWish.ALSO, "only", NewsWish.ONLY);

  private final StreamLoops streams;
  private final Function<Request, Listener> listenerOf;
  private final StreamLimit players;

  /** Of their own: however many strangers come, the game master's console is not kept out. */
  private final StreamLimit gameMasters;

  /**
   * Opens streams of all tables.
   *
   * @param listenerOf finds out who asks; may wait, so it is asked on a worker
   * @param mostStreams how many there may be at a time of each audience; 0: any number
   */
  public StreamEndpoint(
      StreamLoops streams, Function<Request, Listener> listenerOf, int mostStreams) {
    this.streams = streams;
    this.listenerOf = listenerOf;
    this.players = new StreamLimit(mostStreams);
    this.gameMasters = new StreamLimit(mostStreams);
  }

  /**
   * Opens a stream: at once for who shows nothing to tell them by, else when it has been found out
   * who it is. To be called on the channel's event loop.
   */
  void open(Channel channel, Exchange exchange) {
    Request request = exchange.request();
    NewsWish news = newsWish(request);
    if (news == null) {
      exchange.answer(Response.error(400, "news must be true or only, or left out"));
    } else if (isAnybody(request) && !AskingDisplay.isNamed(request) && request.tryEnter()) {
      open(channel, exchange, news, seated(request, false, StreamGuest::of));
    } else {
      openWhenKnown(channel, exchange, news);
    }
  }

  private void openWhenKnown(Channel channel, Exchange exchange, NewsWish news) {
    Request request = exchange.request();
    boolean found = exchange.offer(() -> CompletableFuture.completedFuture(request)
        .thenApply(asked -> enter(asked, news))
        .thenAcceptAsync(
            guest -> openIfConnected(channel, exchange, news, guest), channel.eventLoop())
        .exceptionally(fault -> giveUp(channel, exchange, fault)));
    if (!found) {
      exchange.answer(Response.busy());
    }
  }

  /**
   * Finds out who asks, and wakes the table if it sleeps.
   *
   * @return empty: there is no place for them
   */
  private Optional<StreamGuest> enter(Request request, NewsWish news) {
    if (Prepared.isMeant(request)) {
      return enterPreview(request, news);
    }
    request.desk();
    Listener listener = isAnybody(request) ? Listener.PLAYER : listenerOf.apply(request);
    boolean gameMaster = listener.audience() == Audience.GM;
    // who wants no news gets what everybody gets, whoever it is
    Listener known = gameMaster || news != NewsWish.NONE ? listener : Listener.PLAYER;
    TableStreams shown = streams.of(request.table().id());
    return seated(request, gameMaster, place -> StreamGuest.of(known, request, shown, place));
  }

  private Optional<StreamGuest> enterPreview(Request request, NewsWish news) {
    Listener listener = listenerOf.apply(request);
    if (!Prepared.draft(request) || Prepared.cue(request).isPresent()) {
      throw new InvalidValueException("A stream can show the draft, but no cue");
    }
    if (news != NewsWish.NONE) {
      throw new InvalidValueException("draft and news cannot be asked for together");
    }
    Desk desk = request.desk();
    PreviewStreams previews = streams.of(request.table().id()).previews();
    return seated(
        request,
        true,
        place -> StreamGuest.of(
            listener, previews.join(() -> desk.steering().draft().rehearsal().shown()), place));
  }

  /**
   * Lets somebody in for whom there is a place. All others are refused before anything is known of
   * them: neither as a display nor as one who looks at what is prepared.
   *
   * @param gameMaster whether they take a place of game masters; what is prepared is for nobody else
   * @param guest who takes the place, and gives it back by leaving
   */
  private Optional<StreamGuest> seated(
      Request request, boolean gameMaster, Function<Attendance, StreamGuest> guest) {
    StreamLimit limit = gameMaster ? gameMasters : players;
    StreamLimit.Share share = limit.tryTake(
        request.peer().network(), request.table().id(), request.desk().limits().get());
    if (share == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(guest.apply(() -> limit.release(share)));
    } catch (RuntimeException | Error fault) {
      limit.release(share);
      throw fault;
    }
  }

  private void openIfConnected(
      Channel channel, Exchange exchange, NewsWish news, Optional<StreamGuest> guest) {
    if (guest.isPresent() && !channel.isActive()) {
      guest.get().leave();
      exchange.request().leave();
    } else {
      open(channel, exchange, news, guest);
    }
  }

  private void open(
      Channel channel, Exchange exchange, NewsWish news, Optional<StreamGuest> seated) {
    if (seated.isEmpty()) {
      exchange.answer(Response.busy());
      return;
    }
    StreamGuest guest = seated.get();
    Request request = exchange.request();
    exchange.count(200);
    StreamDeparture departure = new StreamDeparture(leaving(request.stay(), guest));
    channel.closeFuture().addListener(departure); // unless it loses its socket
    StreamFormat format = new StreamFormat(
        exchange.isChunked(),
        AcceptEncoding.gzip(request),
        wantsHeartbeat(request),
        news,
        guest.listener().reader(),
        guest.notices());
    guest.open(channel, streams.of(request.table().id()), format.shared(), departure);
  }

  private static Runnable leaving(Visit visit, StreamGuest guest) {
    return () -> {
      guest.leave();
      visit.close();
    };
  }

  /** Browsers come again after a connection that broke, but not after an answer that is no stream. */
  private static @Nullable Void giveUp(Channel channel, Exchange exchange, Throwable fault) {
    if (fault.getCause() instanceof NotFoundException) { // it was archived a moment ago
      exchange.answer(Response.error(404, "Not found"));
    } else if (fault.getCause() instanceof RefusedException refusal) {
      exchange.answer(Dispatcher.refused(refusal));
    } else {
      LOG.error("A stream cannot be opened", fault);
      exchange.request().leave();
      channel.close();
    }
    return null;
  }

  /** What is asked for; null if it is nothing that there is. */
  private static @Nullable NewsWish newsWish(Request request) {
    Optional<String> asked = request.target().parameter("news");
    return asked.isEmpty() ? NewsWish.NONE : NEWS.get(asked.get());
  }

  private static boolean wantsHeartbeat(Request request) {
    return request.target().parameter("heartbeat").equals(Optional.of("true"));
  }

  private static boolean isAnybody(Request request) {
    return !Prepared.isMeant(request)
        && (request.credentials().isAnonymous()
            || (request.asksAsPlayers() && !AskingDisplay.isNamed(request)));
  }
}
