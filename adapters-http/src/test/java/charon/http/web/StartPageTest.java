package charon.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Doors;
import charon.http.message.Peer;
import charon.http.message.Request;
import charon.http.message.RequestHeaders;
import charon.http.message.Response;
import charon.http.message.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StartPageTest {

  private final AtomicInteger looks = new AtomicInteger();
  private final StartPage page =
      new StartPage(new PageRenderer(new WebAssets()), Doors.withoutDesk(), () -> {
        looks.incrementAndGet();
        return List.of("http://10.0.0.7:8000", "http://10.1.0.7:8000");
      });

  @Test
  void theNetworksAreNotLookedAtForEachRequest() {
    for (int i = 0; i < 10; i++) {
      String text = new String(get().body(), StandardCharsets.UTF_8);

      assertThat(text).contains("http://10.0.0.7:8000/terminal/", "http://10.1.0.7:8000/terminal/");
    }
    assertThat(looks).hasValue(1);
  }

  private Response get() {
    Request request = new Request(
        "GET",
        Target.parse("/"),
        RequestHeaders.of(Map.of("host", "localhost:8000")),
        new byte[0],
        Peer.LOCAL);
    request.at(Doors.withoutDesk().theDefault());
    return page.routes()
        .get(0)
        .endpoint()
        .handler()
        .handle(request)
        .toCompletableFuture()
        .join();
  }
}
