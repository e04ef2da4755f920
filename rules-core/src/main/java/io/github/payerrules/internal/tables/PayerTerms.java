package io.github.payerrules.internal.tables;

import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.PayerParameter;
import io.github.payerrules.review.PolicySource;
import io.github.payerrules.review.UsualDenial;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The numbers, time limits, usual denials and sources of a payer: its own first, then those of the
 * folders that it includes; the first that is in effect holds. Immutable and thread-safe.
 */
public record PayerTerms(
    List<PayerParameter> parameters,
    List<PayerDeadline> deadlines,
    List<UsualDenial> denials,
    List<PolicySource> sources) {

  public static final PayerTerms NONE = new PayerTerms(List.of(), List.of(), List.of(), List.of());

  public PayerTerms {
    List<PolicySource> listed = List.copyOf(sources);
    parameters = parameters.stream()
        .map(one ->
            one.toBuilder().mark(backed(one.mark(), one.citation(), listed)).build())
        .toList();
    deadlines = deadlines.stream()
        .map(one ->
            one.toBuilder().mark(backed(one.mark(), one.citation(), listed)).build())
        .toList();
    denials = List.copyOf(denials);
    sources = listed;
  }

  private static Mark backed(Mark mark, String citation, List<PolicySource> sources) {
    return mark.backedBy(PolicySource.namedIn(citation, sources));
  }

  /** The parameter of that name on the date; {@code null} where the payer has none. */
  public @Nullable PayerParameter parameter(String name, LocalDate date) {
    for (PayerParameter parameter : parameters) {
      if (parameter.name().equals(name)
          && new InEffect(parameter.effective(), parameter.until()).on(date)) {
        return parameter;
      }
    }
    return null;
  }

  /** The time limits for a filing on the date, those of one folder only. */
  public List<PayerDeadline> deadlines(String filing, LocalDate date) {
    return deadlines.stream()
        .filter(deadline -> deadline.filing().equals(filing)
            && new InEffect(deadline.effective(), deadline.until()).on(date))
        .toList();
  }

  public Set<String> parameterNames() {
    return parameters.stream()
        .map(PayerParameter::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public Set<String> filings() {
    return deadlines.stream()
        .map(PayerDeadline::filing)
        .collect(Collectors.toCollection(TreeSet::new));
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
