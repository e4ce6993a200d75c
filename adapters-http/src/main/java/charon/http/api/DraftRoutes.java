package charon.http.api;

import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.application.port.in.steering.DraftUseCase;
import charon.application.port.in.steering.DraftUseCase.Draft;
import charon.domain.RefusedException;
import charon.http.json.AnswerJson;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is prepared at a table, unseen. Thread-safe. */
public final class DraftRoutes {

  private static final String DRAFT = "/api/gm/draft/";

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get(DRAFT, Access.GM, this::read),
        Route.put(DRAFT, Access.GM, this::replace),
        Route.delete(DRAFT, Access.GM, this::discard),
        Route.post(DRAFT + "go/", Access.GM, this::go)
            .costing(request -> draft(request).commands().size()),
        Route.post(DRAFT + "save/", Access.GM, this::save));
  }

  private Response read(Request request) {
    return with(draft(request).look(), JsonResponse.empty());
  }

  private Response replace(Request request) {
    draft(request).replace(request.json());
    return with(draft(request).look(), JsonResponse.success());
  }

  private Response discard(Request request) {
    draft(request).discard();
    return JsonResponse.success().response();
  }

  private Response go(Request request) {
    return answer(request, draft(request).go(Sender.gameMaster(request.caller().actor())));
  }

  private Response save(Request request) {
    Members body = request.json();
    String id = body.required("id", "id required");
    String title = body.requiredTrimmed("title", "title required");
    draft(request).save(id, title);
    return JsonResponse.success().with("id", id).with("title", title).response();
  }

  /** The answer to several commands that were carried out, or prepared, as one. */
  static Response answer(Request request, BatchDone done) {
    Response response = JsonResponse.success()
        .with("revision", done.revision())
        .with("results", answers(done.results()))
        .response();
    return Revision.told(request, done.revision(), response);
  }

  /** Each is made when it is written: many of them may have all tokens in them. */
  private static Iterable<Map<String, @Nullable Object>> answers(
      List<Map<String, @Nullable Object>> results) {
    return () -> results.stream().map(AnswerJson::tree).iterator();
  }

  private static Response with(Draft draft, JsonResponse answer) {
    answer
        .with("commands", draft.commands())
        .with("problems", problems(draft.rehearsal().refusals()));
    draft.problem().ifPresent(problem -> answer.with("storage_problem", problem));
    return answer.response();
  }

  private static List<Map<String, Object>> problems(List<Optional<RefusedException>> refusals) {
    List<Map<String, Object>> problems = new ArrayList<>();
    for (int i = 0; i < refusals.size(); i++) {
      Map<String, Object> problem = new LinkedHashMap<>();
      problem.put("index", i);
      refusals.get(i).ifPresent(refusal -> {
        problem.put("error", String.valueOf(refusal.getMessage()));
        problems.add(problem);
      });
    }
    return problems;
  }

  private static DraftUseCase draft(Request request) {
    return request.desk().steering().draft();
  }
}
