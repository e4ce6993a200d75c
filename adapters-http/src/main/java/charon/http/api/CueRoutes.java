package charon.http.api;

import charon.application.port.in.steering.CueUseCase;
import charon.http.json.CueJson;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The running order of the show: named batches of commands. Thread-safe. */
public final class CueRoutes {

  private static final String CUES = "/api/gm/cues/";
  private static final String CUE = CUES + "{id}/";

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get(CUES, Access.GM, this::list),
        Route.post(CUES + "next/", Access.GM, this::next).costing(CueRoutes::sizeOfNext),
        Route.post(CUES + "stop/", Access.GM, this::stop),
        Route.get(CUES + "export/", Access.GM, this::export),
        Route.get(CUE, Access.GM, this::cue),
        Route.put(CUE, Access.GM, this::save),
        Route.delete(CUE, Access.GM, this::delete),
        Route.post(CUE + "go/", Access.GM, this::go)
            .costing(request -> size(request, id(request))));
  }

  private static int size(Request request, String id) {
    return cues(request).find(id).cue().commands().size();
  }

  private static int sizeOfNext(Request request) {
    return cues(request).list().next().map(id -> size(request, id)).orElse(1);
  }

  private Response list(Request request) {
    return Response.json(CueJson.order(cues(request).list()));
  }

  private Response cue(Request request) {
    return Response.json(CueJson.cue(cues(request).find(id(request))));
  }

  private Response go(Request request) {
    return DraftRoutes.answer(
        request, cues(request).go(id(request), request.caller().actor()));
  }

  private Response next(Request request) {
    return DraftRoutes.answer(request, cues(request).next(request.caller().actor()));
  }

  private Response stop(Request request) {
    cues(request).stop();
    return JsonResponse.success().response();
  }

  private Response save(Request request) {
    cues(request).save(CueJson.read(id(request), request.json()));
    return JsonResponse.success().with("id", id(request)).response();
  }

  private Response delete(Request request) {
    cues(request).delete(id(request));
    return JsonResponse.success().with("id", id(request)).response();
  }

  private Response export(Request request) {
    byte[] file = cues(request).export().getBytes(StandardCharsets.UTF_8);
    return Response.of(200, "application/yaml", file)
        .with("content-disposition", "attachment; filename=\"cues.yaml\"");
  }

  private static CueUseCase cues(Request request) {
    return request.desk().steering().cues();
  }

  private static String id(Request request) {
    return request.parameter("id");
  }
}
