package charon.bootstrap;

import static charon.bootstrap.ArchitecturePredicates.beDataOrARefusal;
import static charon.bootstrap.ArchitecturePredicates.formatsAsTheMachineIsSet;
import static charon.bootstrap.ArchitecturePredicates.readsTheSurroundings;
import static charon.bootstrap.ArchitecturePredicates.resideInANullMarkedPackage;
import static charon.bootstrap.ArchitecturePredicates.target;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may know whom, as rules over the packages below one root package.
 *
 * <p>The root is a parameter so that the same rules run over Charon itself and over a tree of
 * deliberately wrong classes that has the same package names. Immutable.
 */
final class ArchitectureRules {

  /** Every package that a rule names, below the root. A rule can name no other. */
  static final List<String> NAMED_PACKAGES = List.of(
      "domain",
      "application",
      "application.port",
      "application.port.in",
      "application.port.out",
      "http",
      "http.server",
      "http.server.admission",
      "http.server.answer",
      "http.server.connection",
      "http.server.upload",
      "http.sse",
      "http.sse.frame",
      "http.json",
      "ai",
      "picture",
      "imports",
      "imports.json",
      "persistence",
      "persistence.sqlite",
      "persistence.sql",
      "persistence.archive",
      "persistence.campaign",
      "persistence.campaign.yaml",
      "persistence.account",
      "persistence.view",
      "persistence.audit",
      "bootstrap",
      "bootstrap.command",
      "bootstrap.option");

  private static final List<String> ADAPTERS =
      List.of("http", "persistence", "ai", "picture", "imports");

  private final String root;

  /** Rules over the packages below {@code root}, such as {@code charon}. */
  ArchitectureRules(String root) {
    this.root = root;
  }

  /** All rules over production classes. */
  List<ArchRule> all() {
    return Stream.of(layers(), adapters(), libraries(), state(), habits())
        .flatMap(List::stream)
        .toList();
  }

  /** The rule that test classes keep as well. */
  ArchRule noSleeping() {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .should()
        .accessTargetWhere(target("it is Thread.sleep", "java.lang.Thread.sleep("))
        .because("waiting is for a condition with a deadline");
  }

