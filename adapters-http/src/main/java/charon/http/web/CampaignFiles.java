package charon.http.web;

import charon.application.port.in.table.Desk;
import charon.domain.NotFoundException;
import charon.domain.campaign.CampaignImage;
import charon.domain.display.DisplayKey;
import charon.http.message.AskingDisplay;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The campaign's pictures, and nothing else of its folder. Thread-safe. */
public final class CampaignFiles {

  private final FileReading reading;

  /** Reads pictures where files are read. */
  public CampaignFiles(FileReading reading) {
    this.reading = reading;
  }

  /** The route. */
  public List<Route> routes() {
    return List.of(Route.getAsync("/data/{path...}", Access.PERSONAL, this::serve));
  }

  private CompletionStage<Response> serve(Request request) {
    request.desk(); // here: a table that wakes slowly keeps no other's pictures waiting
    return reading.answer(() -> picture(request));
  }

  private CompletionStage<Response> picture(Request request) {
    String path = request.parameter("path");
    Desk desk = request.desk();
    CampaignImage image = desk.campaign()
        .image(path, request.audience())
        .or(() -> display(request).flatMap(key -> desk.campaign().imageHandedTo(key, path)))
        .orElseThrow(CampaignFiles::notFound);
    String etag =
        "\"" + Long.toHexString(image.lastModified().toEpochMilli()) + "-" + image.size() + "\"";
    Response head = Response.withoutContent(image.mediaType(), image.size())
        .with("etag", etag)
        .with("cache-control", "private, no-cache")
        .with("vary", "authorization, cookie");
    return reading.answer(
        request,
        head,
        etag,
        request.desk().table().id().value() + " " + path,
        () -> image.content().read().orElseThrow(CampaignFiles::notFound));
  }

  /** The display that asks, which may have been handed what others have not. */
  private static Optional<DisplayKey> display(Request request) {
    return AskingDisplay.of(request).flatMap(request.desk().displays()::keyOf);
  }

  private static NotFoundException notFound() {
    return new NotFoundException("Not found");
  }
}
