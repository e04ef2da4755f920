package io.github.payerrules.internal.book;

import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.internal.rule.LeadingWord;
import io.github.payerrules.internal.rule.Memory;
import io.github.payerrules.internal.rule.NamedProcedures;
import io.github.payerrules.internal.rule.NamedProcedures.By;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.tables.Family;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.review.PayerInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one payer's policy says. Immutable after construction and thread-safe. */
public final class RuleBook {

  /** The policy area of rules that hold for requests only. */
  private static final String REQUEST = "request";

  /** A folder of which a book is made. */
  record Part(String name, PayerFile payer) {}

  private final String payer;
  private final PayerFile file;
  private final String contentHash;
  private final List<Part> parts;
  private final List<Rule> rules;
  private final PayerTables tables;
  private final BookSource source;
  private final Set<String> requestAreas;
  private final Set<String> families;
  private final int memorySize;

  /**
   * When the payer's policy holds rules for lines of a family, code or group: checks that payers
   * share are no policy, but for the families that their folder says it covers.
   */
  private final Map<By, Map<String, List<InEffect>>> covered = new EnumMap<>(By.class);

  /** Two threads may make it at once: they make the same. */
  private volatile @Nullable PayerInfo info;

  /**
   * A book of those rules.
   *
   * @param parts the payer's own folder and all that it includes
   */
  RuleBook(
      String payer,
      PayerFile file,
      String contentHash,
      List<Part> parts,
      List<Rule> rules,
      PayerTables tables,
      BookSource source) {
    this.payer = payer;
    this.file = file;
    this.contentHash = contentHash;
    this.parts = List.copyOf(parts);
    List<Rule> held = rules.stream().map(this::held).toList();
    Memory memory = new Memory(held);
    this.rules = held.stream().map(memory::numbered).toList();
    this.memorySize = memory.size();
    this.tables = tables;
    this.source = source;
    this.requestAreas = parts.stream()
        .flatMap(part -> part.payer().requests().stream())
        .map(PayerFile.Named::name)
        .collect(Collectors.toUnmodifiableSet());
    Map<String, Set<String>> shared = parts.stream()
        .filter(part -> part.payer().shared())
        .collect(Collectors.toMap(Part::name, part -> names(part.payer().covers())));
    this.families = withAll(names(file.covers()), shared.values());
    for (Rule rule : rules) {
      NamedProcedures named = leading(rule);
      Set<String> onlyOf = shared.get(rule.folder());
      if (named != null
          && (onlyOf == null || (named.by() == By.FAMILY && onlyOf.contains(named.name())))) {
        covered
            .computeIfAbsent(named.by(), any -> new HashMap<>())
            .computeIfAbsent(named.name(), any -> new ArrayList<>())
            .add(rule.metadata().effective());
      }
    }
  }

  private static Set<String> names(List<PayerFile.Named> named) {
    return named.stream().map(PayerFile.Named::name).collect(Collectors.toSet());
  }

  /**
   * The families that a payer lists, with those of the shared folders; none where it lists none.
   */
  private static Set<String> withAll(Set<String> own, Collection<Set<String>> shared) {
    Set<String> all = new HashSet<>(own);
    if (!own.isEmpty()) {
      shared.forEach(all::addAll);
    }
    return Set.copyOf(all);
  }

