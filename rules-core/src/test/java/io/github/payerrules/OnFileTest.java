package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.review.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several authorizations and coverages is meant: never the one that stands first. */
class OnFileTest {

  @TempDir
  Path folder;

  @Test
  void authorizationsThatFitAlikeAreNotChosenByTheirOrder() throws IOException {
    PayerRules rules = RuleFolder.in(folder)
        .denying("short", "procedure == \"ESI\", authorization.remainingUnits < 1")
        .open();
    Authorization used =
        authorization("A0000000001").unitsApproved(1).unitsUsed(1).build();
    Authorization open =
        authorization("A0000000002").unitsApproved(1).unitsUsed(0).build();

    assertThat(found(rules, with(List.of(used, open))))
        .isEqualTo(found(rules, with(List.of(open, used))));
  }

  @Test
  void aNumberOnFileOnceForEachCodeCoversEach() throws IOException {
    PayerRules rules = RuleFolder.in(folder)
        .denying("code", "procedure == \"ESI\", authorization.coversCode == false")
        .open();
    Authorization first = authorization("A0000000001").codes(List.of("62323")).build();
    Authorization second = authorization("A0000000001").codes(List.of("64483")).build();
    Authorization other = authorization("A0000000001").codes(List.of("64479")).build();

    assertThat(found(rules, numbered(List.of(first, second)))).isEmpty();
    assertThat(found(rules, numbered(List.of(second, first)))).isEmpty();
    assertThat(found(rules, numbered(List.of(first, other)))).containsExactly("code");
  }

  @Test
  void ofActiveCoveragesThePrimaryIsMeant() throws IOException {
    PayerRules rules = RuleFolder.in(folder)
        .denying("plan", "procedure == \"ESI\", coverage.plan == \"secondary-plan\"")
        .open();
    Coverage primary = Coverage.builder().plan("primary-plan").order(1).build();
    Coverage secondary = Coverage.builder().plan("secondary-plan").order(2).build();
    Coverage past =
        Coverage.builder().plan("past-plan").to(DAY.minusDays(1)).order(1).build();

    for (List<Coverage> onFile : List.of(
        List.of(primary, secondary),
        List.of(secondary, primary),
        List.of(past, secondary, primary))) {
      assertThat(found(rules, claim(line(1, "64483")).coverages(onFile).build()))
          .isEmpty();
    }
    assertThat(found(
            rules, claim(line(1, "64483")).coverages(List.of(past, secondary)).build()))
        .containsExactly("plan");
  }

  private static Authorization.Builder authorization(String number) {
    return Authorization.builder().number(number);
  }

  private static Claim with(List<Authorization> onFile) {
    return claim(line(1, "64483")).authorizations(onFile).build();
  }

  private static Claim numbered(List<Authorization> onFile) {
    return claim(line(1, "64483"))
        .authorizationNumber("A0000000001")
        .authorizations(onFile)
        .build();
  }

  private static List<String> found(PayerRules rules, Claim claim) {
    return rules.review(claim, DAY).findings().stream().map(Finding::rule).toList();
  }
}
