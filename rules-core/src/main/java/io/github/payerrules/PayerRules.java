package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.internal.book.Library;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.reviewing.AskedSources;
import io.github.payerrules.internal.reviewing.Fingerprint;
import io.github.payerrules.internal.reviewing.Gathering;
import io.github.payerrules.internal.reviewing.Limits;
import io.github.payerrules.internal.reviewing.Order;
import io.github.payerrules.internal.reviewing.Reviewer;
import io.github.payerrules.internal.reviewing.Reviewers;
import io.github.payerrules.internal.reviewing.SafeObserver;
import io.github.payerrules.internal.reviewing.StructuralChecks;
import io.github.payerrules.internal.reviewing.Workings;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.observe.ReviewObserver;
import io.github.payerrules.observe.ReviewWatch;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.review.Versions;
import io.github.payerrules.source.AuthorizationSource;
import io.github.payerrules.source.CoverageSource;
import io.github.payerrules.source.EvidenceSource;
import io.github.payerrules.source.HistorySource;
import io.github.payerrules.source.ReferenceTables;
import io.github.payerrules.source.SourceFailureHandler;
import io.github.payerrules.tables.CompiledTables;
import io.github.payerrules.tables.InvalidTablesException;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Payers' rules, ready to review claims. Build it once and share it: it is immutable and
 * thread-safe, starts no thread and needs no database.
 *
 * <pre>{@code
 * PayerRules rules = PayerRules.builder().payer("medicare").build();
 * Review review = rules.review(claim);
 * }</pre>
 */
public final class PayerRules {

  private final Reviewers reviewers;
  private final Gathering gathering;
  private final @Nullable SourceFailureHandler sourceFailures;
  private final ReviewObserver observer;
  private final Clock clock;
  private final boolean fingerprints;
  private final Limits limits;

  private PayerRules(
      Reviewers reviewers,
      Gathering gathering,
      @Nullable SourceFailureHandler sourceFailures,
      ReviewObserver observer,
      Clock clock,
      boolean fingerprints,
      Limits limits) {
    this.sourceFailures = sourceFailures;
    this.observer = observer;
    this.reviewers = reviewers;
    this.gathering = gathering;
    this.clock = clock;
    this.fingerprints = fingerprints;
    this.limits = limits;
  }

  /** A builder without payers. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reviews a claim today, by the builder's clock.
   *
   * @throws IllegalArgumentException if the claim is null
   * @throws InvalidRulesException as {@link #review(Claim, LocalDate)}
   */
  public Review review(Claim claim) {
    Given.given(claim, "the claim");
    return review(claim, null, gathering);
  }

  /**
   * Reviews a claim. Never throws for what a claim holds: a broken claim gets findings, an unknown
   * payer or a failing source is reported as not evaluated.
   *
   * @param today the day taken as today
   * @throws IllegalArgumentException if the claim or the day is null
   * @throws InvalidRulesException if the payer is read now, as {@link Builder#packedPayers} says,
   *     and its rules cannot be used
   */
  public Review review(Claim claim, LocalDate today) {
    Given.given(claim, "the claim");
    Given.given(today, "the day");
    return review(claim, today, gathering);
  }

  /** Reviews a claim of a batch, whose sources know what they will be asked. */
  Review review(Claim claim, @Nullable LocalDate givenDay, Gathering sources) {
    Reviewer reviewer = reviewers.of(claim.payer());
    ReviewWatch watch = observer.reviewBegins(reviewer == null ? null : claim.payer());
    try {
      LocalDate today = givenDay == null ? LocalDate.now(clock) : givenDay;
      Review review = reviewer == null
          ? reviewOfUnknown(claim, today)
          : review(claim, today, sources, reviewer);
      watch.done(review);
      return review;
    } catch (Throwable failure) {
      watch.failed(failure);
      throw failure;
    }
  }

