package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.payerrules.audit.AuditCheck;
import io.github.payerrules.audit.AuditFailedException;
import io.github.payerrules.audit.AuditLog;
import io.github.payerrules.audit.AuditedRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditedRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  @TempDir
  Path folder;

  @Test
  void aReviewIsInTheLogOrIsHandedOverWithTheFailure() throws IOException {
    PayerRules rules = RuleFolder.in(folder.resolve("payers"))
        .denying("esi", "procedure == \"ESI\"")
        .open();
    Path file = folder.resolve("audit.jsonl");
    AuditedRules audited = AuditedRules.of(
        rules,
        AuditLog.at(file, Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC)));
    Claim claim = claim(line(1, "64483")).build();

    Review review = audited.review(claim, TODAY, "mlee");

    assertThat(review).isEqualTo(rules.review(claim, TODAY));
    assertThat(AuditCheck.create().check(List.of(file)).events()).containsEntry("review", 1L);

    Files.write(file, new byte[0]);
    AuditFailedException failed = catchThrowableOfType(
        AuditFailedException.class, () -> audited.review(claim, TODAY, "mlee"));
    assertThat(failed.review()).isEqualTo(review);
    assertThat(failed).hasMessageContaining("is shorter than when the last line was written");
  }
}
