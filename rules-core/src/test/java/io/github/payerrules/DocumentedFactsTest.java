package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.EvidenceFact.Kind;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented fact is a word of rules, asked for while it is unknown. */
class DocumentedFactsTest {

  private static PayerRules rules;

  /** Rules that each want one fact: the number above 3, yes, or one word. */
  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    RuleFolder made = RuleFolder.in(folder);
    for (EvidenceFact fact : words().toList()) {
      made.denying(
          id(fact), "procedure == \"ESI\", documented." + fact.factName() + condition(fact));
    }
    rules = made.open();
  }

  static Stream<EvidenceFact> words() {
    return Arrays.stream(EvidenceFact.values()).filter(fact -> fact.kind() != Kind.BLOCKS);
  }

  private static String id(EvidenceFact fact) {
    return "of-" + fact.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String condition(EvidenceFact fact) {
    return switch (fact.kind()) {
      case WHOLE_NUMBER -> " > " + nearlyWanted(fact);
      case YES_NO -> " == true";
      case TEXT -> " == \"" + word(fact) + "\"";
      case BLOCKS -> throw new AssertionError();
    };
  }

  private static String word(EvidenceFact fact) {
    return switch (fact) {
      case PROCEDURE_PERFORMED -> "ESI";
      case APPROACH_PERFORMED -> "interlaminar";
      default -> fact.allowed().isEmpty() ? "this" : fact.allowed().get(0);
    };
  }

  private static Object wanted(EvidenceFact fact) {
    return switch (fact.kind()) {
      case WHOLE_NUMBER -> 1 + (Integer) nearlyWanted(fact);
      case YES_NO -> true;
      case TEXT -> word(fact);
      case BLOCKS -> throw new AssertionError();
    };
  }

  private static Object nearlyWanted(EvidenceFact fact) {
    return switch (fact.kind()) {
      case WHOLE_NUMBER -> Math.min(3, fact.most() - 1);
      case YES_NO -> false;
      case TEXT ->
        fact.allowed().isEmpty() ? "other" : fact.allowed().get(fact.allowed().size() - 1);
      case BLOCKS -> throw new AssertionError();
    };
  }

  @ParameterizedTest
  @MethodSource("words")
  void decidesWhereItIsKnown(EvidenceFact fact) {
    Review yes = rules.review(documenting(fact, wanted(fact)));
    Review no = rules.review(documenting(fact, nearlyWanted(fact)));

    assertThat(yes.findings()).extracting(Finding::rule).contains(id(fact));
    assertThat(no.findings()).extracting(Finding::rule).doesNotContain(id(fact));
    assertThat(no.questions()).extracting(Question::rule).doesNotContain(id(fact));
  }

  @ParameterizedTest
  @MethodSource("words")
  void asksItsQuestionWhereItIsNot(EvidenceFact fact) {
    // Where the patient is no inpatient, the place of service tells it.
    Review unknown = rules.review(claim(line(1, "62323").placeOfService("21")).build());

    assertThat(unknown.findings()).isEmpty();
    assertThat(unknown.questions())
        .filteredOn(question -> question.rule().equals(id(fact)))
        .singleElement()
        .satisfies(question -> {
          assertThat(question.missing()).containsExactly(fact.factName());
          assertThat(question.text()).isEqualTo(fact.question());
        });
  }

  private static Claim documenting(EvidenceFact fact, Object value) {
    return claim(line(1, "62323").evidence(Evidence.builder().put(fact, value).build()))
        .build();
  }

  @Test
  void theLevelsOfASessionAreThoseOfItsLinesTogether() {
    ServiceLine.Builder first = line(1, "64483").levels(List.of("L1-2", "L2-3"));
    ServiceLine.Builder second = line(2, "64484");

    assertThat(denied(claim(first, second.levels(List.of("L3-4", "L4-5"))).build()))
        .containsOnly("of-levels-performed");
    assertThat(denied(claim(first, second.levels(List.of("L2-3", "L3-4"))).build()))
        .as("a level on both lines is one")
        .isEmpty();
    assertThat(rules.review(claim(first, second.levels(List.of())).build()).questions())
        .as("a line of the session that names no level leaves their number open")
        .extracting(Question::rule)
        .contains("of-levels-performed");
    assertThat(denied(claim(
                first.levels(List.of("L1-2", "L2-3", "L3-4", "L4-5")),
                second.date(TestClaims.DAY.minusDays(1)))
            .build()))
        .as("another day is another session")
        .containsOnly("of-levels-performed");
  }

  @Test
  void theSideAndTheLevelsOfALineAreDocumented() {
    ServiceLine.Builder line =
        line(1, "62323").laterality("LT").levels(List.of("L1-2", "L2-3", "L3-4", "L4-5"));

    assertThat(denied(claim(line).build()))
        .containsExactlyInAnyOrder("of-side-performed", "of-levels-performed");
    assertThat(denied(claim(line.levels(List.of("L1-2", "L2-3", "L3-4", "L3-4")).laterality("left"))
            .build()))
        .as("a level that appears twice is one, and left is no side")
        .isEmpty();
  }

  @Test
  void theLinesEvidenceGoesBeforeItsFieldsAndTheseBeforeTheClaimsEvidence() {
    Evidence right = Evidence.builder().put(EvidenceFact.SIDE_PERFORMED, "RT").build();

    assertThat(denied(claim(line(1, "62323").laterality("LT").evidence(right)).build()))
        .isEmpty();
    assertThat(denied(claim(line(1, "62323").laterality("LT")).evidence(right).build()))
        .containsExactly("of-side-performed");
  }

  private static List<String> denied(Claim claim) {
    return rules.review(claim).findings().stream().map(Finding::rule).toList();
  }

  @Test
  void whatWasPerformedIsNamedAsInTheTables(@TempDir Path other) throws IOException {
    RuleFolder made = RuleFolder.in(other)
        .denying("family", "procedure == \"TPI\", documented.procedurePerformed == \"FACETS\"")
        .denying("way", "procedure == \"TPI\", documented.approachPerformed == \"interlaminal\"");

    assertThatThrownBy(made::open)
        .hasMessageContaining("documented.procedurePerformed is never \"FACETS\"")
        .hasMessageContaining("Did you mean \"FACET\"?")
        .hasMessageContaining("documented.approachPerformed is never \"interlaminal\"")
        .hasMessageContaining("Did you mean \"interlaminar\"?");
  }
}
