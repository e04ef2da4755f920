package io.github.payerrules.internal.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.denial.RemittanceReader;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.review.Problem;
import io.github.payerrules.verify.AnswerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server answers a search page by page; a page is not the whole answer. */
class FhirPagesTest {

  private static final String ONE_PAGE =
      "the bundle that begins here is one page of a search result; claims or answers may be"
          + " missing";
  private static final String NEXT =
      "\"link\": [{\"relation\": \"self\", \"url\": \"http://example.org/Claim?page=1\"},"
          + " {\"relation\": \"next\", \"url\": \"http://example.org/Claim?page=2\"}], ";
  private static final String SECOND =
      "\"link\": [{\"relation\": \"self\", \"url\": \"http://example.org/Claim?page=2\"}], ";
  private static final String CLAIM = """
      {"resourceType": "Claim", "use": "claim", "insurer": {"display": "Plan"},
        "item": [{"sequence": 1, "productOrService": {"coding": [{"code": "64483"}]},
          "servicedDate": "2026-06-01"}]}""".replace("\n", "");

  @ParameterizedTest
  @ValueSource(strings = {NEXT, "\"total\": 500, ", "\"total\": 2, "})
  void aClaimOnOnePageIsReadAndThePageIsTold(String fields) {
    List<ClaimRead> read = claims(bundle(fields, CLAIM));

    assertThat(read).extracting(ClaimRead::isValid).containsExactly(true, false);
    assertThat(read.get(1).problems()).extracting(Problem::what).containsExactly(ONE_PAGE);
    assertThat(read.get(1).problems().get(0).toString()).doesNotContain("example.org");
  }

  @Test
  void allPagesInOneFileAreTheWholeAnswer() {
    String pages =
        bundle("\"total\": 2, " + NEXT, CLAIM) + "\n" + bundle("\"total\": 2, " + SECOND, CLAIM);

    assertThat(claims(pages)).hasSize(2).allMatch(ClaimRead::isValid);
  }

  @Test
  void aLastPageWithoutTheOthersIsTold() {
    assertThat(claims(bundle("\"total\": 2, " + SECOND, CLAIM)).get(1).problems())
        .extracting(Problem::what)
        .containsExactly(ONE_PAGE);
  }

  @Test
  void whatComesWithTheMatchesIsNotCounted() {
    String bundle = "{\"resourceType\": \"Bundle\", \"type\": \"searchset\", \"total\": %d, "
        + "\"entry\": [{\"resource\": " + CLAIM + ", \"search\": {\"mode\": \"match\"}}, "
        + "{\"resource\": {\"resourceType\": \"Patient\"}, \"search\": {\"mode\": \"include\"}}]}";

    assertThat(claims(bundle.formatted(1))).hasSize(1).allMatch(ClaimRead::isValid);
    assertThat(claims(bundle.formatted(2))).hasSize(2);
  }

  @Test
  void aBundleWithinABundleIsTold() {
    assertThat(claims(bundle("", CLAIM + "}, {\"resource\": " + bundle("", CLAIM))))
        .flatExtracting(ClaimRead::problems)
        .extracting(Problem::what)
        .containsExactly("a bundle within a bundle is not read; claims or answers are missing");
  }

  @ParameterizedTest
  @CsvSource({"fatal, 2", "error, 2", "warning, 1", "information, 1"})
  void anErrorOfTheServerIsTold(String severity, int read) {
    String outcome = "{\"resourceType\": \"OperationOutcome\", \"issue\": [{\"severity\": \""
        + severity + "\", \"code\": \"incomplete\"}]}";

    assertThat(claims(bundle("", CLAIM + "}, {\"resource\": " + outcome))).hasSize(read);
  }

  @Test
  void whatAnEntryDeletesIsNotRead() {
    String deletes = "}, {\"request\": {\"method\": \"%s\"}, \"resource\": ";

    assertThat(claims(bundle("", CLAIM + deletes.formatted("DELETE") + CLAIM)))
        .extracting(ClaimRead::isValid)
        .containsExactlyInAnyOrder(true, false);
    assertThat(claims(bundle("", CLAIM + deletes.formatted("PUT") + CLAIM)))
        .extracting(ClaimRead::isValid)
        .containsExactly(true, true);
  }

  @Test
  void remittancesSayItToo() throws IOException {
    List<Problem> problems = new ArrayList<>();
    RemittanceReader.read("page.json", in(bundle(NEXT, """
            {"resourceType": "ExplanationOfBenefit", "use": "claim", "outcome": "complete"}""")), new RemittanceHandler() {
      @Override
      public void claim(Remittance payment, ClaimPayment claim, int line) {}

      @Override
      public void payment(Remittance payment, PaymentTotals totals) {}

      @Override
      public void problem(Problem problem) {
        problems.add(problem);
      }
    });

    assertThat(problems).extracting(Problem::what).containsExactly(ONE_PAGE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"resourceType": "CoverageEligibilityResponse", "insurance": [{"inforce": true}]}
      {"resourceType": "ClaimResponse", "use": "preauthorization", "outcome": "complete"}
      """)
  void answersOnEligibilityAndToRequestsSayItToo(String answer) throws IOException {
    assertThat(new AnswerReader().read("page.json", in(bundle(NEXT, answer))).problems())
        .extracting(Problem::what)
        .containsExactly(ONE_PAGE);
  }

  private static String bundle(String fields, String resource) {
    return "{\"resourceType\": \"Bundle\", \"type\": \"searchset\", " + fields
        + "\"entry\": [{\"resource\": " + resource + "}]}";
  }

  private static List<ClaimRead> claims(String text) {
    List<ClaimRead> all = new ArrayList<>();
    new ClaimReader().read(text, "page.json", all::add);
    return all;
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
