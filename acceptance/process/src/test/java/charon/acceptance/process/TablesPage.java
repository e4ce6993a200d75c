package charon.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import charon.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@code docs/tables.md} has its readers type, and where it says that things are. Immutable. */
final class TablesPage {

  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern IN_A_SENTENCE = Pattern.compile("`(\\./charon [^`]+)`");
  private static final Pattern SCREENS =
      Pattern.compile("\\| (\\w+) \\| `(/t/[^`]+)/terminal/` \\| `(/t/[^`]+)/gmconsole/` \\|");

  private final String text;

  /** Who leads a table; what its addresses begin with. */
  record Lead(String name, String base) {

    String console() {
      return base + "/gmconsole/";
    }
  }

  private TablesPage(String text) {
    this.text = text;
  }

  static TablesPage read() throws IOException {
    return new TablesPage(Files.readString(Checkout.path("docs/tables.md")));
  }

  /** The commands in the blocks of a step of the convention. */
  List<String> commands(int step) {
    return commandsIn(step(step));
  }

  /** The commands in the sentences of a step of the convention. */
  List<String> sentences(int step) {
    return IN_A_SENTENCE
        .matcher(step(step))
        .results()
        .map(command -> command.group(1))
        .toList();
  }

  /** The commands in the blocks of a section. */
  List<String> commands(String section) {
    return commandsIn(section(section));
  }

  /** Who leads which table of the convention. */
  List<Lead> leads() {
    return SCREENS.matcher(step(4)).results().map(TablesPage::lead).toList();
  }

  private static Lead lead(MatchResult row) {
    assertThat(row.group(3)).as("one table a line: %s", row.group()).isEqualTo(row.group(2));
    return new Lead(row.group(1).toLowerCase(Locale.ROOT), row.group(2));
  }

  private static List<String> commandsIn(String part) {
    return BLOCK
        .matcher(part)
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith("./charon "))
        .toList();
  }

  private String step(int number) {
    String convention = section("A convention of three tables");
    int next = convention.indexOf("\n**" + (number + 1) + ". ");
    return between(
        convention,
        convention.indexOf("\n**" + number + ". "),
        next < 0 ? convention.length() : next);
  }

  private String section(String title) {
    int from = text.indexOf("\n## " + title + "\n");
    int next = text.indexOf("\n## ", from + 1);
    return between(text, from, next < 0 ? text.length() : next);
  }

  private static String between(String whole, int from, int to) {
    assertThat(from).as("the page has it").isNotNegative();
    return whole.substring(from, to);
  }
}
