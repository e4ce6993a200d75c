package charon.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.table.TableStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {

  private static final String KEYNOTE = "keynote \u2042";

  private final CommandLineRun run = new CommandLineRun();

  @TempDir
  private Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void aTable() {
    run.operations.tables.add("keynote");
    file = folder.resolve("keynote.json");
  }

  @Test
  void exportWritesAFile() throws IOException {
    assertThat(run.execute("table", "export", "keynote", file.toString())).isZero();

    assertThat(file).hasContent(KEYNOTE);
    assertThat(run.err())
        .isEqualToIgnoringNewLines("Exported the table 'keynote' to " + file + ".");
    assertThat(namesIn(folder)).as("nothing else is left").containsExactly("keynote.json");
  }

  @Test
  void aFileThatIsThereIsLeftAsItIs() throws IOException {
    Files.writeString(file, "mine");

    assertThat(run.execute("table", "export", "keynote", file.toString())).isEqualTo(1);

    assertThat(run.err())
        .isEqualToIgnoringNewLines("charon: " + file + " exists already: --force replaces it");
    assertThat(file).hasContent("mine");

    assertThat(run.execute("table", "export", "keynote", file.toString(), "--force"))
        .isZero();
    assertThat(file).hasContent(KEYNOTE);
  }

  @Test
  void exportToStandardOutputIsUtf8WhateverTheMachineWrites() {
    assertThat(run.execute("table", "export", "keynote", "-")).isZero();

    assertThat(new String(run.bytes(), StandardCharsets.UTF_8)).isEqualTo(KEYNOTE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsAFailure() {
    Path nowhere = folder.resolve("nowhere/keynote.json");

    assertThat(run.execute("table", "export", "keynote", nowhere.toString())).isEqualTo(1);

    assertThat(run.err()).contains("Cannot export to " + nowhere).hasLineCount(1);
  }

  @Test
  void importMakesATableOfAFile() {
    run.execute("table", "export", "keynote", file.toString());

    assertThat(run.execute("table", "import", file.toString(), "--as", "again")).isZero();

    assertThat(run.out().lines()).containsExactly("/t/again/terminal/", "/t/again/gmconsole/");
    assertThat(run.operations.tables.list())
        .extracting(TableStatus::table)
        .extracting(table -> table.name().value())
        .containsExactly("again", "default", "keynote");
  }

  @Test
  void whatCannotBeImportedIsToldInOneLine() throws IOException {
    run.execute("table", "export", "keynote", file.toString());

    assertThat(run.execute("table", "import", file.toString())).isEqualTo(1);
    assertThat(run.err()).contains("'keynote' was taken before").hasLineCount(1);

    assertThat(run.execute("table", "import", file.toString(), "--as", "No!")).isEqualTo(2);
    assertThat(run.err()).contains("name: 'No!' (expected: ").hasLineCount(1);

    Files.writeString(file, "something");
    assertThat(run.execute("table", "import", file.toString(), "--as", "again")).isEqualTo(1);
    assertThat(run.err()).contains("this is no table").hasLineCount(1);

    Path nowhere = folder.resolve("nowhere");
    assertThat(run.execute("table", "import", nowhere.toString())).isEqualTo(1);
    assertThat(run.err()).isEqualToIgnoringNewLines("charon: There is no file " + nowhere);
    assertThat(run.operations.tables.list()).hasSize(2);
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
