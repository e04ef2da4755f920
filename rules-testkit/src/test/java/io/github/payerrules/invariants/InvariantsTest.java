package io.github.payerrules.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.source.EvidenceSource;
import io.github.payerrules.testkit.CaseFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source of evidence that answers by what it must not look at breaks each invariant in turn. */
class InvariantsTest {

  private static final Path PAYERS = Path.of("src/test/resources/payers");
  private static final LocalDate TODAY = LocalDate.parse("2026-07-02");
  private static final Claim CLAIM = claim("""
      payer: acme
      lines:
        - { number: 1, code: "64483", date: 2026-07-01, diagnoses: [M54.16] }
        - { number: 2, code: "64484", date: 2026-07-01, diagnoses: [M54.16] }
      history:
        - { code: "64483", date: 2026-02-01 }
      evidence: { painWeeks: 6 }
      """);

  @TempDir
  Path folder;

  @Test
  void allHoldOfGoldenClaims() {
    Invariants invariants = new Invariants(PayerRules.builder().payers(PAYERS).build());

    CaseFile golden = CaseFile.load(Path.of("src/test/resources/golden/claims.yaml"), "golden");

    assertThat(golden.cases()).isNotEmpty().allSatisfy(test -> {
      Claim claim = new ClaimReader().bind("golden", test.claim()).orThrow();
      assertThat(invariants.of(claim, TODAY)).isEmpty();
    });
    assertThat(invariants.of(CLAIM, TODAY)).isEmpty();
  }

  @Test
  void aSecondReviewThatDiffers() {
    AtomicInteger asked = new AtomicInteger();

    assertThat(broken(claim -> asked.getAndIncrement() == 1))
        .extracting(Broken::invariant)
        .containsExactly(Invariant.SAME_AGAIN);
  }

  @Test
  void anotherThreadThatDiffers() {
    Thread own = Thread.currentThread();

    assertThat(broken(claim -> Thread.currentThread() != own))
        .extracting(Broken::invariant)
        .containsExactly(Invariant.SAME_IN_ANOTHER_THREAD);
  }

  @Test
  void anOrderThatDecides() {
    assertThat(broken(claim -> claim.lines().get(0).number() == 2))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.invariant()).isEqualTo(Invariant.ANY_ORDER);
          assertThat(it.change()).isEqualTo("with /lines/0 and /lines/1 exchanged");
          assertThat(it.difference())
              .containsExactly(
                  "- review esi-conservative-care on line 1: Only 3 weeks of conservative care are"
                      + " documented; the policy asks for 4. (primary)",
                  "- review esi-conservative-care on line 2: Only 3 weeks of conservative care are"
                      + " documented; the policy asks for 4. (primary)");
        });
  }

  @Test
  void aServiceThatHasNothingToDoWithIt() {
    assertThat(broken(
            claim -> Objects.requireNonNullElse(claim.history(), List.of()).size() > 1))
        .extracting(Broken::invariant)
        .containsOnly(Invariant.UNRELATED_SERVICE);
  }

  @Test
  void aFindingThatVanishesInSilence() {
    assertThat(broken(claim -> claim.evidence().find(EvidenceFact.PAIN_WEEKS).isEmpty()))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.what())
              .isEqualTo("a finding or question vanishes without a field, and nothing says that"
                  + " anything is not known: without /evidence/painWeeks");
          assertThat(it.difference()).hasSize(2).allMatch(line -> line.startsWith("- review esi-"));
        });
  }

  @Test
  void aFieldWhoseAbsenceSaysSomethingMayDecide() {
    assertThat(broken(claim -> claim.lines().get(0).diagnoses().isEmpty())).isEmpty();
  }

  @Test
  void aRuleThatSaysSomethingElseAlone() {
    AtomicInteger asked = new AtomicInteger();
    assertThat(broken(claim -> asked.incrementAndGet() < 0)).isEmpty();
    // The rules are asked alone last, in the order of their files.
    int before = asked.get() - 4;

    AtomicInteger again = new AtomicInteger();
    assertThat(broken(claim -> again.incrementAndGet() > before))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.invariant()).isEqualTo(Invariant.SAME_ALONE);
          assertThat(it.change()).isEqualTo("rule esi-conservative-care");
        });
  }

  @Test
  void aRuleThatDeniesWhatIsNotKnown() throws IOException {
    for (String file : List.of("payer.yaml", "tables/families.csv", "tables/procedures.csv")) {
      Path copy = folder.resolve("acme").resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(PAYERS.resolve("acme").resolve(file), copy);
    }
    Files.copy(PAYERS.resolve("acme/frequency.drl"), folder.resolve("acme/frequency.drl"));
    Files.writeString(folder.resolve("acme/pain.drl"), """
        rule "ESI: the weeks of pain must be known"
            @id( "esi-pain-unknown" )
            @citation( "Acme policy 1" )
            @effective( "2021-12-05" )
            @carc( "CO-50" )
            @message( "Nothing is said of pain." )
            @fix( "Say it." )
        when
            line : Line( procedure == "ESI", documented.painWeeks == null )
        then
            findings.deny( line );
        end
        """, StandardCharsets.UTF_8);
    Path shared = folder.resolve("shared");
    Files.createDirectories(shared);
    Files.copy(PAYERS.resolve("shared/payer.yaml"), shared.resolve("payer.yaml"));

    List<Broken> broken =
        new Invariants(PayerRules.builder().payers(folder).build()).of(CLAIM, TODAY);

    assertThat(broken).singleElement().satisfies(it -> {
      assertThat(it.invariant()).isEqualTo(Invariant.UNKNOWN_NEVER_DENIES);
      assertThat(it.change()).isEqualTo("without /evidence/painWeeks");
      assertThat(it.difference())
          .containsExactly(
              "+ deny esi-pain-unknown on line 1: Nothing is said of pain.",
              "+ deny esi-pain-unknown on line 2: Nothing is said of pain.");
    });
  }

  @Test
  void nothingIsTriedForAPayerWithoutRules() {
    Invariants invariants = new Invariants(PayerRules.builder().payers(PAYERS).build());

    assertThat(invariants.of(
            claim("payer: nobody\nlines: [ { code: \"64483\", date: 2026-07-01 } ]"), TODAY))
        .isEmpty();
  }

  /** What breaks with a source that documents enough care where it should not look. */
  private static List<Broken> broken(Predicate<Claim> enough) {
    EvidenceSource source = claim -> Evidence.builder()
        .put(EvidenceFact.CONSERVATIVE_CARE_WEEKS, enough.test(claim) ? 10 : 3)
        .build();
    return new Invariants(PayerRules.builder().payers(PAYERS).evidence(source).build())
        .of(CLAIM, TODAY);
  }

  private static Claim claim(String yaml) {
    return new ClaimReader().claim(yaml);
  }
}
