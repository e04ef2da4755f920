package io.github.payerrules.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.payerrules.denial.DenialReader.DenialRead;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.review.InvalidClaimException;
import io.github.payerrules.review.Problem;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenialReaderTest {

  private static String denial(String charge) {
    return """
        {"id": "d1", "payer": "medicare", "line": {"status": "4", "code": "64483", "units": 1.125,
         "charge": %s, "adjustments": [{"group": "CO", "carc": "50", "amount": 500.00}]}}""".formatted(charge);
  }

  private static List<Problem> problems(String json) {
    return catchThrowableOfType(
            InvalidClaimException.class, () -> DenialReader.read("denial", json))
        .problems();
  }

  @Test
  void readsAmountsAsTheyAreWritten() {
    DenialRead read = DenialReader.read("denial", denial("500.10"));

    ServicePayment line = Objects.requireNonNull(read.denial().line());
    assertThat(line.charge()).isEqualByComparingTo("500.10");
    assertThat(line.units()).isEqualByComparingTo("1.125");
    assertThat(line.adjustments())
        .singleElement()
        .satisfies(taken -> assertThat(taken.amount()).isEqualByComparingTo("500"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e300",
        "1e99999999",
        "1e9999999964483",
        "-1e9999999991",
        "1e-9999999991",
        "500.005",
        "\"500\""
      })
  void anAmountOutOfRangeIsAProblem(String charge) {
    assertThat(problems(denial(charge)))
        .singleElement()
        .hasToString("denial line.charge: this is not a number in the expected range\n"
            + "    Write it without quotation marks, with at most"
            + " 9 digits before the point and 2 after it.");
  }

  @Test
  void aFieldThatAppearsTwiceIsNotReadHalf() {
    assertThat(problems(denial("500, \"charge\": 100")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).isEqualTo("a field appears twice"));
  }
}
