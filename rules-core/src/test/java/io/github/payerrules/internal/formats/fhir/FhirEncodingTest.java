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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FHIR is UTF-8; what is not, or is damaged so that it looks otherwise, is a problem. */
class FhirEncodingTest {

  private static final String BUNDLE = """
      {"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "%s", "id": "é"}}]}
      """;

  private static byte[] bytes(String type, String encoding) {
    byte[] bytes = BUNDLE.formatted(type).getBytes(StandardCharsets.UTF_8);
    if (!encoding.equals("damaged")) {
      return BUNDLE.formatted(type).getBytes(Charset.forName(encoding));
    }
    // Three zeros and a letter: too large for a character of UTF-32.
    bytes[1] = 0;
    bytes[2] = 0;
    bytes[3] = 0;
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-8859-1", "damaged"})
  void answers(String encoding) throws IOException {
    List<Problem> problems = new AnswerReader()
        .read(
            "answer.json", new ByteArrayInputStream(bytes("CoverageEligibilityResponse", encoding)))
        .problems();

    assertThat(problems).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-8859-1", "damaged"})
  void claims(String encoding) throws IOException {
    List<ClaimRead> reads = new ArrayList<>();

    new ClaimReader()
        .read(new ByteArrayInputStream(bytes("Claim", encoding)), "claims.json", reads::add);

    assertThat(reads)
        .isNotEmpty()
        .allSatisfy(read -> assertThat(read.problems()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-8859-1", "damaged"})
  void remittances(String encoding) throws IOException {
    List<Problem> problems = new ArrayList<>();

    RemittanceReader.read(
        "decisions.json",
        new ByteArrayInputStream(bytes("ExplanationOfBenefit", encoding)),
        new RemittanceHandler() {
          @Override
          public void claim(Remittance payment, ClaimPayment claim, int line) {
            throw new AssertionError("nothing is read");
          }

          @Override
          public void payment(Remittance payment, PaymentTotals totals) {
            throw new AssertionError("nothing is read");
          }

          @Override
          public void problem(Problem problem) {
            problems.add(problem);
          }
        });

    assertThat(problems).isNotEmpty();
  }
}
