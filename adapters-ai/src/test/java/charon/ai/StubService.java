package charon.ai;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service on loopback that notes what it is asked and behaves as told. */
final class StubService implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int BETWEEN_DROPS_MILLIS = 2;

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch hungUp = new CountDownLatch(1);
  private final HttpServer server;
  private volatile Behaviour behaviour = exchange -> send(exchange, 200, "");

  /** What the service does with a request. */
  interface Behaviour {
    void handle(HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** A request as it came in. */
  record Asked(String method, String path, Headers headers, JsonNode body) {}

  StubService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Asked> asked() {
    return asked;
  }

  StubService behaving(Behaviour newBehaviour) {
    behaviour = newBehaviour;
    return this;
  }

  StubService answering(int status, String body) {
    return behaving(exchange -> send(exchange, status, body));
  }

  /** Takes the question and says nothing, ever. */
  StubService silent() {
    return behaving(exchange -> closed.await());
  }

  /** Begins to answer and goes on so slowly that it never ends. */
  StubService trickling() {
    return behaving(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream body = exchange.getResponseBody()) {
        while (!closed.await(BETWEEN_DROPS_MILLIS, TimeUnit.MILLISECONDS)) {
          body.write(' ');
          body.flush();
          begun.countDown();
        }
      } catch (IOException e) {
        hungUp.countDown();
      }
    });
  }

  /** Promises more than it sends, then hangs up. */
  StubService cutting(String body) {
    return behaving(exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
      exchange.getResponseBody().flush();
      exchange.close();
    });
  }

  /** Waits until an answer has begun. */
  boolean hasBegun() throws InterruptedException {
    return begun.await(10, TimeUnit.SECONDS);
  }

  /** Waits until whoever asked has hung up. */
  boolean wasHungUpOn() throws InterruptedException {
    return hungUp.await(10, TimeUnit.SECONDS);
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(new Asked(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        exchange.getRequestHeaders(),
        JSON.readTree(body)));
    try {
      behaviour.handle(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
