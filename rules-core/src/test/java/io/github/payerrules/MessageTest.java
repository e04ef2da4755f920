package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageTest {

  private static final String MESSAGE =
      "{line.units} units are billed, {line.units} of which count, for {line.units} days.";

  @TempDir
  Path folder;

  @Test
  void writesANumberOfOneAsPeopleDo() throws IOException {
    PayerRules rules = RuleFolder.in(folder)
        .with(
            "units.drl",
            RuleFolder.rule("units", "line : Line( units > 0 )", "deny( line )")
                .replace("\"found\"", '"' + MESSAGE + '"'))
        .open();

    assertThat(messages(rules, 1))
        .containsExactly("1 unit is billed, 1 of which count, for 1 day.");
    assertThat(messages(rules, 21))
        .containsExactly("21 units are billed, 21 of which count, for 21 days.");
  }

  private static List<String> messages(PayerRules rules, int units) {
    LocalDate day = LocalDate.of(2026, 7, 1);
    Claim claim = Claim.builder()
        .payer("acme")
        .lines(List.of(
            ServiceLine.builder().number(1).code("64483").date(day).units(units).build()))
        .build();
    return rules.review(claim, day).findings().stream()
        .filter(finding -> finding.rule().equals("units"))
        .map(Finding::message)
        .toList();
  }
}
