package charon.http.web;

import charon.application.port.in.BrowseCampaignUseCase;
import charon.domain.NotFoundException;
import charon.domain.campaign.CampaignImage;
import charon.http.routing.EntityTags;
import charon.http.routing.Request;
import charon.http.routing.Response;

/** The campaign's pictures, and nothing else of its folder. */
public final class CampaignFiles {

  private final BrowseCampaignUseCase campaign;

  /** Reads pictures by the use case. */
  public CampaignFiles(BrowseCampaignUseCase campaign) {
    this.campaign = campaign;
  }

  /** Answers {@code /data/{path...}}. */
  Response serve(Request request) {
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
