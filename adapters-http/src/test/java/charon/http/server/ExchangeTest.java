package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Doors;
import charon.http.TestCharon;
import charon.http.message.HttpDate;
import charon.http.message.Response;
import charon.http.metrics.RequestMetrics;
import charon.http.routing.Access;
import charon.http.routing.Dispatcher;
import charon.http.routing.RequestObserver;
import charon.http.routing.Route;
import charon.http.routing.Router;
import charon.http.routing.TablePath;
import charon.http.security.Listener;
import charon.http.server.admission.TrustedProxies;
import charon.http.server.answer.AnswerBudget;
import charon.http.server.connection.WakingTables;
import charon.http.server.connection.WorkerPool;
import charon.http.sse.StreamLoops;
import charon.http.sse.StreamSettings;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests whose answers go wrong on their way. */
class ExchangeTest {

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final StreamLoops loops = new StreamLoops(
      channel.eventLoop(), StreamSettings.DEFAULTS, new HttpDate(InstantSource.system()));
  private final WorkerPool workers = new WorkerPool("exchange", 1, 1);

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
    loops.release();
    workers.close();
  }

  @Test
  void whoCannotBeAnsweredIsNotKeptWaiting() {
    int noStatus = -1;
    serve(Route.getImmediate("/", Access.PUBLIC, request -> Response.html(noStatus, "")));

    channel.writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));

    assertThat(channel.isOpen()).isFalse();
  }

  private void serve(Route route) {
    RequestService service = new RequestService(
        new TablePath(Doors.withoutDesk(), Optional.empty()),
        new Dispatcher(new Router(List.of(route)), new TestCharon().guard(), RequestObserver.NONE),
        new StreamEndpoint(loops, request -> Listener.PLAYER, 0),
        workers,
        workers,
        new WakingTables(),
        new RequestMetrics(),
        new AnswerBudget());
    channel.pipeline().addLast(new RequestHandler(service, TrustedProxies.of(List.of())));
  }
}
