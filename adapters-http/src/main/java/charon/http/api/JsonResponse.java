package charon.http.api;

import charon.http.json.JsonCodec;
import charon.http.message.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds JSON answers, member by member. */
final class JsonResponse {

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  private JsonResponse() {}

  /** An answer that says that a change was made. */
  static JsonResponse success() {
    return new JsonResponse().with("success", true);
  }

  /** An answer without members yet. */
  static JsonResponse empty() {
    return new JsonResponse();
  }

  /** An answer that says that something was refused. */
  static JsonResponse error(String message) {
    return new JsonResponse().with("error", message);
  }

  /** Adds a member: a JSON tree. */
  JsonResponse with(String name, @Nullable Object tree) {
    members.put(name, tree);
    return this;
  }

  Response response() {
    return Response.json(members);
  }

  /** A refusal that says more than its text. */
  Response refusal(int status) {
    return Response.json(status, JsonCodec.write(members));
  }
}
