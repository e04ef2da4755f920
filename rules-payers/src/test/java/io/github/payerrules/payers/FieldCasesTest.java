package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Claims from public sources with the right answer, where they lie next to the checkout: on a line
 * that is not paid stands a finding with one of the reasons given, and a paid line is neither
 * denied nor held for a reason that must not be there.
 */
@EnabledIf("areThere")
class FieldCasesTest {

  private static final Path CASES =
      Path.of(System.getProperty("field.cases", "../../shared/domain/field-cases.jsonl"));
  private static final int DAYS_AFTER = 8;

  private final PayerRules rules =
      PayerRules.builder().payers(Path.of("payers")).build();
  private final ObjectMapper json = new ObjectMapper();

  static boolean areThere() {
    return Files.isRegularFile(CASES);
  }

  @TestFactory
  Stream<DynamicTest> eachLineIsPaidOrNotAsTheSourceSays() throws IOException {
    List<String> cases = Files.readAllLines(CASES);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(50);
    return cases.stream()
        .map(this::tree)
        .map(one -> dynamicTest(one.get("id").asText(), () -> {
          Review review = review(one);
          for (JsonNode expected : one.get("expect")) {
            check(review, expected);
          }
        }));
  }

  private JsonNode tree(String line) {
    try {
      return json.readTree(line);
    } catch (IOException broken) {
      throw new IllegalStateException("a case is not JSON", broken);
    }
  }

  private Review review(JsonNode one) {
    List<Claim> read = new ArrayList<>();
    new ClaimReader()
        .read(one.get("claim").toString(), "claim.json", each -> read.add(each.orThrow()));
    Claim claim = read.get(0);
    LocalDate last = claim.lines().stream()
        .map(ServiceLine::date)
        .max(Comparator.naturalOrder())
        .orElseThrow();
    return rules.review(claim, last.plusDays(DAYS_AFTER));
  }

  private static void check(Review review, JsonNode expected) {
    int line = expected.get("line").asInt();
    Set<String> reasons = texts(expected.path("carc"));
    List<Finding> pressing = review.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.ADVISE)
        .filter(finding -> !finding.lines().isEmpty() && finding.lines().get(0) == line)
        .toList();
    List<Finding> denials =
        pressing.stream().filter(each -> each.outcome() == Outcome.DENY).toList();
    switch (expected.get("outcome").asText()) {
      case "pay" -> {
        assertThat(denials).as("denials of line %s", line).isEmpty();
        assertThat(pressing)
            .as("line %s", line)
            .extracting(Finding::carc)
            .noneMatch(texts(expected.path("never"))::contains);
      }
      case "deny" -> checkFound(review, line, denials, reasons, isHonest(expected));
      case "review" -> assertThat(pressing).as("line %s", line).isNotEmpty();
      case "deny-or-review" -> checkFound(review, line, pressing, reasons, isHonest(expected));
      case "not-covered-ok" -> checkFound(review, line, denials, reasons, true);
      default -> throw new IllegalStateException("unknown outcome of line " + line);
    }
  }

  private static boolean isHonest(JsonNode expected) {
    return expected.path("honest_ok").asBoolean()
        || expected.path("honest_table").asBoolean();
  }

  private static void checkFound(
      Review review, int line, List<Finding> found, Set<String> reasons, boolean honest) {
    boolean right =
        found.stream().anyMatch(each -> reasons.isEmpty() || reasons.contains(each.carc()));
    boolean says = honest
        && review.notEvaluated().stream()
            .anyMatch(one -> one.lines().contains(line)
                && (one.reason() == Reason.NO_POLICY || one.reason() == Reason.NO_POLICY_ON_DATE));
    assertThat(right || says)
        .as("line %s: found %s, expected one of %s", line, found, reasons)
        .isTrue();
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
