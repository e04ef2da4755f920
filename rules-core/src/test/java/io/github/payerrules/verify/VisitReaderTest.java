package io.github.payerrules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.RelatedCause;
import io.github.payerrules.visit.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitReaderTest {

  private static List<VisitRead> read(String name, String text) {
    List<VisitRead> reads = new ArrayList<>();
    new VisitReader().read(text, name, reads::add);
    return reads;
  }

  @Test
  void readsAClaimWithWhatAClaimHasNoFieldFor() {
    VisitRead read = read("visit.yaml", """
        id: v1
        today: 2026-06-05
        payer: medicare
        claim:
          lines:
            - { code: "64483", date: 2026-06-10 }
        visit:
          scheduledOn: 2026-05-20
          patientAge: 67
          relatedCauses: [auto-accident]
          employment: { status: working, employerSize: 45 }
          copay: 40.00
          deductibleLeft: 250
        """).get(0);
    Visit visit = read.orThrow();

    assertThat(read.today()).isEqualTo(LocalDate.of(2026, 6, 5));
    assertThat(visit.claim().payer()).isEqualTo("medicare");
    assertThat(visit.claim().id()).isEqualTo("v1");
    assertThat(visit.claim().ageYears()).isEqualTo(67);
    assertThat(visit.claim().relatedCauses()).containsExactly(RelatedCause.AUTO_ACCIDENT);
    assertThat(visit.scheduledOn()).isEqualTo(LocalDate.of(2026, 5, 20));
    assertThat(visit.employment()).isNotNull().satisfies(employment -> {
      assertThat(employment.working()).isTrue();
      assertThat(employment.employerSize()).isEqualTo(45);
    });
    assertThat(visit.benefits())
        .singleElement()
        .satisfies(benefits -> assertThat(benefits.deductibleLeft()).isEqualByComparingTo("250"));
  }

  @Test
  void aPlainClaimIsAVisit() {
    assertThat(read("visit.json", """
        {"payer": "medicare", "lines": [{"code": "64483", "date": "2026-06-10"}]}
        """).get(0).orThrow().claim().lines()).hasSize(1);
  }

  @Test
  void whatIsNotKnownOfAVisitIsLeftOutAndTold() {
    VisitRead read = read("visits.jsonl", """
        {"payer": "a", "claim_context": {"lines": [{"code": "1", "date": "2026-06-10"}]}, "extra": {"shoeSize": 9, "scheduledOn": "soon", "qmb": "x"}}
        """).get(0);

    assertThat(read.problems()).isEmpty();
    assertThat(read.notices())
        .hasSize(3)
        .allSatisfy(notice -> assertThat(notice.toString()).doesNotContain("soon"));
    assertThat(read.orThrow().scheduledOn()).isNull();
  }

  @Test
  void aBrokenVisitDoesNotStopTheNext() {
    List<VisitRead> reads = read("visits.jsonl", """
        {"payer": "a", "claim": {"lines": [{"code": "1"}]}}
        [1]
        {"payer": "a", "claim": {"lines": [{"code": "1", "date": "2026-06-10"}]}}
        """);

    assertThat(reads.get(0).visit()).isNull();
    assertThat(reads.get(0).problems()).isNotEmpty();
    assertThat(reads.get(reads.size() - 1).visit()).isNotNull();
  }
}