  private Review reviewOfUnknown(Claim claim, LocalDate today) {
    long start = System.nanoTime();
    return Review.builder()
        .claim(claim.id())
        .payer(claim.payer())
        .reviewedOn(today)
        .findings(Order.ofStructure(StructuralChecks.of(claim, today)))
        .notEvaluated(List.of(unknownPayer(claim.payer())))
        .versions(Versions.builder()
            .library(Library.version())
            .limits(limits.inWords())
            .input(fingerprints ? Fingerprint.of(claim) : "")
            .build())
        .micros(micros(start))
        .build();
  }

  private Review review(Claim claim, LocalDate today, Gathering sources, Reviewer reviewer) {
    long start = System.nanoTime();
    List<Finding> structural = StructuralChecks.of(claim, today);
    AskedSources asked = new AskedSources(sourceFailures);
    Context gathered = sources.gather(claim, today, asked);
    Context context = fingerprints ? Fingerprint.recording(gathered) : gathered;
    Reviewer.Result result = reviewer.review(context, structural, asked);
    return Review.builder()
        .claim(claim.id())
        .payer(claim.payer())
        .reviewedOn(today)
        .findings(result.findings())
        .questions(result.questions())
        .notEvaluated(result.notEvaluated())
        .checks(result.checks())
        .versions(versions(reviewer.book())
            .tables(gathering.contents())
            .limits(limits.inWords())
            .input(fingerprints ? Fingerprint.of(context, asked) : "")
            .build())
        .micros(micros(start))
        .build();
  }

  private static Versions.Builder versions(RuleBook book) {
    return Versions.builder()
        .library(Library.version())
        .rules(book.version())
        .contentHash(book.contentHash());
  }

  /**
   * Reviews many claims: in chunks, on all processors, in order. {@link #batch()} sets threads,
   * chunks and more.
   *
   * @see Batch#reviewAll(Stream)
   */
  public Stream<Reviewed<Claim>> reviewAll(Stream<Claim> claims) {
    return batch().reviewAll(claims);
  }

  /**
   * Reviews many claims.
   *
   * @see Batch#reviewAll(Iterator)
   */
  public Stream<Reviewed<Claim>> reviewAll(Iterator<Claim> claims) {
    return batch().reviewAll(claims);
  }

  /** How many claims are reviewed. */
  public Batch batch() {
    return new Batch(this);
  }

  Gathering gathering() {
    return gathering;
  }

  private static long micros(long start) {
    return (System.nanoTime() - start) / 1_000;
  }

  private NotEvaluated unknownPayer(String payer) {
    return NotEvaluated.builder()
        .reason(NotEvaluated.Reason.UNKNOWN_PAYER)
        .missing(NearestName.among(payer, reviewers.payers())
            .map(near -> "No rules for the claim's payer; did you mean \"" + near + "\"?")
            .orElse("No rules for the claim's payer; there are rules for: "
                + String.join(", ", reviewers.payers())))
        .build();
  }

  /**
   * What each rule of the claim's payer sees of each line: for tests and for people who ask why a
   * rule did not speak. Much slower than a review. Empty for an unknown payer.
   */
  public List<RuleTrace> explain(Claim claim) {
    return explain(claim, LocalDate.now(clock));
  }

  /**
   * What each rule sees on a day.
   *
   * @param today the day taken as today
   * @see #explain(Claim)
   */
  public List<RuleTrace> explain(Claim claim, LocalDate today) {
    return explain(claim, today, rule -> true);
  }

  /**
   * What some rules see on a day, at a fraction of the cost.
   *
   * @param today the day taken as today
   * @param wanted is asked with each rule's id
   * @throws IllegalArgumentException if the claim or the day is null
   * @see #explain(Claim)
   */
  public List<RuleTrace> explain(Claim claim, LocalDate today, Predicate<String> wanted) {
    Given.given(claim, "the claim");
    Given.given(today, "the day");
    Reviewer reviewer = reviewers.of(claim.payer());
    return reviewer == null
        ? List.of()
        : reviewer.explain(gathering.gather(claim, today, new AskedSources(null)), wanted);
  }

