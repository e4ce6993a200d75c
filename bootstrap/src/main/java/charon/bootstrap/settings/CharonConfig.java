package charon.bootstrap.settings;

import charon.ai.AiSettings;
import charon.http.Protection;
import java.util.Map;

/**
 * How a server is to run. The names of the groups' components are the names of the settings.
 *
 * @param folders where things are
 * @param listening how it is reached
 * @param tables which tables there may be, and how much of the server each takes
 * @param play what the table notices
 * @param keeping what is kept, and for how long
 * @param protection what keeps one client from spoiling it for the others
 * @param ai which language model speaks as the ship's computer, if any
 * @param watching what those are told who watch over the server
 * @param tls how connections are encrypted, if they are
 */
public record CharonConfig(
    Folders folders,
    Listening listening,
    Tables tables,
    Play play,
    Keeping keeping,
    Protection protection,
    AiSettings ai,
    Watching watching,
    Tls tls) {

  /** What is used where nothing is set. */
  public static final CharonConfig DEFAULTS = of(Map.of());

  /**
   * Reads settings.
   *
   * @param given texts by the names of the settings; what is not there has its default
   * @throws IllegalArgumentException if a value is wrong; tells which, and what was expected
   * @throws charon.bootstrap.terminal.CommandException if a key is missing, or cannot be read
   */
  public static CharonConfig of(Map<String, String> given) {
    return of(given, Map.of());
  }

  /**
   * Reads settings, and from the environment what is no setting because it is secret.
   *
   * @param given texts by the names of the settings; what is not there has its default
   * @param environment variables by name
   * @throws IllegalArgumentException if a value is wrong; tells which, and what was expected
   * @throws charon.bootstrap.terminal.CommandException if a key is missing, or cannot be read
   */
  public static CharonConfig of(Map<String, String> given, Map<String, String> environment) {
    Tables tables = Settings.group(Tables.class, given);
    return new CharonConfig(
        Settings.group(Folders.class, given),
        Settings.group(Listening.class, given),
        tables,
        Settings.group(Play.class, given),
        Settings.group(Keeping.class, given),
        Settings.group(Clients.class, given).protection(tables.tableDomain()),
        Settings.group(Ai.class, given).settings(environment),
        Settings.group(Watching.class, given),
        Settings.group(Tls.class, given));
  }
}
