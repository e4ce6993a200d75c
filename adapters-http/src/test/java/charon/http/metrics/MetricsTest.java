package charon.http.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.application.view.Hand;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenType;
import charon.http.HttpTransport;
import charon.http.LiveServer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page that Prometheus reads. */
@Timeout(60)
class MetricsTest {

  private static final String STREAM_ROUTE = "/api/active-view/stream/";

  @Test
  void everyLineIsWellFormedAndWhatOperatorsWantIsThere() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO)) {
      server.get("/healthz/live");

      assertThat(scrape(server).series())
          .contains(
              "charon_build_info{version=\"1.2.3\"}",
              "charon_listeners{audience=\"players\"}",
              "charon_listeners{audience=\"gm\"}",
              "charon_view_revision{audience=\"gm\"}",
              "charon_frame_bytes{audience=\"players\"}",
              "charon_fan_out_seconds_count{audience=\"players\"}",
              "charon_states_skipped_total{audience=\"players\"}",
              "charon_streams_stalled_total{audience=\"players\"}",
              "charon_http_request_duration_seconds_sum{route=\"/healthz/live\"}",
              "charon_worker_queue_depth",
              "charon_queue_depth{pool=\"requests\"}",
              "charon_queue_depth{pool=\"gm\"}",
              "charon_queue_depth{pool=\"logins\"}",
              "charon_queue_depth{pool=\"pictures\"}",
              "charon_connections",
              "charon_logins_refused_total",
              "charon_campaign_problems",
              "charon_messages_stored",
              "charon_storage_works",
              "charon_buffer_direct_bytes",
              "process_uptime_seconds",
              "process_start_time_seconds",
              "jvm_memory_used_bytes{area=\"heap\"}",
              "jvm_buffer_pool_used_bytes{pool=\"direct\"}",
              "jvm_threads_current")
          .anyMatch(series -> series.startsWith("jvm_gc_collection_seconds_count{gc="));
    }
  }

  @Test
  void numbersMoveWithWhatHappens() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO);
        Socket display = display(server)) {
      await().until(() -> scrape(server).value("charon_listeners{audience=\"players\"}") == 1);

      Hand.on(server.view()).placeToken(token("Rat"));
      await()
          .until(() ->
              scrape(server).value("charon_fan_out_seconds_count{audience=\"players\"}") == 1);

      Scrape after = scrape(server);
      assertThat(after.value("charon_view_revision{audience=\"gm\"}")).isEqualTo(1);
      assertThat(after.value("charon_changes_total")).isEqualTo(1);
      assertThat(after.value("charon_frames_total{audience=\"players\"}")).isEqualTo(2);
      assertThat(after.value("charon_frame_bytes{audience=\"players\"}")).isGreaterThan(100);
      assertThat(after.value("charon_streams_opened_total{audience=\"players\"}"))
          .isEqualTo(1);
      assertThat(after.value(requests(STREAM_ROUTE, "GET", 200))).isEqualTo(1);

      display.shutdownOutput();
      await().until(() -> scrape(server).value("charon_listeners{audience=\"players\"}") == 0);
    }
  }

  @Test
  void requestsAreToldApartByRouteAndNeverByPath() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO)) {
      server.get("/api/terminal/secret-place/secret-panel/");
      server.get("/no/such/path");
      server.get("/no/such/other-path");
      server.post("/api/gm/switch-view/", "{");
      post(server, "/accounts/login/", "Host: table\r\n");
      post(server, "/healthz/live", "");

      Scrape scrape = scrape(server);
      assertThat(
              scrape.value(requests("/api/terminal/{location_slug}/{terminal_slug}/", "GET", 404)))
          .isEqualTo(1);
      assertThat(scrape.value(requests("none", "GET", 404))).isEqualTo(2);
      assertThat(scrape.value(requests("/api/gm/switch-view/", "POST", 400))).isEqualTo(1);
      assertThat(scrape.value(requests("none", "other", 400)))
          .as("no Host: refused before it had a route")
          .isEqualTo(1);
      assertThat(scrape.value("charon_logins_refused_total")).isEqualTo(1);
      assertThat(scrape.series()).noneMatch(series -> series.contains("secret"));
    }
  }

  @Test
  void aRequestThatAProxyOnThisComputerPassesOnIsNotFromHere() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO)) {
      String proxied = "10.0.0.9";

      assertThat(server.get("/metrics").statusCode()).isEqualTo(200);
      assertThat(server.get("/metrics", "X-Forwarded-For", proxied).statusCode())
          .isEqualTo(401);
      assertThat(server.get("/metrics", "Forwarded", "for=" + proxied).statusCode())
          .isEqualTo(401);
      assertThat(server
              .get(
                  "/metrics",
                  "X-Forwarded-For",
                  proxied,
                  "Authorization",
                  "Bearer " + LiveServer.TOKEN)
              .statusCode())
          .isEqualTo(200);
    }
  }

  private static Scrape scrape(LiveServer server) throws Exception {
    var answer = server.get("/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    return Scrape.of(answer.body());
  }

  private static String requests(String route, String method, int status) {
    return "charon_http_requests_total{route=\"" + route + "\",method=\"" + method + "\",status=\""
        + status + "\"}";
  }

  private static Socket display(LiveServer server) throws Exception {
    Socket socket = new Socket(server.address().getAddress(), server.address().getPort());
    write(socket, "GET " + STREAM_ROUTE + " HTTP/1.1\r\nHost: table\r\n\r\n");
    return socket;
  }

  private static void post(LiveServer server, String path, String host) throws Exception {
    try (Socket socket =
        new Socket(server.address().getAddress(), server.address().getPort())) {
      write(
          socket,
          "POST " + path + " HTTP/1.1\r\n" + host
              + "Content-Length: 0\r\nConnection: close\r\n\r\n");
      socket.getInputStream().readAllBytes();
    }
  }

  private static void write(Socket socket, String request) throws Exception {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  private static Token token(String name) {
    return new Token(TokenType.CREATURE, name, new GridPosition(1, 2), List.of(), "", "");
  }
}
