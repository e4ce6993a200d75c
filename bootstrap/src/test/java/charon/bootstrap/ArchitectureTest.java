package charon.bootstrap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import charon.testing.Checkout;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Charon keeps its architecture rules, and every rule is shown to bite. */
class ArchitectureTest {

  /** Whether a rule may pass because the packages it speaks of have no class yet. */
  private static final boolean PACKAGES_MAY_BE_EMPTY = false;

  private static final String ROOT = "charon";
  private static final String SEEDED_ROOT = "seeded.charon";

  private static final JavaClasses REAL = realClasses();

  @TestFactory
  Stream<DynamicTest> everyRuleIsKept() {
    return new ArchitectureRules(ROOT)
        .all().stream()
            .map(rule -> dynamicTest(
                rule.getDescription(),
                () -> rule.allowEmptyShould(PACKAGES_MAY_BE_EMPTY).check(REAL)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleRejectsTheSeededViolations() {
    JavaClasses wrong = new ClassFileImporter().importPackages(SEEDED_ROOT);

    return new ArchitectureRules(SEEDED_ROOT)
        .all().stream()
            .map(rule -> dynamicTest(
                rule.getDescription(),
                // an empty rule fails too, and that would prove nothing
                () -> assertThatThrownBy(() -> rule.allowEmptyShould(true).check(wrong))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("was violated")));
  }

  @Test
  void functionsAloneHaveNoState() {
    JavaClasses wrong = new ClassFileImporter().importPackages(SEEDED_ROOT);

    assertThat(new ArchitectureRules(SEEDED_ROOT)
            .all().stream().filter(rule -> rule.getDescription().contains("functions alone")))
        .singleElement()
        .satisfies(
            rule -> assertThatThrownBy(() -> rule.check(wrong)).hasMessageContaining("Stateful"));
  }

  @TestFactory
  Stream<DynamicTest> everyPackageTheRulesNameHasClasses() {
    return ArchitectureRules.NAMED_PACKAGES.stream()
        .map(name -> ROOT + "." + name)
        .map(name -> dynamicTest(
            name,
            () -> assertThat(REAL.that(resideInAPackage(name + ".."))).as(name).isNotEmpty()));
  }

  @Test
  void noTestSleeps() throws IOException {
    JavaClasses tests = new ClassFileImporter().importPaths(testClassFolders());

    new ArchitectureRules(ROOT).noSleeping().check(tests);
  }

  private static JavaClasses realClasses() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("-tests.jar!"))
        .importPackages(ROOT)
        .that(resideOutsideOfPackage("charon.testing"));
  }

  /** The compiled tests of all modules that have been built, this one included. */
  private static List<Path> testClassFolders() throws IOException {
    try (Stream<Path> modules = Files.list(Checkout.path(""));
        Stream<Path> acceptance = Files.list(Checkout.path("acceptance"))) {
      return Stream.concat(modules, acceptance)
          .map(module -> module.resolve("target").resolve("test-classes"))
          .filter(Files::isDirectory)
          .toList();
    }
  }
}
