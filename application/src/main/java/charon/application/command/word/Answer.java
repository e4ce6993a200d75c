package charon.application.command.word;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of a command's answer. */
public final class Answer {

  private Answer() {}

  /** The members in their order, which stays the same with every start. */
  @SafeVarargs
  public static Map<String, @Nullable Object> of(Map.Entry<String, ? extends Object>... members) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (Map.Entry<String, ? extends Object> member : members) {
      all.put(member.getKey(), member.getValue());
    }
    return all;
  }
}
