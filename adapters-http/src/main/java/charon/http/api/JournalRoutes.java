package charon.http.api;

import charon.application.port.in.command.Members;
import charon.application.port.in.steering.JournalUseCase;
import charon.application.port.in.steering.JournalUseCase.Page;
import charon.application.port.in.steering.JournalUseCase.Reverted;
import charon.application.port.in.steering.JournalUseCase.Wish;
import charon.domain.InvalidValueException;
import charon.http.json.JournalJson;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;
import java.util.OptionalLong;

/** What was done at a table, and how it is taken back. Thread-safe. */
public final class JournalRoutes {

  private static final String LIMIT = "limit";
  private static final String BEFORE = "before";
  private static final String ID = "id";
  private static final long USUAL_LIMIT = 50;
  private static final long LARGEST_ID = 999_999_999_999_999_999L;

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/api/gm/journal/", Access.GM, this::newest),
        Route.post("/api/gm/undo/", Access.GM, this::undo),
        Route.post("/api/gm/redo/", Access.GM, this::redo));
  }

  private Response newest(Request request) {
    long limit = number(request, LIMIT, JournalUseCase.MOST_ENTRIES).orElse(USUAL_LIMIT);
    OptionalLong before = number(request, BEFORE, LARGEST_ID);
    Page page = journal(request).newest((int) limit, before);
    JsonResponse answer = JsonResponse.empty()
        .with("entries", JournalJson.entries(page.entries()))
        .with("undo", page.undo().map(JournalJson::named).orElse(null))
        .with("redo", page.redo().map(JournalJson::named).orElse(null));
    page.problem().ifPresent(problem -> answer.with("problem", problem));
    return answer.response();
  }

  private static OptionalLong number(Request request, String name, long most) {
    return request
        .target()
        .parameter(name)
        .map(text -> OptionalLong.of(number(name, text, most)))
        .orElseGet(OptionalLong::empty);
  }

  private static long number(String name, String text, long most) {
    long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    if (number < 1 || number > most) {
      throw new InvalidValueException(name + " must be an integer from 1 to " + most);
    }
    return number;
  }

  private Response undo(Request request) {
    return answer(request, "undone", journal(request).undo(wish(request)));
  }

  private Response redo(Request request) {
    return answer(request, "redone", journal(request).redo(wish(request)));
  }

  private static Wish wish(Request request) {
    Members body = request.jsonOrNone();
    return new Wish(
        body.integer(ID), body.flag("force").orElse(false), request.caller().actor());
  }

  private static Response answer(Request request, String member, Reverted done) {
    Response response = JsonResponse.success()
        .with(member, JournalJson.named(done.entry()))
        .with("revision", done.revision())
        .response();
    return Revision.told(request, done.revision(), response);
  }

  private static JournalUseCase journal(Request request) {
    return request.desk().steering().journal();
  }
}
