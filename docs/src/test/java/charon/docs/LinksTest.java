package charon.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every relative link in every Markdown file of the repository leads somewhere. */
class LinksTest {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> NOT_OURS =
      Set.of(".git", ".idea", ".vscode", "target", "node_modules", "charon-data");

  @TestFactory
  Stream<DynamicTest> everyRelativeLinkLeadsToAnExistingFile() throws IOException {
    return markdownFiles().stream()
        .map(file -> dynamicTest(
            REPOSITORY.relativize(file).toString(),
            () -> assertThat(MarkdownPage.read(REPOSITORY, file).brokenLinks()).isEmpty()));
  }

  private static List<Path> markdownFiles() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean skipped =
            !folder.equals(REPOSITORY) && NOT_OURS.contains(String.valueOf(folder.getFileName()));
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.toString().endsWith(".md")) {
          found.add(file);
        }
        return FileVisitResult.CONTINUE;
      }
    });
    Collections.sort(found);
    return found;
  }
}
