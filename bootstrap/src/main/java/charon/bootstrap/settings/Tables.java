package charon.bootstrap.settings;

import charon.domain.table.TableLimits;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which tables there may be beside the one that is always there, and how much of the server each takes. */
public record Tables(
    @Setting(
        label = "DOMAIN",
        says = "Domain below which every table has a host name of its own: with example.org,"
            + " keynote.example.org is the table keynote.",
        otherwise = "none, tables are told apart by /t/NAME/ alone",
        more = "#tables")
    Optional<String> tableDomain,

    @Setting(
        value = "1000",
        most = Clients.MANY,
        says = "How many tables can be open at a time; 0: any number.",
        more = "#tables")
    int maxTables,

    @Setting(
        value = "365",
        most = 36_500,
        says = "Days after which an archived table is deleted for good, with its messages and"
            + " conversations; 0 deletes none.",
        more = "#tables")
    int archiveDays,

    @Setting(
        value = "1024",
        most = Clients.MANY,
        says = "How many displays and consoles may listen to one table at a time; 0: any number. "
            + OF_NAMED_TABLES,
        more = LIMITS)
    int tableStreams,

    @Setting(
        value = "50",
        most = Clients.MANY,
        says = "How many changes a second one table takes, for a moment five times as many; 0: any"
            + " number. " + OF_NAMED_TABLES,
        more = LIMITS)
    int tableChanges,

    @Setting(
        value = "60",
        most = Clients.MANY,
        says = "How many questions to the ship's computer one table's players may send in a minute,"
            + " all together; 0: any number. " + OF_NAMED_TABLES,
        more = LIMITS)
    int tableQuestions,

    @Setting(
        value = "500",
        most = Clients.MANY,
        says = "How many answers the language model writes for one table in a day, before canned"
            + " ones are taken; 0: any number. " + OF_NAMED_TABLES,
        more = LIMITS)
    int tableAnswers) {

  static final String LIMITS = "#limits-of-a-table";
  static final String OF_NAMED_TABLES = "The table default has no such limit.";

  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

  /** Names of hosts (RFC 1123, section 2.1), whose last label is no number: that were an address. */
  private static final Pattern DOMAIN =
      Pattern.compile("(?=.{1,253}$)(" + LABEL + "\\.)*(?!\\d+$)" + LABEL);

  /**
   * Writes the domain in lower case.
   *
   * @throws IllegalArgumentException if it is no host's name
   */
  public Tables {
    tableDomain = tableDomain.map(Tables::domain);
  }

  /** How much of the server a table may take that has no limits of its own. */
  public TableLimits limits() {
    return new TableLimits(tableStreams, tableChanges, tableQuestions, tableAnswers);
  }

  private static String domain(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    if (!DOMAIN.matcher(name).matches()) {
      throw new IllegalArgumentException("table-domain: '" + text
          + "' (expected: the name of a host such as example.org, without scheme, port or *)");
    }
    return name;
  }
}
