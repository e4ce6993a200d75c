package charon.http.api;

import charon.application.port.in.ConverseUseCase;
import charon.application.port.in.ModerateConversationUseCase;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.application.port.in.table.Desk;
import charon.domain.ForbiddenException;
import charon.domain.InvalidValueException;
import charon.domain.conversation.Channel;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.view.CharonPanel;
import charon.http.json.ConversationJson;
import charon.http.message.Prepared;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conversations with the ship's computer. All there is exists twice: for the channel in the path,
 * and without one for the default channel. Thread-safe.
 */
public final class ConversationRoutes {

  /** The command that an endpoint of each channel stands for. */
  static final String SEND = "charon-send";

  private static final String CHANNEL = "channel";
  private static final int MAX_QUESTION = 2_000;

  /** The routes. */
  public List<Route> routes() {
    Stream<Route> single = Stream.of(
        Route.get("/api/charon/conversation/", Access.PUBLIC, this::defaultConversation),
        Route.get("/api/charon/{channel}/conversation/", Access.PERSONAL, this::conversation),
        Route.postAsync("/api/charon/submit-query/", Access.PUBLIC, this::submit),
        Route.postAsync("/api/charon/{channel}/submit/", Access.PUBLIC, this::submit),
        Route.get("/api/gm/charon/channels/", Access.GM, this::channels),
        Route.post("/api/gm/charon/{channel}/mark-read/", Access.GM, this::markRead));
    return Stream.concat(
            single,
            Stream.of("/api/gm/charon/", "/api/gm/charon/{channel}/").flatMap(this::moderation))
        .toList();
  }

  /** Whether players ask the ship's computer by one of these routes. */
  public static boolean asks(Route route) {
    return route.writes() && route.access() == Access.PUBLIC;
  }

  private Stream<Route> moderation(String path) {
    return Stream.of(
        Route.get(path + "pending/", Access.GM, this::pending),
        Route.post(path + "approve/", Access.GM, this::approve),
        Route.post(path + "reject/", Access.GM, this::reject),
        Route.post(path + "send/", Access.GM, this::send).preparing(),
        Route.postAsync(path + "generate/", Access.GM, this::generate),
        Route.post(path + "clear/", Access.GM, this::clear));
  }

  private Response defaultConversation(Request request) {
    ActiveViewPayload payload = request.desk().observe().current().players().payload();
    CharonPanel charon = payload.view().charon();
    JsonResponse answer = JsonResponse.empty()
        .with("mode", charon.mode().name())
        .with("charon_location_path", charon.locationPath())
        .with("active_location_path", payload.activeLocationPath());
    return withMessages(request, answer, Channel.DEFAULT).response();
  }

  private Response conversation(Request request) {
    Channel channel = channel(request);
    JsonResponse answer = JsonResponse.empty()
        .with(CHANNEL, channel.name())
        .with(
            "mode",
            request
                .desk()
                .observe()
                .current()
                .seenBy(request.audience())
                .payload()
                .view()
                .charon()
                .mode()
                .name());
    return withMessages(request, answer, channel).response();
  }

  /** A conversation that players may not read looks like one that nobody has used. */
  private static JsonResponse withMessages(Request request, JsonResponse answer, Channel channel) {
    return mayRead(request, channel)
        ? withItsEnd(request, answer.with("messages", messages(request, channel)), channel)
        : answer.with("messages", List.of());
  }

  private static boolean mayRead(Request request, Channel channel) {
    return request.desk().observe().disclosedTo(request.audience()).allowsConversation(channel);
  }

  /** A question is taken to be thought about, unless it is said that it is not. */
  private static JsonResponse withItsEnd(Request request, JsonResponse answer, Channel channel) {
    return converse(request).endsUnanswered(channel) ? answer.with("unanswered", true) : answer;
  }

  private CompletionStage<Response> submit(Request request) {
    converse(request).requireQueryMode(); // before anything else is looked at
    Channel channel = channel(request);
    String query = request.json().ofSeveralLines().requiredTrimmed("query", "Query required");
    if (query.length() > MAX_QUESTION) {
      throw new InvalidValueException("query must have at most " + MAX_QUESTION + " characters");
    }
    if (!mayRead(request, channel)) {
      throw new ForbiddenException("Players write where they can read");
    }
    return converse(request)
        .submit(channel, query, request.peer().network())
        .thenApply(submission -> JsonResponse.success()
            .with("query_id", submission.queryId())
            .with("pending_id", submission.pendingId().value())
            .response());
  }

  private Response channels(Request request) {
    return JsonResponse.empty()
        .with("channels", ConversationJson.channels(moderate(request).channels()))
        .response();
  }

  private Response pending(Request request) {
    List<PendingResponse> queue = moderate(request).pending(channel(request));
    JsonResponse answer = JsonResponse.empty().with("pending", ConversationJson.queue(queue));
    return named(request)
        .map(channel -> answer.with(CHANNEL, channel).with("count", queue.size()))
        .orElse(answer)
        .response();
  }

  private Response approve(Request request) {
    Channel channel = channel(request);
    Members body = request.json();
    PendingId id = pendingId(body);
    moderate(request).approve(channel, id, body.ofSeveralLines().nullableText("modified_content"));
    return done(request).response();
  }

  private Response reject(Request request) {
    Channel channel = channel(request);
    moderate(request).reject(channel, pendingId(request.json()));
    return done(request).response();
  }

  private Response send(Request request) {
    boolean prepares = Prepared.draft(request);
    Members members = request.json().with(CHANNEL, channel(request).name());
    Desk desk = request.desk();
    Map<String, @Nullable Object> answer = prepares
        ? desk.steering().draft().add(SEND, members)
        : desk.commands()
            .execute(SEND, members, Sender.gameMaster(request.caller().actor()))
            .answer();
    return done(request).with("message_id", answer.get("message_id")).response();
  }

  private CompletionStage<Response> generate(Request request) {
    Channel channel = channel(request);
    Members body = request.json().ofSeveralLines();
    String prompt = body.requiredTrimmed("prompt", "Prompt required");
    Optional<String> override = named(request) // without a channel, there is no such member
        .map(name -> body.text("context_override", ""))
        .filter(text -> !text.isBlank());
    return moderate(request)
        .generate(channel, prompt, override)
        .thenApply(answer -> done(request)
            .with("pending_id", answer.id().value())
            .with("response", answer.response())
            .response());
  }

  private Response markRead(Request request) {
    moderate(request).markRead(channel(request));
    return done(request).response();
  }

  private Response clear(Request request) {
    moderate(request).clear(channel(request));
    return done(request).response();
  }

  private static List<Map<String, Object>> messages(Request request, Channel channel) {
    return ConversationJson.messages(converse(request).messages(channel));
  }

  private static ConverseUseCase converse(Request request) {
    return request.desk().conversations().converse();
  }

  private static ModerateConversationUseCase moderate(Request request) {
    return request.desk().conversations().moderate();
  }

  private static PendingId pendingId(Members body) {
    return new PendingId(body.required("pending_id", "pending_id required"));
  }

  /** Says that a change was made, and to which channel if the path names one. */
  private static JsonResponse done(Request request) {
    JsonResponse answer = JsonResponse.success();
    return named(request).map(name -> answer.with(CHANNEL, name)).orElse(answer);
  }

  private static Channel channel(Request request) {
    return named(request).map(Channel::named).orElse(Channel.DEFAULT);
  }

  private static Optional<String> named(Request request) {
    return request.parameterIfAny(CHANNEL);
  }
}
