package charon.house;

import static org.assertj.core.api.Assertions.assertThat;

import charon.house.Figures.Share;
import charon.house.Figures.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures count what they say, in a house of three files. */
class FiguresTest {

  private static final String OPEN = """
      package charon.application.port.out;

      /** A door. Thread-safe. */
      public final class Open {
        private int knocks;

        /**
         * Counts.
         *
         * @throws IllegalStateException after the first time
         */
        public void knock(int a, int b) {
          if (knocks++ > 0) {
            throw new IllegalStateException();
          }
        }

        /** Does not say that it throws. */
        public void kick() {
          throw new IllegalStateException();
        }

        @Override
        public String toString() {
          throw new IllegalStateException();
        }
      }
      """;

  @TempDir
  private Path project;

  @Test
  void countsWhatIsInTheFiles() throws IOException {
    write("adapter/src/main/java/module-info.java", "module adapter { exports front; }");
    write("adapter/src/main/java/charon/Open.java", OPEN);
    write("adapter/src/main/java/charon/Port.java", """
        package charon.application.port.out;
        public interface Port { class Inside {} }
        class Kept { int state; }
        """);
    write(
        "adapter/src/test/java/charon/PortContractTest.java", "abstract class PortContractTest {}");

    Figures figures = new Figures(House.read(project));

    assertThat(figures.hidden("adapter")).isEqualTo(new Share(3, 3));
    assertThat(figures.packagePrivate()).isEqualTo(new Share(1, 3));
    assertThat(figures.longestMethods()).startsWith(new Size("Open.knock", 5));
    assertThat(figures.longestParameterLists()).startsWith(new Size("Open.knock", 2));
    assertThat(figures.longestFiles(false))
        .startsWith(new Size("adapter/src/main/java/charon/Open.java", 27));
    assertThat(figures.longestFiles(true)).hasSize(1);
    assertThat(figures.largestPackages())
        .containsExactly(new Size("charon.application.port.out", 3));
    assertThat(figures.portsWithContract()).isEqualTo(new Share(1, 1));
    assertThat(figures.throwsSilently()).containsExactly("Open.kick");
    assertThat(figures.throwsAndSaysSo()).isEqualTo(new Share(1, 2));
    assertThat(figures.saysThreads()).isEqualTo(new Share(1, 1));
  }

  @Test
  void tableNamesWhatIsLargest() throws IOException {
    write("adapter/src/main/java/charon/Open.java", OPEN);

    assertThat(PrintFigures.table(new Figures(House.read(project))))
        .contains("| types that other modules cannot name | adapter 0 % |")
        .contains("| longest methods, in lines | Open.knock 5, Open.toString 4, Open.kick 3 |");
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
