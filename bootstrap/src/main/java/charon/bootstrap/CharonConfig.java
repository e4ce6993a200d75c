package charon.bootstrap;

import charon.ai.AiSettings;
import charon.http.HttpTransport;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is to run. The names of the components are the names of the settings.
 *
 * @param campaign folder of the campaign; empty: the built-in demo
 * @param data folder of the database; made if it is missing
 * @param host address to listen on, a name or a number
 * @param port port to listen on, 0 to 65535; 0: any free one
 * @param fog whether players see only the rooms that the game master has revealed
 * @param conversationDays a conversation that was not changed for so many days is forgotten
 * @param transport how sockets are driven
 * @param webRoot folder of a front end that takes the place of Charon's own
 * @param ai which language model speaks as the ship's computer, if any
 * @param notes folder of the game master's notes, of which the ship's computer knows some parts
 */
record CharonConfig(
    Optional<Path> campaign,
    Path data,
    String host,
    int port,
    boolean fog,
    int conversationDays,
    HttpTransport transport,
    Optional<Path> webRoot,
    AiSettings ai,
    Optional<Path> notes) {

  /** What is used where nothing is set. */
  static final CharonConfig DEFAULTS = new CharonConfig(
      Optional.empty(),
      Path.of("charon-data"),
      "0.0.0.0",
      8000,
      true,
      90,
      HttpTransport.AUTO,
      Optional.empty(),
      AiSettings.NONE,
      Optional.empty());

  private static final int MAX_PORT = 65_535;
  private static final int MAX_DAYS = 36_500;

  CharonConfig {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host: '" + host + "' (expected: not blank)");
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port: " + port + " (expected: 0 to " + MAX_PORT + ")");
    }
    if (conversationDays < 1 || conversationDays > MAX_DAYS) {
      throw new IllegalArgumentException(
          "conversation-days: " + conversationDays + " (expected: 1 to " + MAX_DAYS + ")");
    }
  }
}
