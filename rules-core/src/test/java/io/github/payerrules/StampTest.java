package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.History;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.review.Review;
import io.github.payerrules.source.AddOnRow;
import io.github.payerrules.source.DiagnosisRow;
import io.github.payerrules.source.FeeScheduleRow;
import io.github.payerrules.source.HistorySource;
import io.github.payerrules.source.PairRow;
import io.github.payerrules.source.ReferenceTables;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.UnitLimitRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stamp names all that decided a review: reviews with equal stamps say the same. */
class StampTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 15);

  @TempDir
  Path temporary;

  private RuleFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = RuleFolder.in(temporary)
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 1")
        .denying("units", "mue : edits.unitLimit, units > mue.limit")
        .denying("kx", "hasModifier( \"KX\" )");
  }

  private PayerRules rules(HistorySource history, ReferenceTables tables) {
    return PayerRules.builder()
        .payers(folder.path())
        .fingerprints(true)
        .history(history)
        .tables(tables)
        .build();
  }

  @Test
  void eachThingThatDecidesIsStamped() throws IOException {
    Claim claim = claim(line(1, "64483")).build();
    List<String> stamps = new ArrayList<>();
    PayerRules first = rules(it -> History.of(List.of()), new Limits(1));
    stamps.add(first.review(claim, DAY).stamp());
    stamps.add(first.review(claim, DAY.plusDays(1)).stamp());
    stamps.add(first.review(claim(line(1, "64484")).build(), DAY).stamp());
    stamps.add(
        rules(it -> History.of(List.of()), new Limits(2)).review(claim, DAY).stamp());
    stamps.add(rules(it -> null, new Limits(1)).review(claim, DAY).stamp());
    stamps.add(rules(it -> History.of(List.of(earlier(3))), new Limits(1))
        .review(claim, DAY)
        .stamp());
    stamps.add(rules(it -> History.of(List.of(), DAY), new Limits(1))
        .review(claim, DAY)
        .stamp());
    stamps.add(rules(
            it -> {
              throw new IllegalStateException();
            },
            new Limits(1))
        .review(claim, DAY)
        .stamp());
    PayerRules.Builder other = PayerRules.builder()
        .payers(folder.path())
        .fingerprints(true)
        .history(it -> History.of(List.of()))
        .tables(new Limits(1));
    stamps.add(other.maxFirings(9).build().review(claim, DAY).stamp());
    stamps.add(other.deadline(Duration.ofHours(1)).build().review(claim, DAY).stamp());
    folder.denying("kx", "hasModifier( \"KY\" )");
    stamps.add(
        rules(it -> History.of(List.of()), new Limits(1)).review(claim, DAY).stamp());

    assertThat(stamps).doesNotHaveDuplicates();
    assertThat(first.review(claim, DAY).stamp()).isEqualTo(stamps.get(0));
  }

  @Test
  void importedTablesAreStampedByTheirHash() {
    Claim claim = claim(line(1, "64483")).build();
    PayerRules rules = rules(it -> null, new Limits(1) {
      @Override
      public List<String> contents() {
        return List.of("unit-limits 2026Q3 0123");
      }
    });

    assertThat(rules.review(claim, DAY).versions().tables())
        .containsExactly("unit-limits 2026Q3 0123");
    assertThat(PayerRules.builder()
            .payers(folder.path())
            .build()
            .review(claim, DAY)
            .versions()
            .tables())
        .isEmpty();
  }

  @Test
  void equalStampsMeanEqualAnswers() {
    Random random = new Random(7);
    AtomicBoolean fails = new AtomicBoolean();
    Map<String, Review> byStamp = new HashMap<>();
    int again = 0;
    List<PayerRules> all = new ArrayList<>();
    for (int limit = 0; limit < 3; limit++) {
      all.add(rules(
          it -> {
            if (fails.get()) {
              throw new IllegalArgumentException("patient");
            }
            List<PriorService> services = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
              services.add(earlier(1 + random.nextInt(2) * 20));
            }
            return History.of(services);
          },
          new Limits(limit)));
    }
    for (int i = 0; i < 4_000; i++) {
      fails.set(random.nextInt(5) == 0);
      Claim claim = claim(random.nextBoolean() ? line(1, "64483") : line(1, "64483", "KX"))
          .state(random.nextBoolean() ? "TX" : null)
          .build();
      Review review = all.get(random.nextInt(all.size())).review(claim, DAY);
      Review same = byStamp.putIfAbsent(review.stamp(), review);
      if (same != null) {
        again++;
        assertThat(review).isEqualTo(same);
      }
    }
    assertThat(again).isGreaterThan(1_000);
    assertThat(byStamp).hasSizeGreaterThan(50);
  }

  @Test
  void aFingerprintIsNoText() {
    Claim claim = claim(line(1, "64483")).id("\ud800 Jane Roe").build();
    Review review = rules(it -> null, new Limits(1)).review(claim, DAY);

    assertThat(review.versions().input()).matches("[0-9a-f]{64}");
    assertThat(review.stamp()).matches("[0-9a-f]{64}");
  }

  private static PriorService earlier(int monthsAgo) {
    return PriorService.builder().code("64483").date(DAY.minusMonths(monthsAgo)).build();
  }

  /** Tables of a vendor, which say a limit of units and nothing of what they hold. */
  private static class Limits implements ReferenceTables {

    private final int limit;

    Limits(int limit) {
      this.limit = limit;
    }

    @Override
    public TableAnswer<List<PairRow>> pairsAmong(Collection<String> codes, LocalDate date) {
      return new TableAnswer.Found<>(List.of());
    }

    @Override
    public TableAnswer<UnitLimitRow> unitLimit(String code, LocalDate date) {
      return new TableAnswer.Found<>(new UnitLimitRow(code, limit, 2));
    }

    @Override
    public TableAnswer<AddOnRow> addOn(String code, LocalDate date) {
      return new TableAnswer.NotListed<>();
    }

    @Override
    public TableAnswer<DiagnosisRow> diagnosis(String code, LocalDate date) {
      return new TableAnswer.NotCovered<>("none");
    }

    @Override
    public TableAnswer<FeeScheduleRow> feeSchedule(String code, LocalDate date) {
      return new TableAnswer.NotListed<>();
    }
  }
}
