package charon.house;

import com.sun.source.tree.Tree.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the house is measured by. Immutable. */
record Figures(House house) {

  private static final Pattern SAYS_THREADS =
      Pattern.compile("(?i)thread|immutable|event loop|confined");

  /** Something and how much of it there is. */
  record Size(String name, int value) {
    @Override
    public String toString() {
      return name + " " + value;
    }
  }

  /** So many of so many. */
  record Share(int part, int whole) {

    static <T> Share of(List<T> all, Predicate<T> counted) {
      return new Share((int) all.stream().filter(counted).count(), all.size());
    }

    int percent() {
      return whole == 0 ? 100 : part * 100 / whole;
    }

    @Override
    public String toString() {
      return part + " of " + whole + " (" + percent() + " %)";
    }
  }

  /** Types that no other module can name, as the language says it. */
  Share hidden(String module) {
    List<SourceFile> files =
        house.production().filter(file -> file.module().equals(module)).toList();
    List<Boolean> types = files.stream()
        .flatMap(file -> file.types().stream()
            .filter(type -> !type.nested())
            .map(type -> !type.exposed() || isKept(file)))
        .toList();
    return Share.of(types, hidden -> hidden);
  }

  private boolean isKept(SourceFile file) {
    return house.exports().containsKey(file.module())
        && !house.exports().get(file.module()).contains(file.packageName());
  }

  List<String> modules() {
    return house.production().map(SourceFile::module).distinct().toList();
  }

  Share packagePrivate() {
    return Share.of(house.productionTypes().toList(), type -> !type.exposed());
  }

  /** Methods of what is delivered. */
  List<Size> longestMethods() {
    return largest(methods().map(method -> new Size(method.name(), method.lines())));
  }

  /** Methods and constructors of what is delivered. */
  List<Size> longestParameterLists() {
    return largest(methods().map(method -> new Size(method.name(), method.parameters())));
  }

  /** Files of what is delivered, or of its tests. */
  List<Size> longestFiles(boolean tests) {
    return largest(house.files().stream()
        .filter(file -> file.test() == tests)
        .map(file -> new Size(file.name(), file.lines())));
  }

  /** Packages of what is delivered, and how many types each has that stand in no other. */
  List<Size> largestPackages() {
    Map<String, Integer> types = new TreeMap<>();
    house
        .production()
        .forEach(file -> types.merge(
            file.packageName(),
            (int) file.types().stream().filter(type -> !type.nested()).count(),
            Integer::sum));
    return largest(
        types.entrySet().stream().map(entry -> new Size(entry.getKey(), entry.getValue())));
  }

  /** The application's ports to the outside for which there is an abstract test. */
  Share portsWithContract() {
    return Share.of(outPorts(), port -> contracts().contains(port + "Contract"));
  }

  List<String> portsWithoutContract() {
    return outPorts().stream()
        .filter(port -> !contracts().contains(port + "Contract"))
        .toList();
  }

  Share throwsAndSaysSo() {
    return Share.of(throwing().toList(), Method::saysWhatItThrows);
  }

  List<String> throwsSilently() {
    return throwing()
        .filter(method -> !method.saysWhatItThrows())
        .map(Method::name)
        .toList();
  }

  Share saysThreads() {
    return Share.of(shared().toList(), Figures::saysThreads);
  }

  List<String> silentAboutThreads() {
    return shared().filter(type -> !saysThreads(type)).map(Type::name).toList();
  }

  private static boolean saysThreads(Type type) {
    return SAYS_THREADS.matcher(type.doc()).find();
  }

  private Stream<Type> shared() {
    return house.productionTypes().filter(Type::canBeShared);
  }

  private Stream<Method> throwing() {
    return methods().filter(Method::hasToSayThatItThrows);
  }

  private Stream<Method> methods() {
    return house
        .production()
        .flatMap(file -> file.types().stream())
        .flatMap(type -> type.methods().stream());
  }

  private List<String> outPorts() {
    return house
        .production()
        .filter(file -> file.packageName().startsWith("charon.application.port.out"))
        .flatMap(file -> file.types().stream())
        .filter(type -> !type.nested() && type.kind() == Kind.INTERFACE)
        .map(Type::name)
        .toList();
  }

  private List<String> contracts() {
    return house.files().stream()
        .filter(SourceFile::test)
        .flatMap(file -> file.types().stream())
        .map(type -> type.name().replaceFirst("Test$", ""))
        .toList();
  }

  private static List<Size> largest(Stream<Size> sizes) {
    return sizes.sorted(Comparator.comparingInt(Size::value).reversed()).toList();
  }
}
