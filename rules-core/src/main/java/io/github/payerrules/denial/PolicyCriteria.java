package io.github.payerrules.denial;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.review.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of the payer's policy that a denied line is measured by, as its rules state them.
 */
final class PolicyCriteria {

  private static final Set<RootCause> MEDICAL = EnumSet.of(
      RootCause.MEDICAL_NECESSITY,
      RootCause.DX_PROCEDURE_MISMATCH,
      RootCause.FREQUENCY,
      RootCause.DOCUMENTATION);

  private static final Pattern DOCUMENTED = Pattern.compile("\\bdocumented\\.([a-zA-Z]+)");
  private static final Pattern COUNTED = Pattern.compile("\\.(count|daysAgo)\\b");
  private static final Pattern DIAGNOSIS = Pattern.compile("^hasDiagnosisIn\\(.*== false$");
  private static final String NOT_KNOWN = "not known";

  private final Evidence evidence;
  private final Review review;

  private PolicyCriteria(Evidence evidence, Review review) {
    this.evidence = evidence;
    this.review = review;
  }

  /**
   * The criteria for a line: those of the denial's own cause first, then in the order of the rules.
   */
  static List<Criterion> of(WorkedLine line, Claim claim, PayerRules rules, LocalDate today) {
    Set<RootCause> causes = causes(line.remedy().category());
    PolicyCriteria criteria = new PolicyCriteria(evidence(line, claim), rules.review(claim, today));
    return rules.explain(claim, today).stream()
        .filter(each -> each.inEffect() && each.line() != 0)
        .filter(each -> line.match().claimLines().contains(each.line()))
        .filter(each -> each.outcome() == Outcome.DENY && causes.contains(each.cause()))
        .sorted((one, other) -> Boolean.compare(isOwn(other, line), isOwn(one, line)))
        .flatMap(each -> criteria.of(each).stream())
        .collect(Collectors.collectingAndThen(
            Collectors.toMap(
                Criterion::criterion, each -> each, (first, second) -> first, LinkedHashMap::new),
            each -> List.copyOf(each.values())));
  }

  private static boolean isOwn(RuleTrace trace, WorkedLine line) {
    return trace.cause().name().equals(line.remedy().category());
  }

  private static Set<RootCause> causes(String category) {
    return Stream.of(RootCause.values())
        .filter(each -> each.name().equals(category))
        .findFirst()
        .map(each -> MEDICAL.contains(each) ? MEDICAL : Set.of(each))
        .orElse(MEDICAL);
  }

  static Evidence evidence(WorkedLine line, Claim claim) {
    return claim.lines().stream()
        .filter(each -> line.match().claimLines().contains(each.number()))
        .map(each -> each.evidence().orElse(claim.evidence()))
        .findFirst()
        .orElse(claim.evidence());
  }

  private List<Criterion> of(RuleTrace trace) {
    return switch (trace.result()) {
      case YES ->
        review.findings().stream()
            .filter(each -> each.rule().equals(trace.rule()))
            .limit(1)
            .map(each -> criterion(trace, Criterion.State.NOT_MET, each.message()))
            .toList();
      case UNKNOWN ->
        review.questions().stream()
            .filter(each -> each.rule().equals(trace.rule()))
            .limit(1)
            .map(each -> criterion(trace, Criterion.State.NOT_KNOWN, each.text()))
            .toList();
      case NO -> {
        String record = proof(trace);
        yield record == null ? List.of() : List.of(criterion(trace, Criterion.State.MET, record));
      }
    };
  }

  private static Criterion criterion(RuleTrace trace, Criterion.State state, String record) {
    return new Criterion(trace.rule(), trace.criterion(), trace.citation(), state, record);
  }

  /**
   * What of the record keeps the rule from denying; {@code null} where the rule does not apply
   * rather than being met.
   */
  private @Nullable String proof(RuleTrace trace) {
    List<RuleTrace.Condition> against = new ArrayList<>();
    boolean asksRecord = false;
    for (RuleTrace.Condition each : trace.conditions()) {
      if (each.truth() == Truth.UNKNOWN) {
        return null;
      }
      asksRecord |= DOCUMENTED.matcher(each.text()).find();
      if (each.truth() == Truth.NO) {
        against.add(each);
      }
    }
    boolean proves = asksRecord
        ? against.stream().allMatch(PolicyCriteria::isDocumented)
        : against.size() == 1 && isOnClaim(trace, against.get(0));
    return proves && !against.isEmpty()
        ? against.stream().map(this::shown).distinct().collect(Collectors.joining("; "))
        : null;
  }

  private static boolean isDocumented(RuleTrace.Condition condition) {
    return DOCUMENTED.matcher(condition.text()).find() && !condition.saw().startsWith(NOT_KNOWN);
  }

  private static boolean isOnClaim(RuleTrace trace, RuleTrace.Condition condition) {
    return DIAGNOSIS.matcher(condition.text()).find()
        || (trace.cause() == RootCause.FREQUENCY
            && COUNTED.matcher(condition.text()).find()
            && !condition.saw().startsWith(NOT_KNOWN));
  }

  private String shown(RuleTrace.Condition condition) {
    Matcher fact = DOCUMENTED.matcher(condition.text());
    if (fact.find()) {
      String seen = condition.saw().replaceFirst("^true\\b", "yes").replaceFirst("^false\\b", "no");
      return plain(fact.group(1)) + ": " + seen + where(fact.group(1));
    }
    return condition.saw().replaceFirst("^true \\((.*)\\)$", "$1");
  }

  /** Where the fact is recorded, and when. */
  private String where(String name) {
    Recorded recorded = EvidenceFact.named(name).map(evidence::recorded).orElse(null);
    String where = recorded == null
        ? ""
        : Stream.of(recorded.source(), recorded.recordedOn())
            .filter(each -> each != null)
            .map(String::valueOf)
            .collect(Collectors.joining(" of "));
    return where.isEmpty() ? "" : " (" + where + ")";
  }

  /** The name of a fact or field in plain words, such as {@code baseline pain}. */
  static String plain(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
