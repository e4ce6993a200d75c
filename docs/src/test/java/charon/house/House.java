package charon.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * All Java sources of the project, and which packages each module shows to others.
 *
 * @param files the files, without those that say what a package or module is
 * @param exports the packages that a module with a {@code module-info.java} exports
 */
record House(List<SourceFile> files, Map<String, Set<String>> exports) {

  /** They measure and test, and nobody who runs Charon has them. */
  private static final Set<String> TOOLS = Set.of("benchmarks", "testing");

  private static final Set<String> ELSEWHERE = Set.of("target", ".git", "node_modules");

  House {
    files = List.copyOf(files);
    exports = Map.copyOf(exports);
  }

  /**
   * Reads them.
   *
   * @param project the folder of the whole project
   */
  static House read(Path project) throws IOException {
    List<Path> paths = sources(project);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task = parser(compiler, manager, paths);
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      List<SourceFile> files = units.stream()
          .filter(unit -> unit.getModule() == null && !unit.getTypeDecls().isEmpty())
          .map(unit -> file(project, unit, task))
          .toList();
      return new House(files, exports(project, units));
    }
  }

  /** The files of what is delivered. */
  Stream<SourceFile> production() {
    return files.stream().filter(file -> !file.test() && !TOOLS.contains(file.module()));
  }

  /** The types of what is delivered that stand in no other. */
  Stream<Type> productionTypes() {
    return production().flatMap(file -> file.types().stream()).filter(type -> !type.nested());
  }

  private static JavacTask parser(
      JavaCompiler compiler, StandardJavaFileManager manager, List<Path> paths) {
    return (JavacTask) compiler.getTask(
        null,
        manager,
        null,
        List.of("-proc:none"),
        null,
        manager.getJavaFileObjectsFromPaths(paths));
  }

  private static List<Path> sources(Path project) throws IOException {
    try (Stream<Path> tree = Files.walk(project)) {
      return tree.filter(path -> path.toString().endsWith(".java"))
          .filter(path -> StreamSupport.stream(project.relativize(path).spliterator(), false)
              .noneMatch(part -> ELSEWHERE.contains(part.toString())))
          .sorted()
          .toList();
    }
  }

  private static SourceFile file(Path project, CompilationUnitTree unit, JavacTask task) {
    String name = name(project, unit);
    return new SourceFile(
        name,
        module(name),
        name.contains("src/test/"),
        String.valueOf(unit.getPackageName()),
        lines(project.resolve(name)),
        SourceReader.types(unit, task));
  }

  private static int lines(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return (int) lines.count();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Map<String, Set<String>> exports(Path project, List<CompilationUnitTree> units) {
    Map<String, Set<String>> exports = new TreeMap<>();
    for (CompilationUnitTree unit : units) {
      if (unit.getModule() != null) {
        exports.put(
            module(name(project, unit)),
            unit.getModule().getDirectives().stream()
                .filter(ExportsTree.class::isInstance)
                .map(directive -> ((ExportsTree) directive).getPackageName().toString())
                .collect(Collectors.toUnmodifiableSet()));
      }
    }
    return exports;
  }

  private static String name(Path project, CompilationUnitTree unit) {
    Path file = Path.of(unit.getSourceFile().toUri());
    return project.relativize(file).toString().replace('\\', '/');
  }

  private static String module(String name) {
    int sources = name.indexOf("/src/");
    return sources < 0 ? "" : name.substring(0, sources);
  }
}
