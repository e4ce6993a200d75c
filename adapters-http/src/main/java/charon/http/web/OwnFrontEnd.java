package charon.http.web;

import charon.domain.NotFoundException;
import charon.http.message.Request;
import charon.http.message.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** The front end that comes with Charon. */
final class OwnFrontEnd implements FrontEnd {

  private final WebAssets assets;
  private final PageRenderer pages;

  OwnFrontEnd(WebAssets assets, PageRenderer pages) {
    this.assets = assets;
    this.pages = pages;
  }

  @Override
  public Response page(ConsolePage page, List<InlineScript> scripts) {
    List<InlineScript> all =
        Stream.concat(scripts.stream(), Stream.of(assets.tooOld())).toList();
    return pages.page(page.template(), Map.of(), ContentPolicy.COMPONENTS, all);
  }

  @Override
  public CompletionStage<Response> file(Request request) {
    return CompletableFuture.completedStage(assets.serve(request));
  }

  @Override
  public CompletionStage<Response> texture(Request request) {
    throw new NotFoundException("Not found");
  }
}
