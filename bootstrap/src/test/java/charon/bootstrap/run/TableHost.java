package charon.bootstrap.run;

import charon.bootstrap.settings.CharonConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * A server in a process of its own whose tables rest and sleep when they are told to, in place of when
 * nobody was there for a minute or ten. It takes orders on standard input, a line each, and answers
 * each with a line; it stops in order when there is no more input.
 */
public final class TableHost {

  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration NOT_YET = Duration.ofDays(1);

  private TableHost() {}

  /**
   * Serves.
   *
   * @param words the data folder and the campaign's folder
   * @throws IOException if orders cannot be read
   */
  public static void main(String[] words) throws IOException {
    var config = CharonConfig.of(Map.of(
        "data", words[0],
        "campaign", words[1],
        "host", "127.0.0.1",
        "port", "0",
        "max-tables", "0"));
    try (var server = CharonApplication.start(config, new StrongSecrets(), accounts -> {});
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println("port " + server.address().getPort());
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        System.out.println(carryOut(server, order));
      }
    }
  }

  private static String carryOut(CharonApplication server, String order) {
    switch (order) {
      case "rest" -> server.tables().letSleep(NOT_YET, AT_ONCE);
      case "sleep" -> server.tables().letSleep(AT_ONCE, AT_ONCE);
      default -> throw new IllegalArgumentException("order: " + order + " (expected: rest, sleep)");
    }
    return "asleep " + server.tables().states().get("asleep");
  }
}
