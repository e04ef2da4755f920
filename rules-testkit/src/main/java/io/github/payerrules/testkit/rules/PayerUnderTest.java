package io.github.payerrules.testkit.rules;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.History;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.dialect.RuleFile;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.reviewing.Gathering;
import io.github.payerrules.internal.reviewing.Limits;
import io.github.payerrules.internal.reviewing.Reviewer;
import io.github.payerrules.internal.reviewing.Workings;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A payer's rules one at a time, for tools that ask whether cases would notice a wrong rule: what a
 * rule finds on a claim, which of its conditions held, and the rule as it would be with a mistake
 * in it. Thread-safe.
 */
public final class PayerUnderTest {

  /**
   * Nobody waits for a claim here, and an answer that came too late would look like another one.
   */
  static final Limits LIMITS = new Limits(10_000, Duration.ofMinutes(1));

  private static final int VARIANTS_KEPT = 32;

  /**
   * Each takes megabytes, and there are dozens of payers. Rows are tried one after the other, a few
   * at a time.
   */
  private static final int TABLES_KEPT = 4;

  /** What was asked last: all of it would fill the memory. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int kept;

    Recent(int kept) {
      this.kept = kept;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > kept;
    }
  }

  /** A rule and its place in its file. */
  record Placed(Rule rule, String file, LineStarts lines, RuleLayout layout) {}

  private final RuleBook book;
  private final Gathering gathering;
  private final Reviewer reviewer;
  private final Set<String> ofClaims;
  private final Set<String> ofRequests;
  private final Map<String, Placed> rules = new LinkedHashMap<>();
  private final List<RuleText> texts;
  private final List<TableRow> rows = new ArrayList<>();
  private final Map<TableRow, Row> sources = new LinkedHashMap<>();
  private final Map<String, List<Variant>> variants = new ConcurrentHashMap<>();
  private final Map<Variant, Rule> changed = new ConcurrentHashMap<>();
  private final Map<TableRow, PayerTables> tablesWithout =
      Collections.synchronizedMap(new Recent<>(TABLES_KEPT));
  private final Map<Variant, RuleAlone> alone =
      Collections.synchronizedMap(new Recent<>(VARIANTS_KEPT));
  private final RowUse rowUse;
  private final SameAnswers sameAnswers;
  private final EmptyDay emptyDay;

  private PayerUnderTest(RuleBook book, Gathering gathering) {
    this.book = book;
    this.gathering = gathering;
    this.reviewer = new Reviewer(book, LIMITS);
    this.ofClaims = ids(book.rulesOfClaims());
    this.ofRequests = ids(book.rulesOfRequests());
    Map<String, Map<String, RuleLayout>> layouts = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    Map<String, LineStarts> lines = new LinkedHashMap<>();
    book.source().texts().forEach((file, text) -> {
      String withLineFeeds = RuleLayout.textOf(text);
      files.put(file, withLineFeeds);
      lines.put(file, new LineStarts(withLineFeeds));
      Map<String, RuleLayout> ofFile = new LinkedHashMap<>();
      RuleLayout.of(text).forEach(layout -> ofFile.put(layout.id(), layout));
      layouts.put(file, ofFile);
    });
    for (Rule rule : book.rules()) {
      String file = rule.file();
      rules.put(
          rule.id(),
          new Placed(
              rule,
              Objects.requireNonNull(files.get(file)),
              Objects.requireNonNull(lines.get(file)),
              Objects.requireNonNull(Objects.requireNonNull(layouts.get(file)).get(rule.id()))));
    }
    book.source()
        .rows()
        .forEach((folder, ofFolder) -> ofFolder.forEach(row -> {
          TableRow shown = Rows.shown(folder, row);
          rows.add(shown);
          sources.put(shown, row);
        }));
    this.texts = book.info().rules().stream()
        .map(info -> RuleTexts.of(placed(info.id()), info))
        .toList();
    this.rowUse = new RowUse(book.rules(), sources);
    this.sameAnswers = new SameAnswers(book, gathering);
    this.emptyDay = new EmptyDay(book);
  }

  /**
   * The rules of a payer, with their sources and tables.
   *
   * @throws IllegalArgumentException when no rules of that payer are loaded
   */
  public static PayerUnderTest of(PayerRules rules, String payer) {
    Workings workings = rules.unwrap(Workings.class);
    return new PayerUnderTest(book(workings, payer), workings.gathering());
  }

  static RuleBook book(Workings workings, String payer) {
    Reviewer reviewer = workings.reviewers().of(payer);
    if (reviewer == null) {
      throw new IllegalArgumentException("no rules of this payer are loaded: \"" + payer + "\"");
    }
    return reviewer.book();
  }

  static IllegalArgumentException noSuchRule(String payer, String rule) {
    return new IllegalArgumentException("no rule of " + payer + " has the id " + rule);
  }

