package charon.http;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that there is to read for everybody. */
final class PublicAnswers {

  private static final Set<String> OF_PEOPLE = Set.of("/accounts/login/", "/logout/", "/metrics");

  private PublicAnswers() {}

  /**
   * What anonymous callers, players, and game masters who ask as players get, at each address.
   *
   * @param channel whose conversation is read
   */
  static Map<String, Reply> of(TestCharon charon, String channel) {
    Map<String, Reply> replies = new LinkedHashMap<>();
    List<String> paths = charon.routes().stream()
        .filter(route -> route.method().equals("GET"))
        .filter(route -> route.access() == Access.PUBLIC || route.access() == Access.PERSONAL)
        .map(route -> path(route, channel))
        .filter(path -> !OF_PEOPLE.contains(path))
        .toList();
    for (String path : paths) {
      replies.put(path, charon.get(path).as(ANONYMOUS).send());
      replies.put(path + " as a player", charon.get(path).as(PLAYER).send());
      replies.put(
          path + " as players",
          charon.get(path + "?audience=players").as(SCRIPT).send());
    }
    assertThat(replies).hasSizeGreaterThan(60);
    return replies;
  }

  private static String path(Route route, String channel) {
    return route
        .path()
        .text()
        .replace("{location_slug}", "wick")
        .replace("{system_slug}", "wick")
        .replace("{terminal_slug}", "safe")
        .replace("{channel}", channel)
        .replace("{path...}", SampleCampaign.IMAGE);
  }
}
