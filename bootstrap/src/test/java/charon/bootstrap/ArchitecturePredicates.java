package charon.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** What the architecture rules ask of a class or of what it does, whatever the packages are. */
final class ArchitecturePredicates {

  private static final Set<String> READINGS_OF_THE_SURROUNDINGS = Set.of(
      "java.lang.System.currentTimeMillis()",
      "java.time.Instant.now()",
      "java.time.LocalDate.now()",
      "java.time.LocalDateTime.now()",
      "java.time.OffsetDateTime.now()",
      "java.time.ZonedDateTime.now()",
      "java.util.UUID.randomUUID()");

  /** Digits and letters come out otherwise where the machine's language has others. */
  private static final Set<String> FORMATS_OF_THE_MACHINE = Set.of(
      "java.lang.String.formatted([Ljava.lang.Object;)",
      "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
      "java.lang.String.toLowerCase()",
      "java.lang.String.toUpperCase()");

  private ArchitecturePredicates() {}

  static DescribedPredicate<JavaAccess<?>> formatsAsTheMachineIsSet() {
    return describe(
        "it formats as the machine's language has it",
        access -> FORMATS_OF_THE_MACHINE.contains(access.getTarget().getFullName()));
  }

  static DescribedPredicate<JavaAccess<?>> readsTheSurroundings() {
    return describe(
        "it reads the clock or makes a random id",
        access -> READINGS_OF_THE_SURROUNDINGS.contains(access.getTarget().getFullName())
            || access.getTarget().getFullName().startsWith("java.time.Clock.system"));
  }

  static DescribedPredicate<JavaAccess<?>> target(String description, String prefix) {
    return describe(description, access -> access.getTarget().getFullName().startsWith(prefix));
  }

  static ArchCondition<JavaClass> beDataOrARefusal() {
    return ArchCondition.from(describe(
        "be a record, an enum, an interface, an exception or functions alone",
        type -> type.isRecord()
            || type.isEnum()
            || type.isInterface()
            || type.isAssignableTo(Throwable.class)
            || isFunctionsAlone(type)));
  }

  /** Nobody can make one or inherit from it, so that there is no state. */
  private static boolean isFunctionsAlone(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.FINAL)
        && type.getConstructors().stream()
            .allMatch(made -> made.getModifiers().contains(JavaModifier.PRIVATE))
        && type.getMethods().stream()
            .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
            .allMatch(method -> method.getModifiers().contains(JavaModifier.STATIC))
        && type.getFields().stream()
            .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC));
  }

  static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(
            type,
            marked,
            type.getFullName() + (marked ? " is" : " is not") + " in such a package"));
      }
    };
  }
}
