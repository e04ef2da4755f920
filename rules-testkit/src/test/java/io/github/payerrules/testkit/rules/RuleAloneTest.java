package io.github.payerrules.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleAloneTest {

  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

  @TempDir
  Path folder;

  private PayerRules rules;

  @BeforeEach
  void open() throws IOException {
    rules = RuleFolder.in(folder)
        .denying("one", "procedure == \"ESI\"")
        .denying("other", "procedure == \"ESI\", side == \"LT\"")
        .open();
  }

  @Test
  void saysWhatThatRuleSays() {
    Claim claim = new ClaimReader().claim("""
        payer: acme
        lines: [ { number: 1, code: "64483", date: 2026-07-01, modifiers: [LT] } ]
        """);

    RuleAlone alone = RuleAlone.of(rules, RuleFolder.PAYER, "other");

    assertThat(rules.review(claim, DAY).findings())
        .extracting(Finding::rule)
        .contains("one", "other");
    assertThat(alone.answer(claim, DAY).findings())
        .extracting(Finding::rule)
        .containsExactly("other");
  }

  @Test
  void refusesWhatIsNotLoaded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleAlone.of(rules, RuleFolder.PAYER, "none"))
        .withMessageContaining("no rule of acme has the id none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleAlone.of(rules, "nobody", "one"))
        .withMessageContaining("no rules of this payer are loaded: \"nobody\"");
  }
}