  /** The procedures of which the rule's first condition says that it speaks. */
  private static @Nullable NamedProcedures leading(Rule rule) {
    List<Condition> conditions = rule.patterns().get(0).conditions();
    return rule.ofLines() && !conditions.isEmpty() && LeadingWord.of(conditions.get(0)) != null
        ? NamedProcedures.of(conditions.get(0))
        : null;
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

  /** The rule as it holds for the payer, which may know no notices. */
  public Rule held(Rule rule) {
    return file.notices() ? rule : rule.withoutNotice();
  }

  /** The same book with other rules. */
  public RuleBook with(List<Rule> others) {
    return new RuleBook(payer, file, contentHash, parts, others, tables, source);
  }

  /** What the book was made of. */
  public BookSource source() {
    return source;
  }

  /** How many values a fact remembers for the rules. */
  public int memorySize() {
    return memorySize;
  }

  /** The rules by which claims are reviewed. */
  public List<Rule> rulesOfClaims() {
    return rules.stream().filter(rule -> !rule.category().equals(REQUEST)).toList();
  }

  /**
   * The rules by which claims are reviewed that void another: those that ask for the frequency
   * code. A void takes its services back, so that no other rule is about them.
   */
  public List<Rule> rulesOfVoids() {
    return rulesOfClaims().stream()
        .filter(rule -> rule.asksFor("frequencyCode") || rule.asksFor("corrected"))
        .toList();
  }

  /** The rules by which requests for authorization are reviewed. */
  public List<Rule> rulesOfRequests() {
    return rules.stream()
        .filter(rule -> rule.category().equals(REQUEST) || requestAreas.contains(rule.category()))
        .toList();
  }

  /** Whether the payer's policy for such lines is held, whatever the date. */
  public boolean covers(String code, String procedure, String procedureGroup) {
    return !covering(By.CODE, code).isEmpty()
        || (isCovered(procedure)
            && (!covering(By.FAMILY, procedure).isEmpty()
                || !covering(By.FAMILY_GROUP, procedureGroup).isEmpty()));
  }

  private boolean isCovered(String procedure) {
    return families.isEmpty() || families.contains(procedure);
  }

  /** The procedure families for which the payer's policy is held, sorted. */
  private List<String> coveredFamilies() {
    return tables.allFamilies().stream()
        .filter(family -> !family.name().isEmpty() && covers("", family.name(), family.group()))
        .map(Family::name)
        .sorted()
        .toList();
  }

  /** Whether some rule that speaks of such lines is in effect on the date. */
  public boolean coversOn(LocalDate date, String code, String procedure, String procedureGroup) {
    return inEffect(covering(By.FAMILY, procedure), date)
        || inEffect(covering(By.CODE, code), date)
        || inEffect(covering(By.FAMILY_GROUP, procedureGroup), date);
  }

  /** The earliest start, after the date, of a rule for such lines; {@code null} if none starts. */
  public @Nullable LocalDate coversFrom(
      LocalDate date, String code, String procedure, String procedureGroup) {
    return Stream.of(
            covering(By.FAMILY, procedure),
            covering(By.CODE, code),
            covering(By.FAMILY_GROUP, procedureGroup))
        .flatMap(List::stream)
        .map(InEffect::from)
        .filter(from -> from != null && from.isAfter(date))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<InEffect> covering(By by, String named) {
    return covered.getOrDefault(by, Map.of()).getOrDefault(named, List.of());
  }

  private static boolean inEffect(List<InEffect> rules, LocalDate date) {
    for (InEffect effective : rules) {
      if (effective.on(date)) {
        return true;
      }
    }
    return false;
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
    return PayerInfo.builder()
        .payer(payer)
        .title(file.title())
        .version(file.version())
        .contentHash(contentHash)
        .about(file.about())
        .includes(
            parts.stream().map(Part::name).filter(name -> !name.equals(payer)).toList())
        .exceptions(file.except().stream()
            .map(except -> new PayerInfo.Except(except.name(), except.reason()))
            .toList())
        .families(tables.allFamilies().stream()
            .map(family -> new PayerInfo.Family(family.name(), family.title()))
            .sorted(Comparator.comparing(PayerInfo.Family::name))
            .toList())
        .covers(coveredFamilies())
        .parameters(tables.terms().parameters())
        .deadlines(tables.terms().deadlines())
        .denials(tables.terms().denials())
        .sources(tables.terms().sources())
        .rules(rules.stream()
            .map(rule -> RuleScope.of(rule, tables).info(rule, tables.terms().sources()))
            .toList())
        .build();
  }
}
