package io.github.payerrules.internal.tables;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.PayerParameter;
import io.github.payerrules.review.PolicySource;
import io.github.payerrules.review.UsualDenial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The numbers, time limits, usual denials and sources of a payer: its own first, then those of the
 * folders that it includes; the first that is in effect holds. Immutable and thread-safe.
 */
public final class PayerTerms {

  public static final PayerTerms NONE = new PayerTerms(List.of(), List.of(), List.of(), List.of());

  private final List<PayerParameter> parameters;
  private final List<PayerDeadline> deadlines;
  private final List<UsualDenial> denials;
  private final List<PolicySource> sources;
  private final Map<String, Timeline<PayerParameter>> parametersByName;
  private final Map<String, List<PayerDeadline>> deadlinesByFiling;

  /** Terms of those, each of which is as sure as the sources that it cites. */
  public PayerTerms(
      List<PayerParameter> parameters,
      List<PayerDeadline> deadlines,
      List<UsualDenial> denials,
      List<PolicySource> sources) {
    this.sources = List.copyOf(sources);
    this.denials = List.copyOf(denials);
    this.parameters = parameters.stream()
        .map(one -> one.toBuilder()
            .mark(backed(one.mark(), one.citation(), this.sources))
            .build())
        .toList();
    this.deadlines = deadlines.stream()
        .map(one -> one.toBuilder()
            .mark(backed(one.mark(), one.citation(), this.sources))
            .build())
        .toList();
    this.parametersByName = this.parameters.stream()
        .collect(groupingBy(
            PayerParameter::name,
            collectingAndThen(mapping(PayerTerms::dated, toList()), Timeline::of)));
    this.deadlinesByFiling = this.deadlines.stream().collect(groupingBy(PayerDeadline::filing));
  }

  private static Timeline.Dated<PayerParameter> dated(PayerParameter one) {
    return new Timeline.Dated<>(new InEffect(one.effective(), one.until()), one);
  }

  private static Mark backed(Mark mark, String citation, List<PolicySource> sources) {
    return mark.backedBy(PolicySource.namedIn(citation, sources));
  }

  /** The parameter of that name on the date; {@code null} where the payer has none. */
  public @Nullable PayerParameter parameter(String name, LocalDate date) {
    return parametersByName.getOrDefault(name, Timeline.empty()).on(date);
  }

  public List<PayerParameter> parameters() {
    return parameters;
  }

  public List<PayerDeadline> deadlines() {
    return deadlines;
  }

  public List<UsualDenial> denials() {
    return denials;
  }

  public List<PolicySource> sources() {
    return sources;
  }

  /** The time limits for a filing on the date, those of one folder only. */
  public List<PayerDeadline> deadlines(String filing, LocalDate date) {
    List<PayerDeadline> inEffect = new ArrayList<>(1);
    for (PayerDeadline deadline : deadlinesByFiling.getOrDefault(filing, List.of())) {
      if (Periods.holds(deadline.effective(), deadline.until(), date)) {
        inEffect.add(deadline);
      }
    }
    return inEffect;
  }

  public Set<String> parameterNames() {
    return new TreeSet<>(parametersByName.keySet());
  }

  public Set<String> filings() {
    return new TreeSet<>(deadlinesByFiling.keySet());
  }

  /** The payer's usual fix for a denial; {@code null} where it lists none. */
  public @Nullable String usualFix(String group, String carc) {
    for (UsualDenial denial : denials) {
      if (denial.carc().equals(carc) && denial.group().equals(group)) {
        return denial.fix();
      }
    }
    return null;
  }
}
