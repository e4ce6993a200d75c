package charon.http.api;

import charon.http.json.JsonCodec;
import charon.http.routing.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds JSON answers, member by member. */
final class Answer {

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  private Answer() {}

  /** An answer that says that a change was made. */
  static Answer success() {
    return new Answer().with("success", true);
  }

  /** An answer without members yet. */
  static Answer empty() {
    return new Answer();
  }

  /** An answer that says that something was refused. */
  static Answer error(String message) {
    return new Answer().with("error", message);
  }

  /** Adds a member: a JSON tree. */
  Answer with(String name, @Nullable Object tree) {
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
