package charon.http;

import charon.http.server.PipelineInitializer;
import charon.http.sse.StreamSettings;
import java.time.Duration;

/**
 * How Charon listens.
 *
 * @param host address or name of the interface; {@code 0.0.0.0} for all
 * @param port 0 to 65535; 0 takes any that is free
 * @param transport how sockets are driven
 * @param limits what a connection may do
 * @param streams how event streams are kept
 * @param protection what keeps one client from spoiling it for the others
 */
@SuppressWarnings("exports") // whoever is outside takes the defaults of what they cannot name
public record HttpSettings(
    String host,
    int port,
    HttpTransport transport,
    PipelineInitializer.Limits limits,
    StreamSettings streams,
    Protection protection) {

  /** All interfaces, port 8000. */
  public static final HttpSettings DEFAULTS = new HttpSettings(
      "0.0.0.0",
      8000,
      HttpTransport.AUTO,
      new PipelineInitializer.Limits(
          1 << 20,
          Duration.ofSeconds(75),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60)),
      StreamSettings.DEFAULTS,
      Protection.DEFAULTS);

  /**
   * Checks what it is made of.
   *
   * @throws IllegalArgumentException if the port is out of range
   */
  public HttpSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port: " + port + " (expected: 0 to 65535)");
    }
  }

  /** These settings with another address. */
  public HttpSettings at(String newHost, int newPort) {
    return new HttpSettings(newHost, newPort, transport, limits, streams, protection);
  }

  /** These settings with sockets driven in another way. */
  public HttpSettings over(HttpTransport newTransport) {
    return new HttpSettings(host, port, newTransport, limits, streams, protection);
  }

  /** These settings with other limits of a connection. */
  public HttpSettings with(PipelineInitializer.Limits newLimits) {
    return new HttpSettings(host, port, transport, newLimits, streams, protection);
  }

  /** These settings with streams kept in another way. */
  public HttpSettings with(StreamSettings newStreams) {
    return new HttpSettings(host, port, transport, limits, newStreams, protection);
  }

  /** These settings with another protection. */
  public HttpSettings with(Protection newProtection) {
    return new HttpSettings(host, port, transport, limits, streams, newProtection);
  }
}
