package charon.http.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Which requests were answered how. Told apart by route, never by path: what strangers can make up
 * must not fill the memory. Thread-safe.
 */
public final class RequestMetrics {

  /** The route of a request that has none. */
  public static final String NO_ROUTE = "none";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final String OTHER = "other";

  private final Map<Answer, LongAdder> answers = new ConcurrentHashMap<>();
  private final Map<String, Histogram> durations = new ConcurrentHashMap<>();
  private final LongAdder refusedLogins = new LongAdder();

  private record Answer(String route, String method, int status) {

    Labels labels() {
      return Labels.of("route", route)
          .and("method", method)
          .and("status", Integer.toString(status));
    }
  }

  /**
   * A request was answered.
   *
   * @param route the template of its path, or {@link #NO_ROUTE}
   * @param nanos how long that took, from the whole request to the answer
   */
  public void answered(String route, String method, int status, long nanos) {
    String known = METHODS.contains(method) ? method : OTHER;
    count(new Answer(route, known, status));
    durations.computeIfAbsent(route, unseen -> new Histogram()).observe(nanos);
  }

  /** A request was refused before it was understood. */
  public void refused(int status) {
    count(new Answer(NO_ROUTE, OTHER, status));
  }

  /** How many requests of each kind were answered. */
  public List<Sample> answers() {
    return answers.entrySet().stream()
        .map(entry -> Sample.of(entry.getKey().labels(), entry.getValue().sum()))
        .sorted(Comparator.comparing(sample -> sample.labels().text()))
        .toList();
  }

  /** How long the requests of each route took. */
  public List<Sample> durations() {
    return durations.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> entry.getValue().samples(Labels.of("route", entry.getKey())).stream())
        .toList();
  }

  /** A login did not succeed. */
  public void loginRefused() {
    refusedLogins.increment();
  }

  /** How many logins did not succeed. */
  public long refusedLogins() {
    return refusedLogins.sum();
  }

  private void count(Answer answer) {
    answers.computeIfAbsent(answer, unseen -> new LongAdder()).increment();
  }
}
