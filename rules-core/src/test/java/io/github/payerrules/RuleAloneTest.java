package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleAloneTest {

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
    Claim claim = claim(line(1, "64483", "LT")).build();

    PayerRules alone = rules.alone(RuleFolder.PAYER, "other");

    assertThat(rules.review(claim, DAY).findings())
        .extracting(Finding::rule)
        .containsExactly("one", "other");
    assertThat(alone.review(claim, DAY).findings())
        .extracting(Finding::rule)
        .containsExactly("other");
    assertThat(alone.payers().get(0).rules()).extracting(RuleInfo::id).containsExactly("other");
  }

  @Test
  void refusesWhatIsNotLoaded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.alone(RuleFolder.PAYER, "none"))
        .withMessageContaining("no rule \"none\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.alone("nobody", "one"))
        .withMessageContaining("no rules of payer \"nobody\"");
  }
}
