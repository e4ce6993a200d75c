package charon.http.api;

import charon.http.json.JsonCodec;
import charon.http.message.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds JSON answers, member by member. Used by one thread. */
public final class JsonResponse {

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  private JsonResponse() {}

  /** An answer that says that a change was made. */
  public static JsonResponse success() {
    return new JsonResponse().with("success", true);
  }

  /** An answer without members yet. */
  public static JsonResponse empty() {
    return new JsonResponse();
  }

  /** An answer that says that something was refused. */
  public static JsonResponse error(String message) {
    return new JsonResponse().with("error", message);
  }

  /** Adds a member: a JSON tree. */
  public JsonResponse with(String name, @Nullable Object tree) {
    members.put(name, tree);
    return this;
  }

  /** Adds a list, unless it is empty. */
  JsonResponse withAny(String name, List<?> items) {
    return items.isEmpty() ? this : with(name, items);
  }

  /** 200 with these members. */
  public Response response() {
    return Response.json(members);
  }

  /** A refusal that says more than its text. */
  public Response refusal(int status) {
    return Response.json(status, JsonCodec.write(members));
  }
}
