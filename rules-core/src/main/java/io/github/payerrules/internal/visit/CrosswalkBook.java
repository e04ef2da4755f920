package io.github.payerrules.internal.visit;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.reviewing.Reviewer;
import io.github.payerrules.internal.reviewing.Workings;
import io.github.payerrules.internal.tables.Row;
import io.github.payerrules.internal.tables.TableKind;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.review.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one payer that refuse diagnoses, asked about one state and date: a claim with a
 * diagnosis that no list has shows which rule refuses, and a claim with a listed one whether it
 * still does. Not thread-safe.
 */
public final class CrosswalkBook {

  /** A code that explains no procedure: dependence on other enabling machines. */
  private static final String ON_NO_LIST = "Z99.89";

  private static final Pattern NOT_ON_LIST =
      Pattern.compile("hasDiagnosisIn\\(\\s*\"([^\"]+)\"\\s*\\)\\s*==\\s*false");
  private static final Pattern ON_LIST =
      Pattern.compile("hasDiagnosisIn\\(\\s*\"[^\"]+\"\\s*\\)(\\s*==\\s*true)?\\s*$");

  /**
   * A diagnosis covered for a procedure.
   *
   * @param policy the policy, and the place in it
   */
  public record Covered(
      String code,
      String procedure,
      String diagnosis,
      String policy,
      String rule,
      boolean verified,
      String list,
      String mark,
      String source) {}

  private final PayerRules rules;
  private final String payer;
  private final @Nullable String state;
  private final LocalDate date;
  private final @Nullable RuleBook book;
  private final Map<String, String> lists = new LinkedHashMap<>();
  private boolean policy;
  private boolean byState;

  public CrosswalkBook(PayerRules rules, String payer, @Nullable String state, LocalDate date) {
    this.rules = rules;
    this.payer = payer;
    this.state = state;
    this.date = date;
    Reviewer reviewer = rules.unwrap(Workings.class).reviewers().of(payer);
    this.book = reviewer == null ? null : reviewer.book();
    if (book != null) {
      book.info().rules().forEach(this::addList);
    }
  }

  /** A rule that refuses whatever is not on a list, by the claim alone. */
  private void addList(RuleInfo rule) {
    String list = null;
    for (String condition : rule.conditions()) {
      Matcher not = NOT_ON_LIST.matcher(condition);
      if (condition.contains("documented.")
          || condition.contains("relief.")
          || ON_LIST.matcher(condition).find()) {
        return;
      }
      if (list == null && not.find()) {
        list = not.group(1);
      }
    }
    if (list != null) {
      lists.put(rule.id(), list);
    }
  }

  /** Whether a rule refuses diagnoses for what was asked. */
  public boolean hasPolicy() {
    return policy;
  }

  /** Whether a state would have to be named. */
  public boolean dependsOnState() {
    return byState;
  }

  /** The diagnoses covered for a procedure. */
  public List<Covered> diagnosesOf(String code) {
    Finding refusal = refusal(code, ON_NO_LIST);
    List<Covered> covered = new ArrayList<>();
    if (refusal != null) {
      for (Row row : rows(lists.get(refusal.rule()))) {
        if (refusal(code, row.get("code")) == null) {
          covered.add(covered(code, refusal, row));
        }
      }
    }
    return covered;
  }

  /** The procedures for which a diagnosis is covered. */
  public List<Covered> proceduresOf(String diagnosis) {
    List<Covered> covered = new ArrayList<>();
    for (String code : codes()) {
      Finding refusal = refusal(code, ON_NO_LIST);
      if (refusal != null && refusal(code, diagnosis) == null) {
        rows(lists.get(refusal.rule())).stream()
            .filter(row -> row.get("code").equals(diagnosis))
            .findFirst()
            .ifPresent(row -> covered.add(covered(code, refusal, row)));
      }
    }
    return covered;
  }

  private Covered covered(String code, Finding refusal, Row row) {
    RuleBook held = book;
    return new Covered(
        code,
        held == null ? "" : held.tables().procedure(code, date).family().name(),
        row.get("code"),
        refusal.citation(),
        refusal.rule(),
        refusal.verified(),
        row.get("list"),
        row.get("mark"),
        row.get("source"));
  }

  private List<Row> rows(@Nullable String list) {
    Map<String, Row> rows = new LinkedHashMap<>();
    if (book != null && list != null) {
      for (List<Row> folder : book.source().rows().values()) {
        folder.stream()
            .filter(row -> row.kind() == TableKind.DIAGNOSES
                && row.get("list").equals(list)
                && row.inEffect(date))
            .forEach(row -> rows.putIfAbsent(row.get("code"), row));
      }
    }
    return List.copyOf(rows.values());
  }

  private Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    if (book != null) {
      for (List<Row> folder : book.source().rows().values()) {
        folder.stream()
            .filter(row -> row.kind() == TableKind.PROCEDURES && row.inEffect(date))
            .forEach(row -> codes.add(row.get("code")));
      }
    }
    return codes;
  }

  private final Map<String, @Nullable Finding> asked = new HashMap<>();

  /**
   * The finding that refuses a diagnosis for a procedure, because no list has it or because it is
   * of another region; {@code null} where none does.
   */
  private @Nullable Finding refusal(String code, String diagnosis) {
    String key = code + " " + diagnosis;
    if (!asked.containsKey(key)) {
      asked.put(key, ask(code, diagnosis));
    }
    return asked.get(key);
  }

  private @Nullable Finding ask(String code, String diagnosis) {
    Claim claim = Claim.builder()
        .payer(payer)
        .state(state)
        .history(List.of())
        .authorizations(List.of())
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code(code)
            .date(date)
            .placeOfService("11")
            .diagnoses(List.of(diagnosis))
            .build()))
        .build();
    Review review = rules.review(claim, date);
    if (state == null
        && diagnosis.equals(ON_NO_LIST)
        && review.questions().stream().anyMatch(it -> lists.containsKey(it.rule()))) {
      byState = true;
    }
    Finding otherRegion = null;
    for (Finding finding : review.findings()) {
      if (lists.containsKey(finding.rule())) {
        policy = true;
        return finding;
      }
      if (finding.cause() == RootCause.DX_PROCEDURE_MISMATCH && !diagnosis.equals(ON_NO_LIST)) {
        otherRegion = finding;
      }
    }
    return otherRegion;
  }
}