  private List<ArchRule> layers() {
    return List.of(
        classes()
            .that(resideInAPackage(below("domain")))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                below("domain"),
                "java.lang",
                "java.lang.annotation",
                "java.lang.invoke",
                "java.lang.runtime",
                "java.math..",
                "java.nio.charset",
                "java.time..",
                "java.util..",
                "org.jspecify.."))
            .because("the domain is pure"),
        classes()
            .that(resideInAPackage(below("application")))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                below("application"), below("domain"), "java..", "org.jspecify..", "org.slf4j.."))
            .because("the application knows the domain, the JDK and the logging API"),
        separate(below("application.port.in"), below("application.port.out")),
        separate(below("application.port.out"), below("application.port.in")));
  }

  private List<ArchRule> adapters() {
    return ADAPTERS.stream()
        .flatMap(adapter -> Stream.of(
            knowsNoOther(adapter),
            usesOnlyThePorts(adapter),
            isUsedByBootstrapOnly(adapter),
            isEnteredByItsRootPackage(adapter)))
        .toList();
  }

  private List<ArchRule> libraries() {
    return List.of(
        confined(
            "io.netty..",
            "http.server",
            "http.server.admission",
            "http.server.answer",
            "http.server.connection",
            "http.server.upload",
            "http.sse",
            "http.sse.frame"),
        confined(
            "tools.jackson..",
            "http.json",
            "imports.json",
            "persistence.view",
            "persistence.audit",
            "persistence.sql",
            "persistence.archive"),
        confined("com.fasterxml.jackson..", "http.json"),
        confined("org.jdbi..", "persistence.sqlite", "persistence.sql"),
        confined("java.sql..", "persistence.sqlite", "persistence.sql"),
        confined("javax.sql..", "persistence.sqlite"),
        confined("org.sqlite..", "persistence.sqlite"),
        confined("org.yaml..", "persistence.campaign.yaml"),
        confined("com.password4j..", "persistence.account"),
        confined("dev.langchain4j..", "ai"),
        confined("java.net.http..", "ai"),
        confined("picocli..", "bootstrap.command", "bootstrap.option"));
  }

  private List<ArchRule> state() {
    return List.of(
        fields()
            .that()
            .areDeclaredInClassesThat(resideInAPackage(below("domain")))
            .and()
            .areNotStatic()
            .should()
            .beFinal(),
        classes()
            .that(resideInAPackage(below("domain")))
            .and()
            .areNotAnonymousClasses()
            .should(beDataOrARefusal()),
        slices().matching(root + ".(**)").should().beFreeOfCycles(),
        classes().that(resideInAPackage(root + "..")).should(resideInANullMarkedPackage()));
  }

  private List<ArchRule> habits() {
    return List.of(
        noClasses()
            .that(outside("bootstrap").and(not(isHttpDate())))
            .should()
            .accessTargetWhere(readsTheSurroundings())
            .because("time and ids come in through the constructor; the Date of an answer alone is"
                + " the machine's own time, whatever anything else goes by"),
        noClasses()
            .that(outside("bootstrap", "http"))
            .should()
            .accessTargetWhere(target("it is System.nanoTime", "java.lang.System.nanoTime("))
            .because("only the server measures how long a connection is idle"),
        noClasses()
            .that(outside("bootstrap"))
            .should()
            .accessTargetWhere(target("it is System.out", "java.lang.System.out"))
            .because("services and adapters log"),
        noClasses()
            .that(resideInAPackage(root + ".."))
            .should()
            .accessTargetWhere(formatsAsTheMachineIsSet())
            .because("bytes are the same wherever the server runs"),
        noSleeping());
  }

  private ArchRule separate(String packages, String... others) {
    return noClasses()
        .that(resideInAPackage(packages))
        .should()
        .dependOnClassesThat(resideInAnyPackage(others));
  }

  private ArchRule knowsNoOther(String adapter) {
    String[] others = ADAPTERS.stream()
        .filter(other -> !other.equals(adapter))
        .map(this::below)
        .toArray(String[]::new);
    return separate(below(adapter), others);
  }

  private ArchRule usesOnlyThePorts(String adapter) {
    return noClasses()
        .that(resideInAPackage(below(adapter)))
        .should()
        .dependOnClassesThat(resideInAPackage(below("application"))
            .and(resideOutsideOfPackages(below("application.port"))));
  }

  private ArchRule isUsedByBootstrapOnly(String adapter) {
    return noClasses()
        .that(outside("bootstrap", adapter))
        .should()
        .dependOnClassesThat(resideInAPackage(below(adapter)));
  }

  private ArchRule isEnteredByItsRootPackage(String adapter) {
    return noClasses()
        .that(outside(adapter))
        .should()
        .dependOnClassesThat(
            resideInAPackage(below(adapter)).and(resideOutsideOfPackages(exactly(adapter))));
  }

  private ArchRule confined(String library, String... homes) {
    String[] homePackages = Arrays.stream(homes).map(this::exactly).toArray(String[]::new);
    return noClasses()
        .that(resideInAPackage(root + "..").and(resideOutsideOfPackages(homePackages)))
        .should()
        .dependOnClassesThat(resideInAPackage(library));
  }

  private DescribedPredicate<JavaClass> isHttpDate() {
    String name = root + ".http.message.HttpDate";
    return DescribedPredicate.describe("is HttpDate", type -> type.getName().equals(name));
  }

  private DescribedPredicate<JavaClass> outside(String... names) {
    String[] packages = Arrays.stream(names).map(this::below).toArray(String[]::new);
    return resideInAPackage(root + "..").and(resideOutsideOfPackages(packages));
  }

  private String below(String name) {
    return exactly(name) + "..";
  }

  private String exactly(String name) {
    if (!NAMED_PACKAGES.contains(name)) {
      throw new IllegalArgumentException(
          "name: '" + name + "' (expected: one of " + NAMED_PACKAGES + ")");
    }
    return root + "." + name;
  }
}
