package io.github.payerrules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that finds nothing to judge fails, unless it says otherwise. */
class ArchitectureTest {
  private static final String ROOT = "io.github.payerrules";
  private static final String INTERNAL = "..internal..";
  private static final String ENTRY = "io\\.github\\.payerrules\\.PayerRules(\\$Builder)?";

  /** A resource of the class path has a URL. */
  private static final String PACKS_ON_CLASS_PATH =
      "io\\.github\\.payerrules\\.internal\\.book\\.Packs";

  /** The number of processors is asked of Runtime. */
  private static final String COUNTS_PROCESSORS = "io\\.github\\.payerrules\\.Batch";

  private static final JavaClasses CORE = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages(ROOT);

  @Test
  void onlyInternalPackagesTouchTheRuleEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(INTERNAL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kie..", "org.drools..")
        .check(CORE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CORE);
  }

  @Test
  void theFactsAskInOneDirection() {
    String facts = ROOT + ".internal.facts";
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(facts + "..")
        .layer("claim")
        .definedBy(facts)
        .layer("documented")
        .definedBy(facts + ".documented")
        .layer("on file")
        .definedBy(facts + ".onfile")
        .layer("edits")
        .definedBy(facts + ".edits")
        .layer("history")
        .definedBy(facts + ".history")
        .layer("service")
        .definedBy(facts + ".service")
        .whereLayer("claim")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("documented")
        .mayOnlyBeAccessedByLayers("claim")
        .whereLayer("on file")
        .mayOnlyBeAccessedByLayers("claim")
        .whereLayer("edits")
        .mayOnlyBeAccessedByLayers("claim")
        .whereLayer("history")
        .mayOnlyBeAccessedByLayers("claim", "documented", "edits")
        .check(CORE);
  }

  @Test
  void noFactsKnowEachOtherInACircle() {
    slices().assignedFrom(new EachFactsClass()).should().beFreeOfCycles().check(CORE);
  }

  @Test
  void theApiNamesNoInternalType() {
    codeUnits()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage(INTERNAL)
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and(describe("are not package-private", ArchitectureTest::isVisible))
        .should(new NameNoInternalType())
        .check(CORE);
  }

  @Test
  void onlyTheEntryReadsASystemClock() {
    noClasses().should().callCodeUnitWhere(target(readsTheTime())).check(CORE);
    noClasses()
        .that()
        .haveNameNotMatching(ENTRY)
        .should()
        .callCodeUnitWhere(target(makesAClock()))
        .check(CORE);
  }

  @Test
  void theModuleExportsWhatIsNotInternal() throws IOException, URISyntaxException {
    URL classes = PayerRules.class.getProtectionDomain().getCodeSource().getLocation();
    ModuleDescriptor module;
    try (InputStream in =
        Files.newInputStream(Path.of(classes.toURI()).resolve("module-info.class"))) {
      module = ModuleDescriptor.read(in);
    }
    assertThat(module.exports().stream().map(ModuleDescriptor.Exports::source))
        .as("exports of module-info.java")
        .containsExactlyInAnyOrderElementsOf(CORE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT) && !name.contains(".internal"))
            .collect(Collectors.toSet()));
  }

  @Test
  void nothingIsPrinted() {
    noClasses().should(ACCESS_STANDARD_STREAMS).check(CORE);
  }

  @Test
  void nothingAsksANetworkOrStartsAProcess() {
    DescribedPredicate<JavaClass> forbidden = resideInAnyPackage(
            "java.net..",
            "java.rmi..",
            "javax.naming..",
            "javax.net..",
            "javax.script..",
            "javax.sql..",
            "java.sql..",
            "sun..",
            "com.sun..")
        .or(belongToAnyOf(
            ProcessBuilder.class,
            Runtime.class,
            ObjectInputStream.class,
            AsynchronousSocketChannel.class,
            SocketChannel.class))
        .and(not(belongToAnyOf(URI.class)));

    noClasses()
        .that()
        .haveNameNotMatching(PACKS_ON_CLASS_PATH + "|" + COUNTS_PROCESSORS)
        .should()
        .dependOnClassesThat(forbidden)
        .check(CORE);
  }

  @Test
  void onlyPlacesThatKnowNoClaimWriteToALog() {
    assertThat(CORE.stream()
            .filter(type -> type.getDirectDependenciesFromSelf().stream()
                .anyMatch(each -> each.getTargetClass().getPackageName().equals("org.slf4j")))
            .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder("LiveRules", "SafeObserver");
  }

  @Test
  void noStaticFieldChanges() {
    fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CORE);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyPackageIsNullMarked(JavaPackage javaPackage) {
    assertThat(javaPackage.tryGetPackageInfo())
        .as("package-info.java of %s", javaPackage.getName())
        .hasValueSatisfying(
            info -> assertThat(info.isAnnotatedWith(NullMarked.class)).isTrue());
  }

  static Iterable<JavaPackage> packages() {
    return CORE.stream().map(JavaClass::getPackage).distinct().toList();
  }

  private static boolean isVisible(JavaCodeUnit unit) {
    return unit.getModifiers().stream()
        .anyMatch(
            modifier -> modifier == JavaModifier.PUBLIC || modifier == JavaModifier.PROTECTED);
  }

  private static DescribedPredicate<CodeUnitCallTarget> readsTheTime() {
    return describe("reads the time without a clock that was given", call -> {
      var owner = call.getOwner();
      boolean takesAClock =
          call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
      return switch (call.getName()) {
        case "now" -> owner.getPackageName().startsWith("java.time") && !takesAClock;
        case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
        case "getInstance" -> owner.isEquivalentTo(Calendar.class);
        case "<init>" ->
          owner.isEquivalentTo(Date.class) && call.getRawParameterTypes().isEmpty();
        default -> false;
      };
    });
  }

  private static DescribedPredicate<CodeUnitCallTarget> makesAClock() {
    return describe(
        "makes a system clock",
        call -> call.getOwner().isEquivalentTo(Clock.class)
            && (call.getName().startsWith("system") || call.getName().startsWith("tick"))
            && call.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
  }

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return javaClass.getPackageName().startsWith(ROOT)
          ? SliceIdentifier.of(javaClass.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }

  private static final class EachFactsClass implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      JavaClass outer = javaClass;
      while (outer.getEnclosingClass().isPresent()) {
        outer = outer.getEnclosingClass().get();
      }
      return outer.getPackageName().startsWith(ROOT + ".internal.facts")
          ? SliceIdentifier.of(outer.getName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "each class of the facts";
    }
  }

  private static final class NameNoInternalType extends ArchCondition<JavaCodeUnit> {
    private NameNoInternalType() {
      super("name no internal type");
    }

    @Override
    public void check(JavaCodeUnit unit, ConditionEvents events) {
      unit.getAllInvolvedRawTypes().stream()
          .filter(resideInAPackage(INTERNAL))
          .forEach(type -> events.add(SimpleConditionEvent.violated(
              unit, unit.getDescription() + " names " + type.getName())));
    }
  }
}
