package charon.http.web;

import charon.http.message.Request;
import charon.http.message.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the pages and their files come from. Thread-safe. */
public interface FrontEnd {

  /**
   * A page.
   *
   * @param scripts what runs before the client's script
   */
  Response page(ConsolePage page, List<InlineScript> scripts);

  /** Answers {@code /static/{path...}}. */
  CompletionStage<Response> file(Request request);

  /** Answers {@code /textures/{path...}}. */
  CompletionStage<Response> texture(Request request);

  /**
   * The front end in that folder; without one, our own.
   *
   * @param reading reads the folder's files
   */
  static FrontEnd of(
      Optional<Path> webRoot, WebAssets assets, PageRenderer pages, FileReading reading) {
    FrontEnd own = new OwnFrontEnd(assets, pages);
    return webRoot
        .<FrontEnd>map(folder -> new BuiltFrontEnd(new WebRoot(folder, reading), own, pages))
        .orElse(own);
  }
}
