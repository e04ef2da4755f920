package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.history;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.History;
import io.github.payerrules.micrometer.MicrometerObserver;
import io.github.payerrules.observe.ReviewObserver;
import io.github.payerrules.observe.RulesLoaded;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Versions;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MicrometerObserverTest {
  private static final String SECRET = "Jane Doe";

  @TempDir
  Path temporary;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ObservationRegistry observations = ObservationRegistry.create();
  private RuleFolder folder;

  @BeforeEach
  void rules() throws IOException {
    folder = RuleFolder.in(temporary)
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 2")
        .denying("pain", "procedure == \"ESI\", documented.painWeeks < 4");
  }

  private PayerRules open(ReviewObserver observer) {
    return PayerRules.builder()
        .payers(folder.path())
        .history(asked -> {
          if (asked.patientKey() == null) {
            throw new IllegalArgumentException(SECRET);
          }
          return History.of(history("64483", DAY.minusMonths(1), DAY.minusMonths(2)));
        })
        .observer(observer)
        .build();
  }

  private static Claim.Builder epidural() {
    return claim(line(1, "64483")).id(SECRET).patientKey("p1");
  }

  @Test
  void metersSayWhatReviewsDo() {
    PayerRules rules = open(new MicrometerObserver(meters));

    Review denied = rules.review(epidural().build());
    rules.review(epidural().patientKey(null).build());
    rules.review(epidural().payer(SECRET).build());

    assertThat(meters
            .get("payer.rules.review")
            .tags("payer", "acme", "verdict", "denial")
            .timer())
        .matches(timer -> timer.count() == 1)
        .matches(timer -> timer.totalTime(TimeUnit.NANOSECONDS) > 0);
    assertThat(meters
            .get("payer.rules.review")
            .tags("payer", "unknown", "verdict", "incomplete")
            .timer()
            .count())
        .isEqualTo(1);
    assertThat(count("payer.rules.findings", "rule", "limit", "outcome", "deny"))
        .isEqualTo(1);
    assertThat(count("payer.rules.questions", "rule", "pain")).isEqualTo(2);
    assertThat(count("payer.rules.not.evaluated", "payer", "acme", "reason", "no-source"))
        .isEqualTo(1);
    assertThat(count("payer.rules.not.evaluated", "payer", "unknown", "reason", "unknown-payer"))
        .isEqualTo(1);
    assertThat(meters
            .get("payer.rules.source")
            .tags("source", "history", "failure", "none")
            .timer()
            .count())
        .isEqualTo(1);
    assertThat(meters
            .get("payer.rules.source")
            .tags("source", "history", "failure", "IllegalArgumentException")
            .timer()
            .count())
        .isEqualTo(1);
    assertThat(meters
            .get("payer.rules.version")
            .tags(
                "payer", "acme",
                "version", "1",
                "hash", denied.versions().contentHash().substring(0, 12))
            .gauge()
            .value())
        .isEqualTo(1);
  }

  @Test
  void noTagHasContentOfAClaim() {
    PayerRules rules = open(new MicrometerObserver(meters, observed()));

    rules.review(epidural().patientKey(null).build());
    rules.review(epidural().payer(SECRET).build());

    List<String> tags = meters.getMeters().stream()
        .map(Meter::getId)
        .flatMap(id -> id.getTags().stream())
        .map(Tag::getValue)
        .toList();
    assertThat(tags)
        .contains("acme", "unknown", "pain")
        .noneMatch(tag -> tag.contains(SECRET) || tag.contains("64483") || tag.contains("2024"));
  }

  @Test
  void aReviewIsAnObservationWhoseHandlerMakesTheTimer() {
    PayerRules rules = open(new MicrometerObserver(meters, observed()));

    rules.review(epidural().build());

    assertThat(meters
            .get("payer.rules.review")
            .tags("payer", "acme", "verdict", "denial", "error", "none")
            .timer()
            .count())
        .isEqualTo(1);
    assertThat(observations.getCurrentObservation()).isNull();
  }

  private ObservationRegistry observed() {
    observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    return observations;
  }

  @Test
  void versionsThatWereReplacedAreGone() {
    MicrometerObserver observer = new MicrometerObserver(meters);

    observer.rulesLoaded(loaded(true, "1"));
    observer.rulesLoaded(loaded(true, "2"));
    observer.rulesLoaded(loaded(false, "2"));

    assertThat(meters.get("payer.rules.version").gauges())
        .extracting(gauge -> gauge.getId().getTag("version"))
        .containsExactly("2");
    assertThat(meters.get("payer.rules.loads").tag("result", "taken").timer().count())
        .isEqualTo(2);
    assertThat(meters.get("payer.rules.loads").tag("result", "refused").timer().count())
        .isEqualTo(1);
  }

  private static RulesLoaded loaded(boolean isTaken, String version) {
    Versions versions = Versions.builder()
        .library("1")
        .rules(version)
        .contentHash("0123456789abcdef")
        .build();
    return new RulesLoaded(
        isTaken, Map.of("acme", versions), isTaken ? 0 : 1, Duration.ofMillis(5));
  }

  private double count(String name, String... tags) {
    return meters.get(name).tags(tags).counter().count();
  }
}
