package charon.http;

import static charon.http.TwoTables.ALPHA;
import static charon.http.TwoTables.BETA;
import static charon.http.TwoTables.DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.TwoTables.Caller;
import charon.http.routing.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever somebody is at one table, they are nobody at another; and nothing of one table is in any
 * byte that the others' people get. For every route there is.
 */
class TwoTablesTest {

  /** What says something of who asks that has nothing to do with a table. */
  private static final Set<String> OF_THEIR_OWN =
      Set.of("/api/tables/", "/accounts/login/", "/logout/");

  private final TwoTables tables = new TwoTables();
  private final List<Route> routes = tables.charon.routes();

  @ParameterizedTest
  @CsvSource({ALPHA + ',' + BETA, BETA + ',' + ALPHA, DEFAULT + ',' + ALPHA, ALPHA + ',' + DEFAULT})
  void whoeverReadsAtAnotherTableIsNobodyThere(String home, String other) {
    for (Caller caller : Caller.values()) {
      Map<String, String> fields = tables.of(home, caller);
      for (Route route : routesThat("GET", caller)) {
        Reply reply = tables.call(other, route, fields);
        if (!isRefused(reply, other)) {
          assertThat(reply)
              .as("%s of %s: %s at %s", caller, home, route.path().text(), other)
              .isEqualTo(tables.call(other, route, Map.of()));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({ALPHA + ',' + BETA, BETA + ',' + ALPHA, DEFAULT + ',' + ALPHA, ALPHA + ',' + DEFAULT})
  void whoeverWritesAtAnotherTableDoesNoMoreThanAnybodyMay(String home, String other) {
    Map<Route, Reply> anybody = new HashMap<>();
    TwoTables fresh = new TwoTables();
    for (Caller caller : Caller.values()) {
      for (Route route : routesThat("POST", caller)) {
        Reply reply = fresh.call(other, route, fresh.of(home, caller));
        if (!isRefused(reply, other)) { // what is refused changes nothing
          fresh = new TwoTables();
          assertThat(reply)
              .as("%s of %s: %s at %s", caller, home, route.path().text(), other)
              .isEqualTo(anybody.computeIfAbsent(
                  route, same -> new TwoTables().call(other, same, Map.of())));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({ALPHA + ',' + BETA, BETA + ',' + ALPHA, DEFAULT + ',' + ALPHA, ALPHA + ',' + DEFAULT})
  void nothingOfATableIsToldAtAnother(String home, String other) {
    for (Caller caller : Caller.values()) { // whatever its people try there
      routesThat("POST", caller)
          .forEach(route -> tables.call(other, route, tables.of(home, caller)));
    }
    int own = 0;
    for (Route route : routes) {
      for (Map<String, String> fields : callersOf(other, route)) {
        String all = tables.call(other, route, fields).toString();
        assertThat(all).as("%s at %s", route.path().text(), other).doesNotContain(home);
        own += all.contains(other) ? 1 : 0;
      }
    }
    assertThat(own).as("answers that tell something of the table itself").isGreaterThan(50);
  }

  @ParameterizedTest
  @CsvSource({ALPHA, DEFAULT})
  void atHomeTheyAreSomebody(String home) {
    Map<Caller, Integer> others = new HashMap<>();
    for (Caller caller : Caller.values()) {
      Map<String, String> fields = tables.of(home, caller);
      for (Route route : routesThat("GET", caller)) {
        boolean same = tables.call(home, route, fields).equals(tables.call(home, route, Map.of()));
        others.merge(caller, same ? 0 : 1, Integer::sum);
      }
    }
    assertThat(others.get(Caller.PLAYER)).isEqualTo(2 + refusedToPlayers());
    assertThat(others).allSatisfy((caller, count) -> assertThat(count).isGreaterThan(1));
    assertThat(others.get(Caller.GM)).isGreaterThan(20);
    assertThat(others.get(Caller.READ)).isGreaterThan(20);
  }

  /** A player gets 403 for what is for game masters where strangers get 401. */
  private int refusedToPlayers() {
    return (int) routes.stream()
        .filter(route -> route.method().equals("GET"))
        .filter(route -> route.path().text().matches("/api/(gm|admin)/.*"))
        .count();
  }

  private List<Route> routesThat(String method, Caller caller) {
    return routes.stream()
        .filter(route -> route.method().equals(method))
        .filter(route -> !OF_THEIR_OWN.contains(route.path().text()))
        .filter(route -> caller != Caller.ADMIN || !route.access().isOfTheServer())
        .toList();
  }

  /** Strangers, and all people of a table; who manages the server is told of all tables. */
  private List<Map<String, String>> callersOf(String table, Route route) {
    return Stream.concat(
            Stream.of(Map.<String, String>of()),
            Stream.of(Caller.values())
                .filter(caller -> caller != Caller.ADMIN || !route.access().isOfTheServer())
                .map(caller -> tables.of(table, caller)))
        .toList();
  }

  private static boolean isRefused(Reply reply, String table) {
    return Set.of(401, 403).contains(reply.status())
        || (reply.status() == 302
            && reply.header("location").startsWith(TwoTables.base(table) + "/accounts/login/"));
  }
}
