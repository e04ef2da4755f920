package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.history;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.observe.ReviewObserver;
import io.github.payerrules.observe.RulesLoaded;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Versions;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LiveRulesTest {
  private static final Instant NOW = Instant.parse("2024-06-20T12:00:00Z");
  private static final Claim THIRD_SESSION = claim(line(1, "64483"))
      .history(history("64483", DAY.minusMonths(1), DAY.minusMonths(2)))
      .build();

  @TempDir
  Path temporary;

  private RuleFolder folder;

  @BeforeEach
  void rules() throws IOException {
    folder = RuleFolder.in(temporary);
    version(1);
  }

  /** Rules of a version, whose only rule has its name. */
  private void version(int number) throws IOException {
    folder
        .with("payer.yaml", "name: Acme Health\nversion: \"%d\"\n".formatted(number))
        .with(
            "limit.drl",
            RuleFolder.rule(
                "version-" + number,
                "line : Line( procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 2 )",
                "deny( line )"));
  }

  private PayerRules load() {
    return PayerRules.builder()
        .payers(folder.path())
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build();
  }

  private static String version(Review review) {
    return review.findings().stream().map(Finding::rule).toList()
        + review.versions().rules();
  }

  @Test
  void newRulesTakeThePlaceOfTheOld() throws IOException {
    LiveRules live = LiveRules.builder(this::load).start();
    assertThat(version(live.review(THIRD_SESSION))).isEqualTo("[version-1]1");

    version(2);
    assertThat(version(live.review(THIRD_SESSION))).isEqualTo("[version-1]1");
    assertThat(live.reload()).isEmpty();

    assertThat(version(live.review(THIRD_SESSION))).isEqualTo("[version-2]2");
    LiveStatus status = live.status();
    assertThat(status.versions().get("acme")).extracting(Versions::rules).isEqualTo("2");
    assertThat(status.since()).isEqualTo(NOW);
    assertThat(status.swaps()).isEqualTo(1);
    assertThat(status.lastFailure()).isNull();
  }

  @Test
  void brokenRulesLeaveTheOldOnesAndTellEveryProblem() throws IOException {
    LiveRules live = LiveRules.builder(this::load).start();
    folder
        .with("a.drl", RuleFolder.rule("a", "line : Line( proceduer == \"ESI\" )", "deny( line )"))
        .with("b.drl", RuleFolder.rule("b", "line : Line( regoin == \"x\" )", "deny( line )"));

    List<Problem> problems = live.reload();

    assertThat(problems).extracting(Problem::file).contains("acme/a.drl", "acme/b.drl");
    assertThat(version(live.review(THIRD_SESSION))).isEqualTo("[version-1]1");
    assertThat(live.status().lastFailure()).isEqualTo(new LiveStatus.Failure(NOW, problems));
    assertThat(live.status().swaps()).isZero();

    Files.delete(folder.path().resolve("a.drl"));
    Files.delete(folder.path().resolve("b.drl"));
    version(2);
    assertThat(live.reload()).isEmpty();
    assertThat(live.status().lastFailure()).isNull();
  }

  @Test
  void rulesThatFailACheckAreNotTaken() throws IOException {
    List<String> checked = new ArrayList<>();
    LiveRules live = LiveRules.builder(this::load)
        .check(next -> {
          String version = version(next.review(THIRD_SESSION));
          checked.add(version);
          return version.endsWith("2")
              ? List.of(new Problem("limit.drl", 3, null, "the limit fell", "Ask the payer."))
              : List.of();
        })
        .check(next -> {
          if (checked.size() == 3) {
            throw new IllegalStateException("Jane Doe");
          }
          return List.of();
        })
        .start();

    version(2);
    assertThat(live.reload()).extracting(Problem::what).containsExactly("the limit fell");
    version(3);
    assertThat(live.reload())
        .extracting(Problem::what)
        .containsExactly("a check of the rules failed: java.lang.IllegalStateException");
    assertThat(version(live.review(THIRD_SESSION))).isEqualTo("[version-1]1");
    assertThat(live.reload()).isEmpty();

    assertThat(version(live.review(THIRD_SESSION))).isEqualTo("[version-3]3");
    assertThat(checked)
        .containsExactly("[version-1]1", "[version-2]2", "[version-3]3", "[version-3]3");
  }

  @Test
  void withoutRulesToBeginWithThereIsNothing() throws IOException {
    folder.with("limit.drl", "rule");

    assertThatThrownBy(() -> LiveRules.builder(this::load).start())
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("limit.drl");
    version(1);
    assertThatThrownBy(() -> LiveRules.builder(this::load)
            .check(next -> List.of(new Problem("x", 0, null, "not good", "")))
            .start())
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("not good");
  }

  @Test
  void changedFilesAreLoadedByThemselves() throws Exception {
    BlockingQueue<RulesLoaded> loads = new LinkedBlockingQueue<>();
    ReviewObserver observer = new ReviewObserver() {
      @Override
      public void rulesLoaded(RulesLoaded loaded) {
        loads.add(loaded);
      }
    };
    try (LiveRules live = LiveRules.builder(
            () -> PayerRules.builder().payers(folder.path()).observer(observer).build())
        .watch(folder.path())
        .every(Duration.ofMillis(20))
        .start()) {
      assertThat(next(loads)).isEqualTo("taken 1");

      version(2);
      assertThat(next(loads)).isEqualTo("taken 2");
      assertThat(version(live.review(THIRD_SESSION))).isEqualTo("[version-2]2");
      folder.with("payer.yaml", "name: 7\nnonsense: true\n");
      assertThat(next(loads)).isEqualTo("refused 2");
      version(3);
      assertThat(next(loads)).isEqualTo("taken 3");
    }
  }

  private static String next(BlockingQueue<RulesLoaded> loads) throws InterruptedException {
    RulesLoaded loaded = loads.poll(60, TimeUnit.SECONDS);
    assertThat(loaded).isNotNull();
    Versions acme = loaded.versions().get("acme");
    assertThat(acme).isNotNull();
    return (loaded.isTaken() ? "taken " : "refused ") + acme.rules();
  }

  @Test
  void aReviewUnderWayEndsOnTheRulesOnWhichItBegan() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch swapped = new CountDownLatch(1);
    LiveRules live = LiveRules.builder(() -> PayerRules.builder()
            .payers(folder.path())
            .evidence(claim -> {
              asked.countDown();
              await(swapped);
              return null;
            })
            .build())
        .start();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Review> review = thread.submit(() -> live.review(THIRD_SESSION));
      await(asked);
      version(2);
      assertThat(live.reload()).isEmpty();
      swapped.countDown();

      assertThat(version(review.get())).isEqualTo("[version-1]1");
      assertThat(version(live.review(THIRD_SESSION))).isEqualTo("[version-2]2");
    } finally {
      thread.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void swapsUnderLoadMixNothingAndKeepNothing() throws Exception {
    LiveRules live = LiveRules.builder(this::load).start();
    List<WeakReference<PayerRules>> replaced = new ArrayList<>();
    Map<String, Integer> seen = new ConcurrentHashMap<>();
    AtomicBoolean ended = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> load = new ArrayList<>();
      for (int thread = 0; thread < 2; thread++) {
        load.add(threads.submit(() -> {
          while (!ended.get()) {
            seen.merge(version(live.review(THIRD_SESSION)), 1, Integer::sum);
          }
        }));
      }
      for (int number = 2; number <= 40; number++) {
        replaced.add(new WeakReference<>(live.current()));
        version(number);
        assertThat(live.reload()).isEmpty();
      }
      ended.set(true);
      for (Future<?> done : load) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(seen.keySet())
        .hasSizeGreaterThan(10)
        .allMatch(version -> version.matches("\\[version-(\\d+)\\]\\1"));
    for (int i = 0; i < 50 && replaced.stream().anyMatch(one -> one.get() != null); i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(replaced).as("rules that are no longer in use").allMatch(one -> one.get() == null);
  }
}
