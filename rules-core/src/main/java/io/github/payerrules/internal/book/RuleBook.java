package io.github.payerrules.internal.book;

import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.internal.rule.Memory;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.review.PayerInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one payer's policy says. Immutable after construction and thread-safe. */
public final class RuleBook {

  private final String payer;
  private final PayerFile file;
  private final String contentHash;
  private final List<Rule> rules;
  private final PayerTables tables;
  private final int memorySize;
  private final Map<String, Map<String, List<InEffect>>> covered = new HashMap<>();

  /** Two threads may make it at once: they make the same. */
  private volatile @Nullable PayerInfo info;

  RuleBook(String payer, PayerFile file, String contentHash, List<Rule> rules, PayerTables tables) {
    this.payer = payer;
    this.file = file;
    this.contentHash = contentHash;
    Memory memory = new Memory();
    this.rules = rules.stream().map(memory::numbered).toList();
    this.memorySize = memory.size();
    this.tables = tables;
    rules.forEach(this::addCovered);
  }

  /** Notes of which lines the rule speaks: those that its first condition names. */
  private void addCovered(Rule rule) {
    if (rule.ofLines()
        && !rule.patterns().get(0).conditions().isEmpty()
        && rule.patterns().get(0).conditions().get(0) instanceof Condition.Literal first
        && first.path().steps().size() == 1
        && first.literal() instanceof String named) {
      String word = first.path().steps().get(0).word().name();
      covered
          .computeIfAbsent(word, any -> new HashMap<>())
          .computeIfAbsent(named, any -> new ArrayList<>())
          .add(rule.metadata().effective());
    }
  }

  public String payer() {
    return payer;
  }

  public String title() {
    return file.title();
  }

  public String version() {
    return file.version();
  }

  public String contentHash() {
    return contentHash;
  }

  public List<Rule> rules() {
    return rules;
  }

  public PayerTables tables() {
    return tables;
  }

  /** How many values a fact remembers for the rules. */
  public int memorySize() {
    return memorySize;
  }

  /** Whether some rule speaks of such lines at all, whatever the date. */
  public boolean covers(String code, String procedure, String procedureGroup) {
    return !covering("procedure", procedure).isEmpty()
        || !covering("code", code).isEmpty()
        || !covering("procedureGroup", procedureGroup).isEmpty();
  }

  /** Whether some rule that speaks of such lines is in effect on the date. */
  public boolean coversOn(LocalDate date, String code, String procedure, String procedureGroup) {
    return inEffect(covering("procedure", procedure), date)
        || inEffect(covering("code", code), date)
        || inEffect(covering("procedureGroup", procedureGroup), date);
  }

  private List<InEffect> covering(String word, String named) {
    return covered.getOrDefault(word, Map.of()).getOrDefault(named, List.of());
  }

  private static boolean inEffect(List<InEffect> rules, LocalDate date) {
    for (InEffect effective : rules) {
      if (effective.on(date)) {
        return true;
      }
    }
    return false;
  }

  /** The same payer with other rules. */
  public RuleBook with(List<Rule> other) {
    return new RuleBook(payer, file, contentHash, other, tables);
  }

  /** The book for a catalogue: made when it is first asked for, since most programs never ask. */
  public PayerInfo info() {
    PayerInfo made = info;
    if (made == null) {
      made = newInfo();
      info = made;
    }
    return made;
  }

  private PayerInfo newInfo() {
    return new PayerInfo(
        payer,
        file.title(),
        file.version(),
        contentHash,
        file.about(),
        file.includes().stream().map(PayerFile.Named::name).toList(),
        file.except().stream()
            .map(except -> new PayerInfo.Except(except.rule(), except.reason()))
            .toList(),
        tables.allFamilies().stream()
            .map(family -> new PayerInfo.Family(family.name(), family.title()))
            .sorted(Comparator.comparing(PayerInfo.Family::name))
            .toList(),
        rules.stream().map(rule -> RuleScope.of(rule, tables).info(rule)).toList());
  }
}
