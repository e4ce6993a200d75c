package charon.application.port.in.command;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several commands that were carried out as one.
 *
 * @param results what each answers, as in {@link CommandDone}
 * @param revision the revision that game masters are at
 */
public record BatchDone(List<Map<String, @Nullable Object>> results, long revision) {

  public BatchDone {
    results = List.copyOf(results);
  }
}
