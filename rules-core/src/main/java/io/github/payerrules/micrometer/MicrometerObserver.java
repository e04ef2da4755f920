package io.github.payerrules.micrometer;

import io.github.payerrules.observe.ReviewObserver;
import io.github.payerrules.observe.ReviewWatch;
import io.github.payerrules.observe.RulesLoaded;
import io.github.payerrules.observe.SourceAsked;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Versions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Meters of reviews. Tags are the names of payers, rules, sources, verdicts and the like: no value
 * of a claim ever becomes one.
 *
 * <pre>{@code
 * PayerRules rules = PayerRules.builder()
 *     .payer("medicare")
 *     .observer(new MicrometerObserver(meterRegistry, observationRegistry))
 *     .build();
 * }</pre>
 *
 * <ul>
 *   <li>{@code payer.rules.review}: timer by {@code payer} and {@code verdict}
 *   <li>{@code payer.rules.findings}: counter by {@code payer}, {@code rule} and {@code outcome}
 *   <li>{@code payer.rules.questions}: counter by {@code payer} and {@code rule}
 *   <li>{@code payer.rules.not.evaluated}: counter by {@code payer} and {@code reason}
 *   <li>{@code payer.rules.source}: timer by {@code source} and {@code failure}
 *   <li>{@code payer.rules.version}: 1 for each payer, with {@code version} and {@code hash}
 *   <li>{@code payer.rules.loads}: timer of attempts to load rules, by {@code result}
 * </ul>
 *
 * <p>Immutable but for its meters, and thread-safe.
 */
@SuppressWarnings("exports") // whoever uses it requires Micrometer's modules
public final class MicrometerObserver implements ReviewObserver {

  private static final String REVIEW = "payer.rules.review";
  private static final String PAYER = "payer";
  private static final String VERDICT = "verdict";
  private static final String RULE = "rule";
  private static final String NONE = "none";
  private static final int HASH_DIGITS = 12;

  private final MeterRegistry meters;
  private final ObservationRegistry observations;
  private final MultiGauge versions;
  private final Map<String, Versions> inUse = new ConcurrentHashMap<>();

  /** Meters without traces. */
  public MicrometerObserver(MeterRegistry meters) {
    this(meters, ObservationRegistry.NOOP);
  }

  /**
   * Meters, and each review as an observation, which Micrometer's bridges make a span of
   * OpenTelemetry.
   *
   * @param observations with a handler for meters, as Spring Boot makes it: the timer of reviews
   *     comes from it
   */
  public MicrometerObserver(MeterRegistry meters, ObservationRegistry observations) {
    this.meters = meters;
    this.observations = observations;
    this.versions = MultiGauge.builder("payer.rules.version")
        .description("The rules in use, with their version and the start of their hash")
        .register(meters);
  }

  @Override
  public ReviewWatch reviewBegins(@Nullable String payer) {
    String name = payer == null ? "unknown" : payer;
    return observations.isNoop()
        ? new Timed(name, Timer.start(meters))
        : new Observed(name, Observation.start(REVIEW, observations));
  }

  @Override
  public void sourceAsked(SourceAsked asked) {
    String failure = asked.failure() == null ? NONE : asked.failure();
    Timer.builder("payer.rules.source")
        .description("How long sources take to answer")
        .tag("source", asked.source().text())
        .tag("failure", failure)
        .register(meters)
        .record(asked.time());
  }

  @Override
  public void rulesLoaded(RulesLoaded loaded) {
    Timer.builder("payer.rules.loads")
        .description("Attempts to load rules")
        .tag("result", loaded.isTaken() ? "taken" : "refused")
        .register(meters)
        .record(loaded.time());
    inUse.keySet().retainAll(loaded.versions().keySet());
    inUse.putAll(loaded.versions());
    showVersions();
  }

  private void count(String payer, Review review) {
    for (Finding finding : review.findings()) {
      String outcome = finding.outcome().name().toLowerCase(Locale.ROOT);
      count(
          "payer.rules.findings", Tags.of(PAYER, payer, RULE, finding.rule(), "outcome", outcome));
    }
    for (Question question : review.questions()) {
      count("payer.rules.questions", Tags.of(PAYER, payer, RULE, question.rule()));
    }
    for (NotEvaluated missing : review.notEvaluated()) {
      String reason = word(missing.reason());
      count("payer.rules.not.evaluated", Tags.of(PAYER, payer, "reason", reason));
    }
    Versions now = review.versions();
    if (!now.contentHash().isEmpty() && !now.equals(inUse.put(payer, now))) {
      showVersions();
    }
  }

  private void count(String name, Tags tags) {
    meters.counter(name, tags).increment();
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void showVersions() {
    List<MultiGauge.Row<?>> rows = inUse.entrySet().stream()
        .<MultiGauge.Row<?>>map(entry -> MultiGauge.Row.of(
            Tags.of(
                PAYER,
                entry.getKey(),
                "version",
                entry.getValue().rules(),
                "hash",
                shortened(entry.getValue().contentHash())),
            1))
        .toList();
    versions.register(rows, true);
  }

  private static String shortened(String hash) {
    return hash.substring(0, Math.min(HASH_DIGITS, hash.length()));
  }

  /** A review that is timed without an observation. */
  private final class Timed implements ReviewWatch {
    private final String payer;
    private final Timer.Sample sample;

    private Timed(String payer, Timer.Sample sample) {
      this.payer = payer;
      this.sample = sample;
    }

    @Override
    public void done(Review review) {
      stop(word(review.verdict()));
      count(payer, review);
    }

    @Override
    public void failed(Throwable failure) {
      stop("failed");
    }

    private void stop(String verdict) {
      sample.stop(Timer.builder(REVIEW)
          .description("Reviews of claims")
          .tag(PAYER, payer)
          .tag(VERDICT, verdict)
          .register(meters));
    }
  }

  /** A review that is a span of a trace, and whose timer its handler makes. */
  private final class Observed implements ReviewWatch {
    private final String payer;
    private final Observation observation;
    private final Observation.Scope scope;

    private Observed(String payer, Observation observation) {
      this.payer = payer;
      this.observation = observation.lowCardinalityKeyValue(PAYER, payer);
      this.scope = observation.openScope();
    }

    @Override
    public void done(Review review) {
      stop(word(review.verdict()));
      count(payer, review);
    }

    @Override
    public void failed(Throwable failure) {
      // The failure itself may quote the claim, and a handler writes it into the trace.
      stop("failed");
    }

    private void stop(String verdict) {
      scope.close();
      observation.lowCardinalityKeyValue(VERDICT, verdict).stop();
    }
  }
}
