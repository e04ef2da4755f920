package io.github.payerrules.internal.trial;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.dialect.RuleFile;
import io.github.payerrules.internal.dialect.RuleLayout;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.reviewing.Gathering;
import io.github.payerrules.internal.reviewing.RuleAlone;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.Row;
import io.github.payerrules.trial.RuleText;
import io.github.payerrules.trial.TableRow;
import io.github.payerrules.trial.Trial;
import io.github.payerrules.trial.TrialClaim;
import io.github.payerrules.trial.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The rules of a book one at a time. */
public final class BookTrial implements Trial {

  /** What was asked last: the tables without each of thousands of rows would fill the memory. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 8;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > SIZE;
    }
  }

  /** A rule and where it stands. */
  record Placed(Rule rule, String file, RuleLayout layout) {}

  private final RuleBook book;
  private final Gathering gathering;
  private final Map<String, Placed> rules = new LinkedHashMap<>();
  private final List<RuleText> texts;
  private final List<TableRow> rows = new ArrayList<>();
  private final Map<TableRow, Row> sources = new LinkedHashMap<>();
  private final Map<String, List<Variant>> variants = new ConcurrentHashMap<>();
  private final Map<Variant, Rule> changed = new ConcurrentHashMap<>();
  private final Map<TableRow, PayerTables> tablesWithout =
      Collections.synchronizedMap(new Recent<>());
  private final RuleAlone alone;
  private final RowUse rowUse;
  private final SameAnswers sameAnswers;
  private final EmptyDay emptyDay;

  /** Shares the book and its sources with the rules from which it is made. */
  public BookTrial(RuleBook book, Gathering gathering) {
    this.book = book;
    this.gathering = gathering;
    Map<String, RuleLayout> layouts = new LinkedHashMap<>();
    book.source().texts().forEach((file, text) -> {
      for (RuleLayout layout : RuleLayout.of(text)) {
        layouts.put(file + " " + layout.id(), layout);
      }
    });
    for (Rule rule : book.rules()) {
      RuleLayout layout = Objects.requireNonNull(layouts.get(rule.file() + " " + rule.id()));
      String text = Objects.requireNonNull(book.source().texts().get(rule.file()));
      rules.put(rule.id(), new Placed(rule, RuleLayout.textOf(text), layout));
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
    this.alone = new RuleAlone(book);
    this.rowUse = new RowUse(book.rules(), sources);
    this.sameAnswers = new SameAnswers(book, gathering);
    this.emptyDay = new EmptyDay(book);
  }

  @Override
  public String payer() {
    return book.payer();
  }

  @Override
  public List<RuleText> rules() {
    return texts;
  }

  @Override
  public List<TableRow> rows() {
    return Collections.unmodifiableList(rows);
  }

  @Override
  public List<Variant> variants(String rule) {
    Placed placed = placed(rule);
    return variants.computeIfAbsent(rule, id -> made(placed));
  }

  private List<Variant> made(Placed placed) {
    List<Variant> made = new ArrayList<>();
    Map<String, Change> seen = new LinkedHashMap<>();
    for (Change change : new Changes(placed.file(), placed.layout()).all()) {
      Rule rule = parsed(placed.rule(), change.rule());
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
  private @Nullable Rule parsed(Rule rule, String text) {
    String above = "\n".repeat(rule.line() - 1);
    Rule parsed = RuleFile.variant(
        rule.file(), rule.category(), above + text, book.source().known());
    return parsed == null ? null : book.held(parsed);
  }

  @Override
  public TrialClaim claim(Claim claim, LocalDate today) {
    return new ClaimTrial(this, gathering.gather(claim, today, new ArrayList<>()), book.tables());
  }

  Placed placed(String rule) {
    Placed placed = rules.get(rule);
    if (placed == null) {
      throw new IllegalArgumentException("no rule of " + payer() + " has the id " + rule);
    }
    return placed;
  }

  /**
   * The rule that a variant is; where it was made of another payer's rules and says nothing that
   * this payer's tables and numbers admit, the rule as it stands.
   */
  Rule rule(Variant variant) {
    return changed.computeIfAbsent(variant, made -> {
      Rule original = placed(made.rule()).rule();
      Rule rule = parsed(original, made.text());
      return rule == null ? original : rule;
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

  RuleAlone alone() {
    return alone;
  }

  int memorySize() {
    return book.memorySize();
  }

  /** For a trial of the same claim with other tables. */
  TrialClaim claim(Context context, PayerTables tables) {
    return new ClaimTrial(this, context, tables);
  }
}
