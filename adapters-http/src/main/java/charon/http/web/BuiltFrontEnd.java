package charon.http.web;

import charon.http.message.Request;
import charon.http.message.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * A front end that somebody else has built, in the place of ours: the pages are shells with what its
 * scripts need. The files of the login page stay ours.
 */
final class BuiltFrontEnd implements FrontEnd {

  /** Below {@code /static/}: what our pages share. */
  private static final String OURS = "charon/";

  private final WebRoot files;
  private final FrontEnd own;
  private final PageRenderer pages;

  BuiltFrontEnd(WebRoot files, FrontEnd own, PageRenderer pages) {
    this.files = files;
    this.own = own;
    this.pages = pages;
  }

  @Override
  public Response page(ConsolePage page, List<InlineScript> scripts) {
    if (page == ConsolePage.ADMIN) {
      return own.page(page, scripts);
    }
    Map<String, String> hooks =
        Map.of("title", page.title(), "root", page.root(), "bundle", page.bundle());
    return pages.page("shell.html", hooks, ContentPolicy.BUILT_FRONT_END, scripts);
  }

  @Override
  public CompletionStage<Response> file(Request request) {
    String path = request.parameter("path");
    return path.startsWith(OURS) ? own.file(request) : files.file(request, path);
  }

  @Override
  public CompletionStage<Response> texture(Request request) {
    return files.image(request, "textures/" + request.parameter("path"));
  }
}
