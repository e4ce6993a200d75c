package charon.http.api;

import charon.application.port.in.MessagingUseCase;
import charon.application.port.in.MessagingUseCase.Mail;
import charon.application.port.in.display.CrewTie;
import charon.domain.account.Member;
import charon.domain.account.Role;
import charon.domain.account.User;
import charon.domain.message.Message;
import charon.http.message.AskingDisplay;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads broadcast messages to the crew. Thread-safe. */
public final class MessageRoutes {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private static final String WITHDRAWN = "withdrawn";

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/api/messages/", Access.PERSONAL, this::messages),
        Route.get("/api/gm/messages/", Access.GM, this::history),
        Route.get("/api/gm/users/", Access.GM, this::users));
  }

  private Response messages(Request request) {
    Optional<User> reader = reader(request);
    if (AskingDisplay.isNamed(request)) {
      return mail(request, reader);
    }
    Set<String> readers = reader.map(User::name).map(Set::of).orElseGet(Set::of);
    return list(request.desk().messaging().messages(reader, since(request)), MessageRoutes::json)
        .withAny(WITHDRAWN, withdrawn(readers, request))
        .response();
  }

  /** What is at a display: whose private messages are among it is told if there is anybody. */
  private static Response mail(Request request, Optional<User> reader) {
    Optional<String> player = AskingDisplay.tie(request).map(CrewTie::player);
    Mail mail = request.desk().messaging().messagesAt(reader, player, since(request));
    return list(mail.messages(), MessageRoutes::json)
        .withAny("readers", List.copyOf(mail.readers()))
        .withAny(WITHDRAWN, withdrawn(mail.readers(), request))
        .response();
  }

  /** Whose own messages are asked for: a game master who asks for what players see is nobody. */
  private static Optional<User> reader(Request request) {
    return request
        .caller()
        .member()
        .filter(member ->
            !request.asksAsPlayers() || (AskingDisplay.isNamed(request) && !member.is(Role.GM)))
        .map(Member::user);
  }

  private Response history(Request request) {
    MessagingUseCase messaging = request.desk().messaging();
    long since = since(request);
    return list(messaging.history(since), MessageRoutes::forGameMasters)
        .withAny(WITHDRAWN, since > 0 ? messaging.withdrawnOfAll(since) : List.of())
        .response();
  }

  /** Withdrawn messages are told to those who may have read them before. */
  private static List<Long> withdrawn(Set<String> readers, Request request) {
    long since = since(request);
    return since > 0 ? request.desk().messaging().withdrawn(readers, since) : List.of();
  }

  private Response users(Request request) {
    List<Map<String, Object>> users = request.desk().messaging().addressees().stream()
        .map(member -> Map.<String, Object>of(
            "name", member.userName(), "role", member.role().name().toLowerCase(Locale.ROOT)))
        .toList();
    return JsonResponse.empty().with("users", users).response();
  }

  private static long since(Request request) {
    return request
        .target()
        .parameter("since")
        .map(String::strip)
        .filter(text -> INTEGER.matcher(text).matches())
        .map(text -> new BigInteger(text).min(LARGEST).max(BigInteger.ZERO).longValue())
        .orElse(0L);
  }

  private static JsonResponse list(
      List<Message> found, Function<Message, Map<String, Object>> encoding) {
    List<Map<String, Object>> messages = found.stream().map(encoding).toList();
    return JsonResponse.empty().with("messages", messages).with("count", messages.size());
  }

  private static Map<String, Object> plain(Message message) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", message.id());
    members.put("sender", message.body().sender());
    members.put("content", message.body().content());
    members.put("priority", message.body().priority().name());
    members.put("created_at", TIME.format(message.createdAt()));
    return members;
  }

  private static Map<String, Object> json(Message message) {
    Map<String, Object> members = plain(message);
    if (message.body().isPrivate()) {
      members.put("private", true);
    }
    return members;
  }

  private static Map<String, Object> forGameMasters(Message message) {
    Map<String, Object> members = plain(message);
    members.put("recipients", List.copyOf(message.body().recipients()));
    message.withdrawnAt().ifPresent(at -> members.put(WITHDRAWN, true));
    return members;
  }
}
