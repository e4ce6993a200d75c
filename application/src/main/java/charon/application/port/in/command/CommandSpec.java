package charon.application.port.in.command;

import charon.domain.account.TokenScope;
import java.util.List;
import java.util.Map;

/**
 * What one command of the vocabulary is. Immutable.
 *
 * @param name by which data calls it
 * @param summary what it does, one sentence
 * @param scope how far a bearer token has to reach
 * @param members what can be said of it
 */
public record CommandSpec(String name, String summary, TokenScope scope, List<MemberSpec> members) {

  public CommandSpec {
    members = List.copyOf(members);
  }

  /** A command that changes what the table sees or hears. */
  public static CommandSpec of(String name, String summary, MemberSpec... members) {
    return new CommandSpec(name, summary, TokenScope.CONTROL, List.of(members));
  }

  /** JSON Schema of an object with these members, as a tree; other members are ignored. */
  public Map<String, Object> schema() {
    return MemberSpec.schemaOf(members);
  }
}
