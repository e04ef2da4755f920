package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Question;
import io.github.payerrules.vocabulary.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rule says of given facts: a finding, a question, or that it could not be evaluated. */
public final class Sayings {

  private Sayings() {}

  /**
   * The finding.
   *
   * @param remedy what practices do about its cause
   * @param link finds the address of a document that the citation names
   */
  public static Finding finding(
      Rule rule,
      @Nullable Object[] facts,
      List<Integer> lines,
      String remedy,
      Function<String, @Nullable String> link) {
    Metadata metadata = rule.metadata();
    boolean verified = isVerified(rule, facts);
    Map<String, String> values = new LinkedHashMap<>();
    String message = metadata.message().fill(facts, values);
    String fix = metadata.fix().fill(facts, values);
    String citation = metadata.citation().fill(facts, values);
    return Finding.builder()
        .rule(rule.id())
        .outcome(verified ? rule.outcome() : Outcome.ADVISE)
        .lines(lines)
        .message(message)
        .fix(fix)
        .citation(citation)
        .link(link.apply(citation))
        .verified(verified)
        .effective(metadata.effective().from())
        .until(metadata.effective().until())
        .category(rule.category())
        .cause(metadata.cause())
        .remedy(remedy)
        .group(group(rule, facts))
        .carc(metadata.carc())
        .rarcs(metadata.rarcs())
        .values(values)
        .source(rule.source())
        .build();
  }

  /** A rule that rests on a number of the payer's is no surer than that number. */
  private static boolean isVerified(Rule rule, @Nullable Object[] facts) {
    return rule.metadata().unverified() == null && rule.restsOnVerifiedTerms(facts);
  }

  private static String group(Rule rule, @Nullable Object[] facts) {
    String modifier = rule.metadata().patientWith();
    return modifier != null
            && facts[rule.subjects().get(0)] instanceof Line line
            && line.hasModifier(modifier)
        ? "PR"
        : rule.metadata().group();
  }

  /** The question, where every missing thing is one that somebody can answer. */
  public static Question question(
      Rule rule, @Nullable Object[] facts, List<Integer> lines, Set<Missing> missing) {
    String asked = missing.stream().map(Sayings::inWords).collect(Collectors.joining(" "));
    return Question.builder()
        .rule(rule.id())
        .outcome(isVerified(rule, facts) ? rule.outcome() : Outcome.ADVISE)
        .lines(lines)
        .missing(missing.stream().map(Missing::what).toList())
        .text(asked)
        .citation(rule.metadata().citation().fill(facts, new LinkedHashMap<>()))
        .category(rule.category())
        .source(rule.source())
        .build();
  }

  /** That a source or a table is missing. */
  public static NotEvaluated notEvaluated(Rule rule, List<Integer> lines, Set<Missing> missing) {
    boolean table = missing.stream().anyMatch(m -> m.kind() == Missing.Kind.TABLE);
    return NotEvaluated.builder()
        .reason(table ? NotEvaluated.Reason.NO_TABLE : NotEvaluated.Reason.NO_SOURCE)
        .lines(lines)
        .rule(rule.id())
        .missing(missing.stream()
            .filter(m -> m.kind() != Missing.Kind.FACT)
            .map(Missing::what)
            .collect(Collectors.joining("; ")))
        .build();
  }

  private static String inWords(Missing missing) {
    return Vocabulary.question(missing.what());
  }
}
