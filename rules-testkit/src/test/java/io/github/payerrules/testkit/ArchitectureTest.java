package io.github.payerrules.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.payerrules.internal.book.BookSource;
import io.github.payerrules.internal.book.Library;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.dialect.Problems;
import io.github.payerrules.internal.dialect.RuleFile;
import io.github.payerrules.internal.dialect.Token;
import io.github.payerrules.internal.dialect.Tokenizer;
import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.reviewing.Gathering;
import io.github.payerrules.internal.reviewing.Limits;
import io.github.payerrules.internal.reviewing.Reviewer;
import io.github.payerrules.internal.reviewing.Reviewers;
import io.github.payerrules.internal.reviewing.Workings;
import io.github.payerrules.internal.rule.Candidates;
import io.github.payerrules.internal.rule.Comparison;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.internal.rule.LeadingWord;
import io.github.payerrules.internal.rule.Metadata;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.rule.Tracer;
import io.github.payerrules.internal.tables.Denials;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.Row;
import io.github.payerrules.internal.tables.TableKind;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.internal.words.Values;
import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.internal.words.Word;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What of the core's internal packages the test kit may know. */
class ArchitectureTest {

  private static final String INTERNAL = "..payerrules.internal..";
  private static final String INSIDE = "io.github.payerrules.testkit.rules";

  /** What {@link #INSIDE} names; one that it names no longer goes from the list. */
  private static final List<Class<?>> ALLOWED = List.of(
      BookSource.class,
      Candidates.class,
      ClaimFacts.class,
      Comparison.class,
      Condition.class,
      Context.class,
      Denials.class,
      Gathering.class,
      InEffect.class,
      Limits.class,
      LeadingWord.class,
      Library.class,
      LineFacts.class,
      Metadata.class,
      Path.class,
      Pattern.class,
      PayerTables.class,
      Problems.class,
      Reviewer.class,
      Reviewers.class,
      Row.class,
      Rule.class,
      RuleBook.class,
      RuleFile.class,
      TableKind.class,
      Token.class,
      Tokenizer.class,
      Tracer.class,
      Values.class,
      Vocabulary.class,
      Word.class,
      Workings.class);

  private static final JavaClasses TEST_KIT = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .withImportOption(location -> location.contains("rules-testkit"))
      .importPackages("io.github.payerrules");

  @Test
  void onePackageKnowsInternalTypes() {
    noClasses()
        .that()
        .resideOutsideOfPackage(INSIDE)
        .should()
        .dependOnClassesThat(
            resideInAPackage(INTERNAL).and(describe("word no message", ArchitectureTest::isWork)))
        .check(TEST_KIT);
  }

  @Test
  void itKnowsThoseOfTheListOnly() {
    Set<String> known = TEST_KIT.stream()
        .filter(resideInAPackage(INSIDE))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .filter(resideInAPackage(INTERNAL))
        .map(ArchitectureTest::outermost)
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(known)
        .containsExactlyInAnyOrderElementsOf(
            ALLOWED.stream().map(Class::getName).toList());
  }

  @Test
  void onlyTheInsideOpensTheRules() {
    DescribedPredicate<JavaClass> opens = describe(
        "call unwrap",
        type -> type.getMethodCallsFromSelf().stream()
            .anyMatch(call -> call.getTarget().getName().equals("unwrap")));

    assertThat(TEST_KIT.stream().filter(opens).map(JavaClass::getPackageName).distinct())
        .containsExactly(INSIDE);
  }

  private static boolean isWork(JavaClass type) {
    return !type.getPackageName().equals(NearestName.class.getPackageName());
  }

  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getName());
  }
}
