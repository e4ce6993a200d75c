package charon.http;

import static charon.http.Who.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.routing.Access;
import charon.http.routing.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RouteTableTest {

  /** What the display calls that is not logged in. */
  private static final Set<String> PUBLIC_GM_PATHS =
      Set.of("/api/gm/encounter/move-token/", "/api/gm/charon/toggle-dialog/");

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");

  private static final List<String> GARBAGE = List.of(
      "",
      "{",
      "[]",
      "null",
      "\u00ff\u0000",
      "a=%&%zz=%ff&csrfmiddlewaretoken",
      "[".repeat(5_000),
      "{\"a\": 1e99999}",
      "x".repeat(1 << 20));

  private final TestCharon charon = new TestCharon();

  @Test
  void routesAreTheseAndNoOthers() {
    assertThat(charon.routes())
        .extracting(route -> route.method() + " " + path(route))
        .containsExactlyInAnyOrder(
            "GET /api/active-view/",
            "GET /api/active-view/stream/",
            "GET /api/gm/commands/",
            "POST /api/gm/batch/",
            "GET /api/gm/cues/",
            "POST /api/gm/cues/next/",
            "POST /api/gm/cues/stop/",
            "GET /api/gm/cues/export/",
            "GET /api/gm/cues/{id}/",
            "PUT /api/gm/cues/{id}/",
            "DELETE /api/gm/cues/{id}/",
            "POST /api/gm/cues/{id}/go/",
            "GET /api/gm/journal/",
            "POST /api/gm/undo/",
            "POST /api/gm/redo/",
            "GET /api/gm/draft/",
            "PUT /api/gm/draft/",
            "DELETE /api/gm/draft/",
            "POST /api/gm/draft/go/",
            "POST /api/gm/draft/save/",
            "POST /api/gm/switch-view/",
            "POST /api/gm/forget-place/",
            "POST /api/gm/set-blackout/",
            "POST /api/gm/set-clock/",
            "POST /api/gm/start-clock/",
            "POST /api/gm/pause-clock/",
            "POST /api/gm/remove-clock/",
            "POST /api/gm/fill-clock/",
            "POST /api/gm/set-alarm/",
            "POST /api/gm/set-order/",
            "POST /api/gm/next-turn/",
            "GET /api/gm/broadcasts/",
            "GET /api/gm/handouts/",
            "PUT /api/gm/handouts/{name}",
            "POST /api/gm/show-handout/",
            "POST /api/gm/hide-handout/",
            "POST /api/gm/set-focus/",
            "POST /api/gm/set-lead/",
            "POST /api/gm/ping/",
            "POST /api/ping/",
            "POST /api/gm/set-token/",
            "POST /api/gm/set-crew/",
            "POST /api/gm/set-ship/",
            "GET /api/gm/session/",
            "POST /api/gm/session/resume/",
            "POST /api/gm/show-terminal/",
            "POST /api/terminal/hide/",
            "GET /api/ship-status/",
            "POST /api/gm/ship-status/toggle/",
            "GET /api/display.png",
            "GET /api/star-map/",
            "GET /api/system-map/{system_slug}/",
            "GET /api/orbit-map/{system_slug}/{body_slug}/",
            "GET /api/gm/locations/",
            "GET /api/gm/places/",
            "GET /api/encounter-map/{location_slug}/",
            "GET /api/encounter-map/{location_slug}/all-decks/",
            "GET /api/terminal/{location_slug}/{terminal_slug}/",
            "GET /api/gm/encounter/token-images/",
            "GET /api/gm/campaign/problems/",
            "GET /api/messages/",
            "POST /api/gm/broadcast/",
            "POST /api/gm/withdraw-broadcast/",
            "POST /api/gm/repeat-broadcast/",
            "POST /api/gm/encounter/switch-level/",
            "POST /api/gm/encounter/toggle-room/",
            "GET /api/gm/encounter/room-visibility/",
            "POST /api/gm/encounter/room-visibility/",
            "POST /api/gm/encounter/set-door-status/",
            "POST /api/gm/encounter/toggle-portrait/",
            "POST /api/gm/encounter/place-token/",
            "POST /api/gm/encounter/move-token/",
            "POST /api/gm/encounter/remove-token/",
            "POST /api/gm/encounter/update-token-status/",
            "POST /api/gm/encounter/clear-tokens/",
            "GET /api/charon/conversation/",
            "GET /api/charon/{channel}/conversation/",
            "POST /api/charon/submit-query/",
            "POST /api/charon/{channel}/submit/",
            "GET /api/gm/charon/channels/",
            "POST /api/gm/charon/mode/",
            "POST /api/gm/charon/location/",
            "POST /api/gm/charon/toggle-dialog/",
            "POST /api/gm/charon/{channel}/mark-read/",
            "GET /api/gm/charon/pending/",
            "POST /api/gm/charon/approve/",
            "POST /api/gm/charon/reject/",
            "POST /api/gm/charon/send/",
            "POST /api/gm/charon/generate/",
            "POST /api/gm/charon/clear/",
            "GET /api/gm/charon/{channel}/pending/",
            "POST /api/gm/charon/{channel}/approve/",
            "POST /api/gm/charon/{channel}/reject/",
            "POST /api/gm/charon/{channel}/send/",
            "POST /api/gm/charon/{channel}/generate/",
            "POST /api/gm/charon/{channel}/clear/",
            "GET /accounts/login/",
            "POST /accounts/login/",
            "GET /logout/",
            "POST /logout/",
            "POST /api/gm/log-out-everywhere/",
            "GET /",
            "GET /qr.svg",
            "GET /terminal/",
            "GET /messages/",
            "GET /gmconsole/",
            "GET /static/{path...}",
            "GET /textures/{path...}",
            "GET /webjars/{path...}",
            "GET /pages/{version}/{path...}",
            "GET /api/page-data/",
            "GET /api/gm/displays/",
            "POST /api/gm/displays/{key}/",
            "POST /api/gm/displays/{key}/identify/",
            "POST /api/gm/displays/{key}/forget/",
            "POST /api/displays/{id}/seen/",
            "GET /api/gm/messages/",
            "GET /api/gm/users/",
            "GET /data/{path...}",
            "GET /healthz/live",
            "GET /healthz/live/",
            "GET /healthz/ready",
            "GET /healthz/ready/",
            "GET /metrics",
            "GET /api/tables/",
            "GET /admin/",
            "GET /api/admin/tables/",
            "POST /api/admin/tables/",
            "POST /api/admin/tables/import/",
            "POST /api/admin/tables/{table}/",
            "POST /api/admin/tables/{table}/archive/",
            "POST /api/admin/tables/{table}/restore/",
            "GET /api/admin/tables/{table}/members/",
            "POST /api/admin/tables/{table}/members/",
            "GET /api/admin/tables/{table}/export/",
            "GET /api/admin/users/",
            "POST /api/admin/users/",
            "POST /api/admin/users/{name}/password/",
            "POST /api/admin/users/{name}/admin/",
            "GET /api/admin/tokens/",
            "POST /api/admin/tokens/",
            "POST /api/admin/tokens/{id}/revoke/");
  }

  @Test
  void whatIsForTheGameMasterIsGuarded() {
    assertThat(charon.routes())
        .filteredOn(route -> path(route).startsWith("/api/gm/"))
        .filteredOn(route -> !PUBLIC_GM_PATHS.contains(path(route)))
        .hasSizeGreaterThan(10)
        .allMatch(route -> route.access() == Access.GM || route.access() == Access.GM_OR_ADMIN);
    assertThat(charon.routes())
        .filteredOn(route -> PUBLIC_GM_PATHS.contains(path(route)))
        .hasSameSizeAs(PUBLIC_GM_PATHS)
        .allMatch(route -> route.access() == Access.PUBLIC || route.access() == Access.PERSONAL);
  }

  @Test
  void whatIsForThoseWhoManageTheServerIsGuarded() {
    assertThat(charon.routes())
        .filteredOn(route -> path(route).startsWith("/api/admin/"))
        .hasSizeGreaterThan(10)
        .allMatch(route -> route.access() == Access.ADMIN);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void strangersGetNothingThatIsForTheGameMaster(String path) {
    boolean guarded = path.startsWith("/api/admin/")
        || (path.startsWith("/api/gm/") && !PUBLIC_GM_PATHS.contains(path));
    for (String method : METHODS) {
      int status = charon.call(method, path).send().status();
      assertThat(status == 401).as("%s %s: %d", method, path, status).isEqualTo(guarded);
    }
  }

  @ParameterizedTest
  @CsvSource({"/messages/,USER_PAGE", "/gmconsole/,GM_PAGE", "/admin/,ADMIN_PAGE"})
  void personalPagesAreGuarded(String page, Access access) {
    assertThat(charon.routes())
        .filteredOn(route -> path(route).equals(page))
        .extracting(Route::access)
        .containsExactly(access);
    for (String method : METHODS) {
      Reply reply = charon.call(method, page).send();
      assertThat(reply.status()).as(method).isEqualTo(302);
      assertThat(reply.header("location")).isEqualTo("/accounts/login/?next=" + page);
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void garbageIsNeverOurFault(String path) {
    for (String garbage : GARBAGE) {
      byte[] body = garbage.getBytes(StandardCharsets.ISO_8859_1);
      assertThat(charon.post(path, body).as(ADMIN).send().status()).isBetween(200, 499);
      assertThat(charon
              .post(path, body)
              .as(ADMIN)
              .with("cookie", "csrftoken=; sessionid=")
              .send()
              .status())
          .isBetween(200, 499);
    }
    for (String query : List.of("?", "?%", "?since=%ff&next=%", "?=&&", "?next=//a")) {
      assertThat(charon
              .get(path + query)
              .as(ADMIN)
              .with("cookie", "sessionid=; csrftoken")
              .send()
              .status())
          .isBetween(200, 499);
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void headIsAnsweredLikeGet(String path) {
    Reply get = charon.get(path).as(ADMIN).send();
    Reply head = charon.call("HEAD", path).as(ADMIN).send();

    assertThat(head.status()).isEqualTo(get.status());
    assertThat(head.headers("content-type")).isEqualTo(get.headers("content-type"));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void methodThatNobodyHasIsRefusedWithThoseThatThereAre(String path) {
    Reply reply = charon.call("BREW", path).as(ADMIN).send();

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.error()).isEqualTo("Method not allowed");
    assertThat(reply.header("allow")).matches("((DELETE|GET, HEAD|POST|PUT), )+OPTIONS");
  }

  private static Stream<String> paths() {
    return new TestCharon()
        .routes().stream()
            .map(RouteTableTest::path)
            .distinct()
            .map(path -> path.replace("{path...}", "a/b.png"));
  }

  private static String path(Route route) {
    return route.path().text();
  }
}
