package charon.http.sse;

import charon.http.LiveServer;
import charon.http.sse.SseParser.Event;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A display on the Java platform's own client, which speaks HTTP/1.1 and HTTP/2. */
final class ClientStream {

  /**
   * What comes after the path.
   *
   * @param text begins with a question mark
   */
  record Query(String text) {}

  private static final String TARGET = "/api/active-view/stream/";

  private final SseParser parser = new SseParser();
  private final GzipBody gzip = new GzipBody();
  private final boolean compressed;
  private final CompletableFuture<HttpResponse<Void>> answer;

  ClientStream(HttpClient client, LiveServer server, String... headers) {
    this(client, server.address(), headers);
  }

  ClientStream(HttpClient client, InetSocketAddress server, String... headers) {
    this(client, "https://" + server.getHostString() + ":" + server.getPort() + TARGET, headers);
  }

  /** A display that asks for a stream with more to its address. */
  ClientStream(HttpClient client, LiveServer server, Query query, String... headers) {
    this(
        client,
        "https://" + server.address().getHostString() + ":" + server.address().getPort() + TARGET
            + query.text(),
        headers);
  }

  private ClientStream(HttpClient client, String url, String... headers) {
    compressed = List.of(headers).contains("gzip");
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    answer = client.sendAsync(
        headers.length == 0 ? request.build() : request.headers(headers).build(),
        HttpResponse.BodyHandlers.ofByteArrayConsumer(this::feed));
  }

  synchronized List<Event> events() {
    return List.copyOf(parser.events());
  }

  long lastId() {
    List<Event> events = events();
    return events.isEmpty() ? -1 : Long.parseLong(events.get(events.size() - 1).id());
  }

  /** Done when the stream has ended as answers end. */
  CompletableFuture<HttpResponse<Void>> answer() {
    return answer;
  }

  private synchronized void feed(Optional<byte[]> bytes) {
    bytes.ifPresent(some -> parser.feed(compressed ? gzip.feed(some) : some));
  }
}
