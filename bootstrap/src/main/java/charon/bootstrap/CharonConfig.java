package charon.bootstrap;

import charon.ai.AiSettings;
import charon.http.HttpTransport;
import charon.http.MetricsAccess;
import charon.http.Protection;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is to run. The names of the groups' components are the names of the settings.
 *
 * @param folders where things are
 * @param listening how it is reached
 * @param play what the table notices
 * @param keeping what is kept, and for how long
 * @param protection what keeps one client from spoiling it for the others
 * @param ai which language model speaks as the ship's computer, if any
 * @param watching what those are told who watch over the server
 * @param tls how connections are encrypted, if they are
 */
record CharonConfig(
    Folders folders,
    Listening listening,
    Play play,
    Keeping keeping,
    Protection protection,
    AiSettings ai,
    Watching watching,
    Tls tls) {

  /** What is used where nothing is set. */
  static final CharonConfig DEFAULTS = new CharonConfig(
      Folders.DEFAULTS,
      Listening.DEFAULTS,
      Play.DEFAULTS,
      Keeping.DEFAULTS,
      Protection.DEFAULTS,
      AiSettings.NONE,
      Watching.DEFAULTS,
      Tls.OFF);

  /**
   * Where things are.
   *
   * @param campaign folder of the campaign; empty: the built-in demo
   * @param data folder of the database; made if it is missing
   * @param webRoot folder of a front end that takes the place of Charon's own
   * @param notes folder of the game master's notes, of which the ship's computer knows some parts
   */
  record Folders(Optional<Path> campaign, Path data, Optional<Path> webRoot, Optional<Path> notes) {

    static final Folders DEFAULTS =
        new Folders(Optional.empty(), Path.of("charon-data"), Optional.empty(), Optional.empty());
  }

  /**
   * How the server is reached.
   *
   * @param host address to listen on, a name or a number
   * @param port port to listen on, 0 to 65535; 0: any free one
   * @param transport how sockets are driven
   */
  record Listening(String host, int port, HttpTransport transport) {

    static final Listening DEFAULTS = new Listening("0.0.0.0", 8000, HttpTransport.AUTO);

    private static final int MAX_PORT = 65_535;

    Listening {
      if (host.isBlank()) {
        throw new IllegalArgumentException("host: '" + host + "' (expected: not blank)");
      }
      Range.require("port", port, 0, MAX_PORT);
    }
  }

  /**
   * What the table notices.
   *
   * @param fog whether players see only the rooms that the game master has revealed
   * @param resume whether to begin with the view of before
   */
  record Play(boolean fog, boolean resume) {

    static final Play DEFAULTS = new Play(true, false);
  }

  /**
   * What is kept, and for how long.
   *
   * @param conversationDays a conversation that was not changed for so many days is forgotten
   * @param backupHours time between automatic backups; 0: there are none
   * @param backupsKept how many automatic backups there are at most
   * @param auditDays for how many days it is kept who did what; 0: it is not written down
   */
  record Keeping(int conversationDays, int backupHours, int backupsKept, int auditDays) {

    static final Keeping DEFAULTS = new Keeping(90, 1, 24, 90);

    private static final int MAX_DAYS = 36_500;
    private static final int MAX_HOURS = 8_760;
    private static final int MAX_BACKUPS = 10_000;

    Keeping {
      Range.require("conversation-days", conversationDays, 1, MAX_DAYS);
      Range.require("backup-hours", backupHours, 0, MAX_HOURS);
      Range.require("backups-kept", backupsKept, 1, MAX_BACKUPS);
      Range.require("audit-days", auditDays, 0, MAX_DAYS);
    }
  }

  /**
   * What those are told who watch over the server.
   *
   * @param metrics who may read the metrics
   * @param logFormat how what is logged is written
   */
  record Watching(MetricsAccess metrics, LogFormat logFormat) {

    static final Watching DEFAULTS = new Watching(MetricsAccess.LOCAL, LogFormat.TEXT);
  }

  /** How what is logged is written. */
  enum LogFormat {
    /** For people. */
    TEXT,
    /** For programs: a JSON object a line. */
    JSON
  }

  /**
   * How connections are encrypted, if they are.
   *
   * @param selfSigned whether with a certificate of our own making
   * @param cert file with a certificate that somebody has signed
   * @param key file with the key to it
   */
  record Tls(boolean selfSigned, Optional<Path> cert, Optional<Path> key) {

    static final Tls OFF = new Tls(false, Optional.empty(), Optional.empty());

    Tls {
      if (cert.isPresent() != key.isPresent()) {
        throw new IllegalArgumentException(
            "tls-cert and tls-key: only one of them is set" + " (expected: both or none)");
      }
      if (selfSigned && cert.isPresent()) {
        throw new IllegalArgumentException(
            "tls: self-signed, but there is a tls-cert (expected: one of them)");
      }
    }

    boolean isOn() {
      return selfSigned || cert.isPresent();
    }
  }

  /** Not a method of the record: a group that called it would begin the record's own constants. */
  private static final class Range {

    static void require(String setting, int value, int least, int most) {
      if (value < least || value > most) {
        throw new IllegalArgumentException(
            setting + ": " + value + " (expected: " + least + " to " + most + ")");
      }
    }
  }
}
