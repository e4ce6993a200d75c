package charon.http.api;

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

  /** Adds a member: a JSON tree. */
  Answer with(String name, @Nullable Object tree) {
    members.put(name, tree);
    return this;
  }

  Response response() {
    return Response.json(members);
  }
}
