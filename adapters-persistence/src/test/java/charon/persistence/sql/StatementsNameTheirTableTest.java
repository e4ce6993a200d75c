package charon.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import charon.persistence.PersistenceAdapter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No statement of this module reaches what belongs to another table. Reads the texts that the
 * compiler has put into the classes, so that it does not matter how they are written.
 */
final class StatementsNameTheirTableTest {

  /** The newest message of a file, whichever table it is of: for whoever looks after the server. */
  private static final Set<String> OF_ALL_TABLES =
      Set.of("select created_at from message order by created_at desc limit 1");

  /** What is deleted belongs to the tables that are named so, and to them alone. */
  private static final String OF_OLD_TABLES =
      " where table_id in (select table_id from game_table where deleted = 0 and archived_at < :before)";

  @Test
  void everyStatementBindsWhatIsKeptPerTable() throws Exception {
    Map<String, List<String>> faults = new TreeMap<>();
    statements().stream()
        .filter(statement -> !OF_ALL_TABLES.contains(statement))
        .filter(statement -> !statement.endsWith(OF_OLD_TABLES))
        .forEach(statement -> faults.put(statement, TableScope.faults(statement)));
    faults.values().removeIf(List::isEmpty);

    assertThat(faults).isEmpty();
  }

  @Test
  void theStatementsAreFound() throws Exception {
    Set<String> found = statements();

    assertThat(found).hasSizeGreaterThan(40).containsAll(OF_ALL_TABLES);
    assertThat(TableScope.RELATIONS)
        .allSatisfy(relation -> assertThat(found)
            .filteredOn(statement -> statement.matches("(?s).*\\b" + relation + "\\b.*"))
            .isNotEmpty());
  }

  private static Set<String> statements() throws IOException, URISyntaxException {
    Path classes = Path.of(PersistenceAdapter.class
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .toURI());
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        found.addAll(ClassTexts.of(Files.readAllBytes(file)));
      }
    }
    found.removeIf(text -> !TableScope.isStatement(text));
    return found;
  }
}
