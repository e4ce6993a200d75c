package charon.http.web;

import charon.application.port.PicturesUnavailableException;
import charon.application.port.in.picture.OfferedPicture;
import charon.application.port.in.picture.PictureVersion;
import charon.domain.InvalidValueException;
import charon.domain.disclosure.Audience;
import charon.domain.table.TableId;
import charon.http.message.EntityTags;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import charon.http.routing.Routed;
import charon.http.routing.TooManyRequestsException;
import charon.http.security.RateLimiter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

/** What displays show as a picture, for whatever has no browser. Thread-safe. */
public final class DisplayPicture {

  private static final String PATH = "/api/display.png";

  private static final int DEFAULT_WIDTH = 960;

  private final Tags tags;
  private final RateLimiter drawn;

  /** The entity tags of states. */
  @FunctionalInterface
  public interface Tags {

    /** The tag of a state of a table that is awake, with quotes. Never waits. */
    String of(TableId table, Audience audience, long revision);
  }

  /**
   * Tags pictures as the states that are on them.
   *
   * @param drawn for whom how many may be drawn
   */
  public DisplayPicture(Tags tags, RateLimiter drawn) {
    this.tags = tags;
    this.drawn = drawn;
  }

  /** The route. */
  public List<Route> routes() {
    return List.of(Route.getAsync(PATH, Access.PERSONAL, this::serve).forEither());
  }

  private CompletionStage<Response> serve(Request request) {
    // players' unless a game master says otherwise, whoever asks: it may be shown anywhere
    Audience audience = Routed.asksAsGameMaster(request) ? Audience.GM : Audience.PLAYERS;
    OfferedPicture offered = request.desk().pictures().offer(audience, width(request));
    if (EntityTags.isKnown(request, etag(request, audience, offered.version()))) {
      return CompletableFuture.completedStage(
          head(request, audience, offered.version()).notModified());
    }
    offered.due().ifPresent(wait -> refuse("Too many pictures of this table at once", wait));
    if (!offered.made()) {
      drawn
          .tryTake(request.peer().network())
          .ifPresent(wait -> refuse("Too many pictures for this address", wait));
    }
    return offered
        .content()
        .drawn()
        .thenApply(drawn -> head(request, audience, drawn.version()).carrying(drawn.png()))
        .exceptionally(DisplayPicture::refused);
  }

  private Response head(Request request, Audience audience, PictureVersion version) {
    return Response.withoutContent("image/png", Response.UNKNOWN_LENGTH)
        .with("etag", etag(request, audience, version))
        .with(
            "cache-control",
            "private, no-cache") // as the state's: a game master's is nobody else's
        .with("vary", "authorization, cookie");
  }

  private static void refuse(String why, Duration wait) {
    throw new TooManyRequestsException(why, wait);
  }

  private static int width(Request request) {
    try {
      return request.target().parameter("width").map(Integer::parseInt).orElse(DEFAULT_WIDTH);
    } catch (NumberFormatException none) {
      throw new InvalidValueException("width must be a whole number from 64 to 1920");
    }
  }

  private String etag(Request request, Audience audience, PictureVersion version) {
    String state = tags.of(request.desk().table().id(), audience, version.revision());
    return version.beyond().isEmpty()
        ? state
        : state.substring(0, state.length() - 1) + "-" + version.beyond() + "\"";
  }

  private static Response refused(Throwable failure) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
    if (cause instanceof RejectedExecutionException) {
      return Response.busy();
    }
    if (cause instanceof PicturesUnavailableException) {
      return Response.error(501, String.valueOf(cause.getMessage()));
    }
    throw new CompletionException(cause);
  }
}
