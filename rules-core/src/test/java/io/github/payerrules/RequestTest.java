package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests for authorization are reviewed by the areas of a policy that are held against them. */
class RequestTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  @TempDir
  Path payers;

  private RuleFolder folder;

  @BeforeEach
  void makeRules() throws IOException {
    folder = RuleFolder.in(payers);
    for (String area : List.of("medical-necessity", "billing", "request")) {
      folder.denying(area, "procedure == \"ESI\"");
    }
  }

  private List<String> findings(ClaimPurpose purpose) {
    return folder
        .open()
        .review(claim(line(1, "64483")).purpose(purpose).build(), TODAY)
        .findings()
        .stream()
        .map(Finding::rule)
        .toList();
  }

  @Test
  void aRequestIsReviewedByTheAreasThatThePayerNames() throws IOException {
    folder.with("payer.yaml", """
        name: Acme Health
        version: "1"
        requests: [ medical-necessity ]
        """);

    assertThat(findings(ClaimPurpose.REQUEST)).containsExactly("medical-necessity", "request");
    assertThat(findings(ClaimPurpose.CLAIM)).containsExactly("billing", "medical-necessity");
  }

  @Test
  void whatARuleSeesIsToldOfTheSameRules() throws IOException {
    assertThat(folder
            .open()
            .explain(claim(line(1, "64483")).purpose(ClaimPurpose.REQUEST).build(), TODAY))
        .extracting(RuleTrace::rule)
        .containsExactly("request");
  }

  private Review reviewOf(ClaimPurpose purpose, Evidence evidence) throws IOException {
    folder
        .with("payer.yaml", """
            name: Acme Health
            version: "1"
            requests: [ contrast, pain ]
            """)
        .denying("contrast", "procedure == \"ESI\", documented.contrastUsed == false")
        .denying("pain", "procedure == \"ESI\", documented.painWeeks < 4");
    return folder
        .open()
        .review(claim(line(1, "64483")).purpose(purpose).evidence(evidence).build(), TODAY);
  }

  @Test
  void aRequestIsNotAskedForWhatOnlyThePerformedServiceTells() throws IOException {
    assertThat(reviewOf(ClaimPurpose.REQUEST, Evidence.NONE).questions())
        .extracting(Question::rule)
        .containsExactly("pain");
    assertThat(reviewOf(ClaimPurpose.CLAIM, Evidence.NONE).questions())
        .extracting(Question::rule)
        .containsExactly("contrast", "pain");
  }

  @Test
  void whatARequestTellsAsAPlanIsHeldAgainstThePolicy() throws IOException {
    Evidence without = Evidence.builder().put(EvidenceFact.CONTRAST_USED, false).build();

    assertThat(reviewOf(ClaimPurpose.REQUEST, without).findings())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("contrast", "request");
  }
}
