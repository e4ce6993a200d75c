package charon.http.web;

import charon.application.port.in.BrowseCampaignUseCase;
import charon.domain.NotFoundException;
import charon.domain.campaign.CampaignImage;
import charon.http.routing.EntityTags;
import charon.http.routing.Request;
import charon.http.routing.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** The campaign's pictures, and nothing else of its folder. */
public final class CampaignFiles {

  private final BrowseCampaignUseCase campaign;
  private final Executor reading;

  /**
   * Reads pictures by the use case.
   *
   * @param reading where files are read, which may hang; refuses more than may wait
   */
  public CampaignFiles(BrowseCampaignUseCase campaign, Executor reading) {
    this.campaign = campaign;
    this.reading = reading;
  }

  /** Answers {@code /data/{path...}}. */
  CompletionStage<Response> serve(Request request) {
    try {
      return CompletableFuture.supplyAsync(() -> picture(request), reading);
    } catch (RejectedExecutionException full) {
      return CompletableFuture.completedStage(Response.busy());
    }
  }

  private Response picture(Request request) {
    CampaignImage image = campaign
        .image(request.parameter("path"), request.audience())
        .orElseThrow(() -> new NotFoundException("Not found"));
    String etag = "\"" + Long.toHexString(image.lastModified().toEpochMilli()) + "-"
        + image.content().length + "\"";
    return EntityTags.isKnown(request, etag)
        ? Response.notModified(etag)
        : Response.of(200, image.mediaType(), image.content())
            .with("etag", etag)
            .with("cache-control", "no-cache");
  }
}
