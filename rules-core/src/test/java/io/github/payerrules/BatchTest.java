package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.history;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.History;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Verdict;
import io.github.payerrules.source.AuthorizationSource;
import io.github.payerrules.source.HistorySource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BatchTest {
  private static final int CLAIMS = 1_000;

  @TempDir
  Path temporary;

  private RuleFolder folder;

  @BeforeEach
  void rules() throws IOException {
    folder = RuleFolder.in(temporary)
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 2")
        .denying("authorization", "procedure == \"ESI\", authorizationOnFile == false");
  }

  /** Every third patient had two sessions before. */
  private static History historyOf(String patient) {
    return History.of(
        Integer.parseInt(patient) % 3 == 0
            ? history("64483", DAY.minusMonths(2), DAY.minusMonths(4))
            : List.of());
  }

  private static Claim numbered(int number) {
    return claim(line(1, "64483"))
        .id("c" + number)
        .patientKey(String.valueOf(number))
        .build();
  }

  private static Stream<Claim> claims(int number) {
    return IntStream.range(0, number).mapToObj(BatchTest::numbered);
  }

  /** A store that answers for many patients at once, and notes how it was asked. */
  private static final class Store implements HistorySource {
    final Queue<Integer> chunks = new Queue<>();
    final AtomicInteger single = new AtomicInteger();
    Function<Claim, History> answer = asked -> historyOf(String.valueOf(asked.patientKey()));
    boolean isBroken;

    static final class Queue<T> extends ConcurrentLinkedQueue<T> {
      private static final long serialVersionUID = 1L;
    }

    @Override
    public @Nullable History historyFor(Claim claim) {
      single.incrementAndGet();
      return answer.apply(claim);
    }

    @Override
    public HistorySource prefetched(List<Claim> claims) {
      chunks.add(claims.size());
      if (isBroken) {
        throw new IllegalStateException("down");
      }
      Map<String, History> byPatient = claims.stream()
          .collect(Collectors.toMap(
              it -> String.valueOf(it.patientKey()), answer, (first, second) -> first));
      return asked -> byPatient.get(String.valueOf(asked.patientKey()));
    }
  }

  @Test
  void reviewsAreThoseOfEachClaimAloneInTheOrderOfTheClaims() {
    PayerRules rules = PayerRules.builder()
        .payers(folder.path())
        .history(asked -> historyOf(String.valueOf(asked.patientKey())))
        .build();

    for (int threads : new int[] {1, 2, 7}) {
      List<Reviewed<Claim>> reviewed;
      try (Stream<Reviewed<Claim>> all =
          rules.batch().withThreads(threads).withChunkSize(10).reviewAll(claims(CLAIMS))) {
        reviewed = all.toList();
      }
      assertThat(reviewed)
          .extracting(each -> each.item().id())
          .containsExactlyElementsOf(claims(CLAIMS).map(Claim::id).toList());
      assertThat(reviewed).extracting(Reviewed::position).startsWith(1L, 2L).endsWith(1000L);
      assertThat(reviewed)
          .allSatisfy(each -> assertThat(each.orThrow().toBuilder().micros(0).build())
              .isEqualTo(rules.review(each.item()).toBuilder().micros(0).build()));
      assertThat(reviewed)
          .filteredOn(each -> each.orThrow().verdict() == Verdict.DENIAL)
          .hasSize(334);
    }
  }

  @Test
  void aSourceIsAskedOnceForAChunkAndOnlyOfClaimsThatCarryNoHistory() {
    Store store = new Store();
    PayerRules rules = PayerRules.builder().payers(folder.path()).history(store).build();
    List<Claim> mixed = new ArrayList<>();
    claims(100)
        .forEach(each -> mixed.add(
            mixed.size() % 2 == 0 ? each : each.toBuilder().history(List.of()).build()));

    List<Reviewed<Claim>> reviewed =
        rules.batch().withChunkSize(20).reviewAll(mixed.iterator()).toList();

    assertThat(reviewed).hasSize(100);
    assertThat(store.chunks).containsExactly(10, 10, 10, 10, 10);
    assertThat(store.single).hasValue(0);
  }

  @Test
  void aNullAmongClaimsIsNoEnd() {
    PayerRules rules = PayerRules.builder().payers(folder.path()).build();
    List<Claim> claims = new ArrayList<>(claims(3).toList());
    claims.add(1, null);
    List<Reviewed<Claim>> seen = new ArrayList<>();

    assertThatThrownBy(() -> rules.reviewAll(claims.iterator()).forEach(seen::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a claim of the batch is null");
    assertThat(seen).hasSize(1);
  }

  @Test
  void aSourceThatCannotAnswerOnePatientLosesThatPatientOnly() {
    Store store = new Store();
    store.answer = asked -> {
      if ("7".equals(asked.patientKey())) {
        throw new IllegalStateException("patient 7");
      }
      return historyOf(String.valueOf(asked.patientKey()));
    };
    PayerRules rules = PayerRules.builder().payers(folder.path()).history(store).build();

    List<Reviewed<Claim>> reviewed =
        rules.batch().withChunkSize(10).reviewAll(claims(20)).toList();

    assertThat(reviewed)
        .filteredOn(each ->
            missing(each).stream().anyMatch(it -> it.startsWith("The source of service history")))
        .extracting(each -> each.item().id())
        .containsExactly("c7");
    assertThat(missing(reviewed.get(7)))
        .contains("The source of service history failed (IllegalStateException); review the claim"
            + " again when it answers");
    assertThat(store.chunks).containsExactlyInAnyOrder(10, 10);
    assertThat(store.single).as("asked one by one").hasValue(10);
  }

  @Test
  void aSourceThatIsDownIsNotAskedForEachClaimAndLosesOnlyItself() {
    Store store = new Store();
    store.isBroken = true;
    store.answer = asked -> {
      throw new IllegalStateException("down");
    };
    AuthorizationSource authorizations = asked -> List.of();
    PayerRules rules = PayerRules.builder()
        .payers(folder.path())
        .history(store)
        .authorizations(authorizations)
        .build();

    List<Reviewed<Claim>> reviewed =
        rules.batch().withThreads(1).withChunkSize(50).reviewAll(claims(100)).toList();

    assertThat(reviewed).hasSize(100).allSatisfy(each -> {
      assertThat(missing(each))
          .containsExactly(
              "The source of service history failed (IllegalStateException); review the"
                  + " claim again when it answers");
      assertThat(each.orThrow().findings())
          .extracting(finding -> finding.rule())
          .containsExactly("authorization");
    });
    assertThat(store.single).as("3 of each chunk").hasValue(6);
  }

  private static List<String> missing(Reviewed<Claim> reviewed) {
    return reviewed.orThrow().notEvaluated().stream().map(NotEvaluated::missing).toList();
  }

  @Test
  void aClaimWhoseReviewFailsLosesOnlyItself() {
    AuthorizationSource authorizations = asked ->
        List.of(Authorization.builder().number("A1").codes(List.of("64483")).build());
    PayerRules rules = PayerRules.builder()
        .payers(folder.path())
        .authorizations(authorizations)
        .clock(new FailingClock(5))
        .build();

    List<BatchProgress> told = new ArrayList<>();
    List<Reviewed<Claim>> reviewed = rules
        .batch()
        .withThreads(1)
        .withChunkSize(4)
        .withProgress(told::add)
        .reviewAll(claims(10))
        .toList();

    assertThat(reviewed)
        .extracting(each -> each.review() == null)
        .containsExactly(false, false, false, false, true, false, false, false, false, false);
    assertThat(reviewed.get(4).failure()).isInstanceOf(ArithmeticException.class);
    assertThat(reviewed.get(4)).hasToString("Reviewed[5, no review, ArithmeticException]");
    assertThatThrownBy(reviewed.get(4)::orThrow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no review of item 5 of the batch: ArithmeticException");
    assertThat(told)
        .containsExactly(
            new BatchProgress(4, 0), new BatchProgress(8, 1), new BatchProgress(10, 1));
  }

  @Test
  void noMoreClaimsAreTakenThanAreWorkedOn() {
    PayerRules rules = folder.open();
    AtomicInteger taken = new AtomicInteger();
    Iterator<Claim> endless =
        Stream.generate(() -> numbered(taken.incrementAndGet())).iterator();

    try (Stream<Reviewed<Claim>> reviews =
        rules.batch().withThreads(2).withChunkSize(10).reviewAll(endless)) {
      Iterator<Reviewed<Claim>> some = reviews.iterator();
      for (int i = 0; i < 100; i++) {
        some.next();
      }
      assertThat(taken).as("of which 100 were handed on").hasValueLessThanOrEqualTo(100 + 50);
    }
  }

  @Test
  void whatTheIteratorThrowsComesAfterTheReviewsBeforeIt() {
    PayerRules rules = folder.open();
    Iterator<Claim> breaksOff = Stream.concat(claims(25), Stream.generate(() -> {
          throw new IllegalStateException("the file broke off");
        }))
        .map(Claim.class::cast)
        .iterator();

    Iterator<Reviewed<Claim>> reviews =
        rules.batch().withChunkSize(10).reviewAll(breaksOff).iterator();
    for (int i = 0; i < 25; i++) {
      assertThat(reviews.next().review()).isNotNull();
    }

    assertThatThrownBy(reviews::hasNext).hasMessage("the file broke off");
  }

  @Test
  void aClosedBatchTakesNothing() {
    BatchRun<Claim> run = folder.open().batch().start(claim -> claim, reviewed -> {});
    run.add(numbered(1));
    run.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> run.add(numbered(2)))
        .withMessage("the batch is closed; start another");
    run.finish();
  }

  @Test
  void itemsWithoutAClaimStayInTheirPlace() {
    List<String> seen = new ArrayList<>();
    try (BatchRun<String> run = folder
        .open()
        .batch()
        .withChunkSize(3)
        .start(item -> item.isEmpty() ? null : numbered(Integer.parseInt(item)), reviewed -> {
          Review review = reviewed.review();
          seen.add(reviewed.item() + (review == null ? "-" : review.claim()));
        })) {
      for (String item : new String[] {"1", "", "2", "3", "", "", "", "4"}) {
        run.add(item);
      }
      run.finish();
    }

    assertThat(seen).containsExactly("1c1", "-", "2c2", "3c3", "-", "-", "-", "4c4");
  }

  @Test
  void threadsOfTheCallerWillDoEvenIfTheyNeverRun() {
    assertThat(folder
            .open()
            .batch()
            .withExecutor(task -> {})
            .withChunkSize(7)
            .reviewAll(claims(50))
            .map(Reviewed::orThrow))
        .hasSize(50);
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    Batch batch = folder.open().batch();

    assertThatThrownBy(() -> batch.withThreads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads must be 1 or more, not 0");
    assertThatThrownBy(() -> batch.withThreads(10_001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads must be 10000 at most, not 10001");
    assertThat(batch.withThreads(10_000).reviewAll(claims(5))).hasSize(5);
    assertThatThrownBy(() -> batch.withChunkSize(0))
        .hasMessage("chunk size must be 1 or more, not 0");
  }
}