  /**
   * Prepares the rules of every payer, so that no claim waits for it: reads them, builds what runs
   * them, and reviews an empty claim. Asks no source and tells no observer.
   */
  public void warmUp() {
    Gathering nobody = new Gathering(null, null, null, null, null);
    for (Reviewer reviewer : reviewers.all()) {
      for (ClaimPurpose purpose : ClaimPurpose.values()) {
        Claim empty = Claim.builder()
            .payer(reviewer.book().payer())
            .purpose(purpose)
            .lines(List.of())
            .build();
        review(empty, LocalDate.now(clock), nobody, reviewer);
      }
    }
  }

  /** The versions of the rules by payer. Reads those not yet read. */
  public Map<String, Versions> versions() {
    Map<String, Versions> versions = new LinkedHashMap<>();
    for (Reviewer reviewer : reviewers.all()) {
      versions.put(reviewer.book().payer(), versions(reviewer.book()).build());
    }
    return Collections.unmodifiableMap(versions);
  }

  Clock clock() {
    return clock;
  }

  ReviewObserver observer() {
    return observer;
  }

  /**
   * What these rules are made of, for the test kit of the same version: the types are internal and
   * change without notice.
   *
   * @throws IllegalArgumentException for a type that they are not made of
   */
  public <T> T unwrap(Class<T> type) {
    Workings workings = new Workings(reviewers, gathering, limits);
    if (!type.isInstance(workings)) {
      throw new IllegalArgumentException("the rules are not made of a " + type.getName());
    }
    return type.cast(workings);
  }

  /** The folder names of the payers whose claims can be reviewed, such as {@code medicare}. */
  public Set<String> payerNames() {
    return reviewers.payers();
  }

  /**
   * The payers by the identifiers that claims give them (NM109 in loop 2010BB of an 837P), as each
   * {@code payer.yaml} lists them: for {@link ClaimReader#withPayerNames}.
   */
  public Map<String, String> payerIds() {
    return reviewers.ids();
  }

  /** The payers whose claims can be reviewed, with all their rules. Reads those not yet read. */
  public List<PayerInfo> payers() {
    return reviewers.all().stream().map(reviewer -> reviewer.book().info()).toList();
  }

  /** Collects payers, sources and limits. Not thread-safe. */
  public static final class Builder {

    private final ChosenPayers payers = new ChosenPayers();
    private @Nullable HistorySource history;
    private @Nullable AuthorizationSource authorizations;
    private @Nullable CoverageSource coverage;
    private @Nullable EvidenceSource evidence;
    private @Nullable SourceFailureHandler sourceFailures;
    private @Nullable ReferenceTables tables;
    private ReviewObserver observer = ReviewObserver.NONE;
    private Clock clock = Clock.system(ZoneId.systemDefault());
    private boolean fingerprints;
    private int maxFirings = 10_000;
    private Duration deadline = Limits.NO_DEADLINE;

    private Builder() {}

    /** Takes a payer from the packs on the class path, such as {@code medicare} of rules-payers. */
    public Builder payer(String name) {
      payers.name(Given.given(name, "the payer"));
      return this;
    }

    /**
     * Takes every payer of the packs on the class path. Where all of them are of one pack, a payer
     * is read when its first claim comes: its rules were checked when they were packed. Name a
     * payer with {@link #payer(String)} to have it read by {@link #build()}.
     */
    public Builder packedPayers() {
      payers.takeAllPacked();
      return this;
    }

    /**
     * Takes the payers of a folder; one of a name that is also in a pack goes before it.
     *
     * @param path a payer's folder, whose neighbours are there to be included, or a folder of
     *     payers' folders
     */
    public Builder payers(Path path) {
      payers.takeFolder(Given.given(path, "the folder"));
      return this;
    }

    /** Takes the payers of a pack that {@link RuleFolders#pack} wrote. */
    public Builder pack(Path jar) {
      payers.takePack(Given.given(jar, "the pack"));
      return this;
    }

    /**
     * Takes only packs of which each file is signed by one of those signers (by {@code jarsigner}),
     * and no folders. Packs on the class path are trusted as the program's own code is.
     *
     * @param certificates a file with the signers' own X.509 certificates, as PEM or DER; the
     *     certificate of an authority does not speak for those whom it certified, and no expiry is
     *     looked at
     */
    public Builder requireSignedBy(Path certificates) {
      payers.trust(Given.given(certificates, "the file or list of certificates"));
      return this;
    }