  private static Set<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
  }

  /** The payer. */
  public String payer() {
    return book.payer();
  }

  /** The rules, included ones too, in the order of their files. */
  public List<RuleText> rules() {
    return texts;
  }

  /** The rows of the payer's tables, those of included folders too. */
  public List<TableRow> rows() {
    return Collections.unmodifiableList(rows);
  }

  /**
   * The rule with one mistake each: every limit one up and one down, every boundary in or out,
   * windows longer and shorter, conditions left out or turned, steps of paths left out, a weaker
   * outcome, a date of effect one day off, another group or reason code, a remark code or the
   * modifier of a notice left out. A change that a rule file cannot contain, or that means the same
   * as the rule or as another change, is not among them.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public List<Variant> variants(String rule) {
    Placed placed = placed(rule);
    return variants.computeIfAbsent(rule, id -> made(placed));
  }

  private List<Variant> made(Placed placed) {
    List<Variant> made = new ArrayList<>();
    Map<String, RuleChange> seen = new LinkedHashMap<>();
    for (RuleChange change : new Changes(placed.file(), placed.layout()).all()) {
      Rule rule = parsed(placed, change.rule());
      if (rule == null
          || Signature.of(rule).equals(Signature.of(placed.rule()))
          || seen.putIfAbsent(Signature.of(rule), change) != null) {
        continue;
      }
      Variant variant = change.variant(placed.rule(), equality(placed.rule(), rule), made);
      changed.put(variant, rule);
      made.add(variant);
    }
    return List.copyOf(made);
  }

  /** Why a changed rule finds the same as the rule; {@code null} where that is not proven. */
  private @Nullable String equality(Rule rule, Rule changed) {
    String proof = sameAnswers.proof(rule, changed);
    return proof == null ? emptyDay.proof(rule, changed) : proof;
  }

  /** The rule that a text says, at its place in the file; {@code null} where it says none. */
  private @Nullable Rule parsed(Placed placed, String text) {
    Rule rule = placed.rule();
    Rule parsed = RuleFile.variant(
        rule.file(),
        rule.category(),
        placed.layout().above(placed.file()) + text,
        book.source().known());
    return parsed == null ? null : book.held(parsed);
  }

  /**
   * A claim to review by the rules, with the history and the other sources that a review would use.
   *
   * @param claim of this payer; its {@code payer} is not looked at
   * @param today the day taken as today
   */
  public ClaimUnderTest claim(Claim claim, LocalDate today) {
    return new ClaimUnderTest(this, gathering.gather(claim, today), book.tables());
  }

  /**
   * What the rule finds and when, in one spelling: rules of one signature find the same.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public String signature(String rule) {
    return Signature.of(placed(rule).rule());
  }

  /** The claim as a review sees it: with what the sources say of it written into it. */
  public Claim gathered(Claim claim, LocalDate today) {
    Context context = gathering.gather(claim, today);
    Claim.Builder builder = claim.toBuilder()
        .authorizations(context.authorizations())
        .coverages(context.coverages())
        .evidence(context.evidence());
    History history = context.history();
    return (history == null
            ? builder
            : builder.history(history.services()).historyCompleteFrom(history.completeFrom()))
        .build();
  }

  Placed placed(String rule) {
    Placed placed = rules.get(rule);
    if (placed == null) {
      throw noSuchRule(payer(), rule);
    }
    return placed;
  }

  /**
   * The rule that a variant is; where it was made of another payer's rules and says nothing that
   * this payer's tables and numbers admit, the rule unchanged.
   */
  Rule rule(Variant variant) {
    return changed.computeIfAbsent(variant, made -> {
      Placed original = placed(made.rule());
      Rule rule = parsed(original, made.text());
      return rule == null ? original.rule() : rule;
    });
  }

  PayerTables without(TableRow row) {
    PayerTables made = tablesWithout.get(row);
    if (made == null) {
      Row source = source(row);
      List<Row> others = book.source().rows().values().stream()
          .flatMap(List::stream)
          .filter(other -> !other.equals(source))
          .toList();
      made = new PayerTables(others, book.tables().terms());
      tablesWithout.put(row, made);
    }
    return made;
  }

  Row source(TableRow row) {
    Row source = sources.get(row);
    if (source == null) {
      throw new IllegalArgumentException("no table of " + payer() + " has this row");
    }
    return source;
  }

  RowUse rowUse() {
    return rowUse;
  }

  /** Made anew for a variant that was not asked of late. */
  RuleAlone alone(Variant variant) {
    RuleAlone made = alone.get(variant);
    if (made == null) {
      made = RuleAlone.withSameReasons(rule(variant), book, gathering);
      alone.put(variant, made);
    }
    return made;
  }

  /** What all rules say of a claim. */
  Reviewer.Result review(Context context, PayerTables tables) {
    return reviewer.review(context, tables);
  }

  /** Whether the rule is asked of such claims at all. */
  boolean isAsked(Rule rule, Context context) {
    return switch (context.claim().purpose()) {
      case CLAIM -> ofClaims.contains(rule.id());
      case REQUEST -> ofRequests.contains(rule.id());
    };
  }

  int memorySize() {
    return book.memorySize();
  }
}
