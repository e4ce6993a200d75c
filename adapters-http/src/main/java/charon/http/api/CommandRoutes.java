package charon.http.api;

import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.CommandDone;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.CommandUseCase;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.application.port.in.display.CrewTie;
import charon.application.port.in.table.Desk;
import charon.domain.Attributes;
import charon.domain.disclosure.Audience;
import charon.domain.journal.Actor;
import charon.domain.table.TokenRight;
import charon.http.json.AnswerJson;
import charon.http.message.AskingDisplay;
import charon.http.message.Prepared;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changes the view: an endpoint for each command of the vocabulary, the vocabulary itself, and
 * several commands at once. Thread-safe.
 */
public final class CommandRoutes {

  private static final String PING = "/api/ping/";

  private final List<CommandSpec> vocabulary;

  /** An endpoint for each command. */
  public CommandRoutes(List<CommandSpec> vocabulary) {
    this.vocabulary = List.copyOf(vocabulary);
  }

  /** What one command is given by: who may give it where, and how it is read from the request. */
  private record Endpoint(
      String command, String path, Access access, Function<Request, Members> body) {

    /** Where the commands are that are not at {@code /api/gm/} and their name. */
    static Endpoint of(String command) {
      return switch (command) {
        case "switch-level",
            "toggle-room",
            "room-visibility",
            "set-door-status",
            "toggle-portrait",
            "place-token",
            "remove-token",
            "update-token-status" -> ofGameMasters(command, "encounter/" + command);
        case "ship-status" -> ofGameMasters(command, "ship-status/toggle");
        case "charon-mode" -> ofGameMasters(command, "charon/mode");
        case "charon-location" -> ofGameMasters(command, "charon/location");
        case "clear-tokens" ->
          ofGameMasters(command, "encounter/" + command).reading(CommandRoutes::nothing);
        // players drag tokens on the table's display, which is not logged in
        case "move-token" ->
          new Endpoint(command, "/api/gm/encounter/move-token/", Access.PERSONAL, Request::json);
        // it opens its dialog itself, too
        case "charon-dialog" ->
          new Endpoint(
              command, "/api/gm/charon/toggle-dialog/", Access.PERSONAL, Request::jsonIfAny);
        case "next-turn" -> ofGameMasters(command, command).reading(CommandRoutes::nothing);
        // without members, it means all
        case "hide-handout" -> ofGameMasters(command, command).reading(Request::jsonIfAny);
        case "hide-terminal" ->
          new Endpoint(command, "/api/terminal/hide/", Access.PERSONAL, CommandRoutes::nothing);
        default -> ofGameMasters(command, command);
      };
    }

    /** The same with another way to read what is sent. */
    private Endpoint reading(Function<Request, Members> other) {
      return new Endpoint(command, path, access, other);
    }

    private static Endpoint ofGameMasters(String command, String path) {
      return new Endpoint(command, "/api/gm/" + path + "/", Access.GM, Request::json);
    }

    /** Players point at the map, too. */
    static Endpoint ofEverybody() {
      return new Endpoint("ping", PING, Access.PERSONAL, Request::json);
    }

    Route route() {
      return Route.post(path, access, this::execute).preparing();
    }

    private Response execute(Request request) {
      boolean prepares = Prepared.draft(request);
      Members members = body.apply(request);
      if (prepares) {
        return Revision.told(
            request, answer(request.desk().steering().draft().add(command, members)));
      }
      return done(request, request.desk().commands().execute(command, members, sender(request)));
    }

    private Sender sender(Request request) {
      Audience audience = access == Access.GM ? Audience.GM : request.audience();
      Optional<String> key = request.header("idempotency-key");
      Actor actor = request.caller().actor();
      if (request.caller().audience() == Audience.GM) { // be it at a display
        return new Sender(audience, key, actor, TokenRight.ANY);
      }
      Optional<CrewTie> tie = AskingDisplay.tie(request);
      String crew = tie.map(CrewTie::crew).orElse("");
      TokenRight moves = new TokenRight(request.desk().playerTokens().get(), actor.name(), crew);
      return new Sender(audience, key, byName(actor, tie), moves);
    }

    /** Who is not logged in is called as whoever plays whom their display is tied to. */
    private static Actor byName(Actor player, Optional<CrewTie> tie) {
      return player.name().isEmpty()
          ? Actor.of(Actor.Kind.PLAYER, tie.map(CrewTie::player).orElse(""))
          : player;
    }
  }

  /** The routes. */
  public List<Route> routes() {
    return Stream.concat(
            vocabulary.stream()
                .map(CommandSpec::name)
                .filter(
                    command -> !command.equals(ConversationRoutes.SEND)) // its path names a channel
                .map(command -> Endpoint.of(command).route()),
            Stream.of(
                Endpoint.ofEverybody().route(),
                Route.get("/api/gm/commands/", Access.GM, this::all),
                Route.post("/api/gm/batch/", Access.GM, this::batch)
                    .preparing()
                    .costing(CommandRoutes::size)))
        .toList();
  }

  /** Whether it is by this route that anybody points at the map. */
  public static boolean points(Route route) {
    return route.path().text().equals(PING);
  }

  private static Members nothing(Request request) {
    return Members.of(Attributes.EMPTY);
  }

  private Response all(Request request) {
    List<Map<String, Object>> commands =
        vocabulary.stream().map(CommandRoutes::json).toList();
    return JsonResponse.empty().with("commands", commands).response();
  }

  private static int size(Request request) {
    return request.json().data().members().get("commands") instanceof List<?> commands
        ? Math.min(commands.size(), CommandUseCase.MOST_COMMANDS)
        : 1;
  }

  private Response batch(Request request) {
    boolean prepares = Prepared.draft(request);
    Members batch = request.json();
    Desk desk = request.desk();
    BatchDone done = prepares
        ? desk.steering().draft().addAll(batch)
        : desk.commands().executeAll(batch, Sender.gameMaster(request.caller().actor()));
    return DraftRoutes.answer(request, done);
  }

  private static Response done(Request request, CommandDone done) {
    return Revision.told(request, done.revision(), answer(done.answer()));
  }

  private static Response answer(Map<String, @Nullable Object> members) {
    JsonResponse answer = JsonResponse.success();
    AnswerJson.tree(members).forEach(answer::with);
    return answer.response();
  }

  private static Map<String, Object> json(CommandSpec command) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("command", command.name());
    members.put("summary", command.summary());
    members.put("scope", command.scope().name().toLowerCase(Locale.ROOT));
    members.put("members", command.schema());
    return members;
  }
}
