package charon.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the house's figures as a table. {@code .ci/house} runs it. */
final class PrintFigures {

  private static final int LISTED = 5;

  private PrintFigures() {}

  /**
   * Prints them.
   *
   * @param args the project's folder; {@code --names} for what falls short, by name
   */
  public static void main(String[] args) throws IOException {
    Figures figures = new Figures(House.read(Path.of(args[0]).toRealPath()));
    System.out.print(table(figures));
    if (List.of(args).contains("--names")) {
      System.out.println("\nout-ports without a contract: " + figures.portsWithoutContract());
      System.out.println("\nthrow and do not say so: " + figures.throwsSilently());
      System.out.println("\nsilent about threads: " + figures.silentAboutThreads());
    }
  }

  static String table(Figures figures) {
    return """
        | point | now |
        |---|---|
        | types that other modules cannot name | %s |
        | package-private types | %s |
        | longest methods, in lines | %s |
        | longest files, in lines | %s |
        | longest files of tests | %s |
        | types in one package | %s |
        | longest parameter lists | %s |
        | out-ports with a contract test | %s |
        | public methods that throw and say so | %s |
        | classes with state that say what threads may do | %s |
        """.formatted(
            figures.modules().stream()
                .map(module -> module + " " + figures.hidden(module).percent() + " %")
                .collect(Collectors.joining(", ")),
            figures.packagePrivate(),
            list(figures.longestMethods()),
            list(figures.longestFiles(false)),
            list(figures.longestFiles(true)),
            list(figures.largestPackages()),
            list(figures.longestParameterLists()),
            figures.portsWithContract(),
            figures.throwsAndSaysSo(),
            figures.saysThreads());
  }

  private static String list(List<Figures.Size> sizes) {
    return sizes.stream()
        .limit(LISTED)
        .map(Figures.Size::toString)
        .collect(Collectors.joining(", "));
  }
}