    /**
     * Takes only packs that one of those has signed.
     *
     * @see #requireSignedBy(Path)
     */
    public Builder requireSignedBy(Collection<? extends Certificate> certificates) {
      payers.trust(Given.given(certificates, "the file or list of certificates"));
      return this;
    }

    /** Asks this source for claims that carry no history. */
    public Builder history(HistorySource source) {
      this.history = source;
      return this;
    }

    /** Asks this source for claims that carry no authorizations. */
    public Builder authorizations(AuthorizationSource source) {
      this.authorizations = source;
      return this;
    }

    /** Asks this source for claims that carry no coverages. */
    public Builder coverage(CoverageSource source) {
      this.coverage = source;
      return this;
    }

    /** Asks this source for documented facts in addition to those that claims carry. */
    public Builder evidence(EvidenceSource source) {
      this.evidence = source;
      return this;
    }

    /**
     * Tells this handler of each source that fails in a review, with the exception. Without one a
     * failure is seen only in {@link Review#notEvaluated()}.
     */
    public Builder onSourceFailure(SourceFailureHandler handler) {
      this.sourceFailures = handler;
      return this;
    }

    /**
     * Looks up CMS's tables here: code pairs, units, add-on codes, diagnoses, fee schedule. Without
     * it the rules that need them are reported as not evaluated.
     */
    public Builder tables(ReferenceTables source) {
      this.tables = source;
      return this;
    }

    /**
     * Looks up CMS's tables in a folder of imported ones; a table that is damaged is a problem when
     * the rules are built.
     *
     * @param folder the folder into which {@link io.github.payerrules.tables.TableImporter} put
     *     them
     */
    public Builder tables(Path folder) {
      try {
        this.tables = CompiledTables.open(Given.given(folder, "the folder of tables"));
      } catch (InvalidTablesException invalid) {
        payers.refuse(invalid.problems());
      }
      return this;
    }

    /** Tells this observer of reviews and of what the sources answer, for metrics and traces. */
    public Builder observer(ReviewObserver newObserver) {
      this.observer = new SafeObserver(Given.given(newObserver, "the observer"));
      return this;
    }

    /** The clock that says which day is today; that of the system by default. */
    public Builder clock(Clock newClock) {
      this.clock = Given.given(newClock, "the clock");
      return this;
    }

    /**
     * Whether the stamp of each review names the claim and what the sources said, by a hash:
     * {@link Versions#input()}. Not by default, since writing a claim with a long history into a
     * hash takes longer than its review.
     */
    public Builder fingerprints(boolean wanted) {
      this.fingerprints = wanted;
      return this;
    }

    /**
     * How many rules may fire on one claim; 10,000 by default.
     *
     * @throws IllegalArgumentException for a number below 1
     */
    public Builder maxFirings(int number) {
      if (number < 1) {
        throw new IllegalArgumentException("maxFirings must be 1 or more, not " + number);
      }
      this.maxFirings = number;
      return this;
    }

    /**
     * How long one review may take, looked at between firings; without end by default, since the
     * first review of a cold or busy machine takes long and must lose nothing. Where the time is
     * over the findings so far stay, and the review says that it is incomplete.
     *
     * @throws IllegalArgumentException for a duration that is not above zero
     */
    public Builder deadline(Duration duration) {
      if (Given.given(duration, "the deadline").isNegative() || duration.isZero()) {
        throw new IllegalArgumentException("deadline must be above zero");
      }
      this.deadline = duration.compareTo(Limits.NO_DEADLINE) > 0 ? Limits.NO_DEADLINE : duration;
      return this;
    }

    /**
     * The rules, ready for use.
     *
     * @throws InvalidRulesException with every problem in every file
     */
    public PayerRules build() {
      Limits limits = new Limits(maxFirings, deadline);
      return new PayerRules(
          payers.reviewers(limits),
          new Gathering(history, authorizations, coverage, evidence, tables, observer),
          sourceFailures,
          observer,
          clock,
          fingerprints,
          limits);
    }
  }
}
