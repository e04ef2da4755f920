package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Question;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one rule states of given facts: a finding, a question, or that it could not be evaluated.
 * What is the same whatever the claim is made once. Immutable and thread-safe.
 */
public final class Statement {

  private static final int FEW_VALUES = 4;

  private final Rule rule;
  private final Mark mark;
  private final String source;
  private final String remedy;
  private final Path[] terms;
  private final String wants;
  private final boolean repeats;
  private final Function<String, @Nullable String> links;

  /** Where the citation is to be read, if nothing of a claim is filled into it. */
  private final @Nullable String link;

  /**
   * What a rule states.
   *
   * @param mark how sure the rule is
   * @param remedy what practices do about its cause
   * @param links finds the address of a document that a citation names
   */
  public Statement(Rule rule, Mark mark, String remedy, Function<String, @Nullable String> links) {
    Metadata metadata = rule.metadata();
    this.rule = rule;
    this.mark = mark;
    this.source = rule.source();
    this.remedy = remedy;
    this.terms = rule.terms();
    this.wants = rule.criterion();
    this.repeats = rule.mayRepeatItself();
    this.links = links;
    this.link = metadata.citation().isPlain() ? links.apply(metadata.citation().text()) : null;
  }

  /** Whether it may state the same more than once: its rule names more facts than it speaks of. */
  public boolean mayRepeatItself() {
    return repeats;
  }

  /**
   * The finding.
   *
   * @param room where its texts are put together; what it holds before is lost
   */
  public Finding finding(@Nullable Object[] facts, List<Integer> lines, StringBuilder room) {
    Metadata metadata = rule.metadata();
    Map<String, String> values = new LinkedHashMap<>(FEW_VALUES);
    String message = metadata.message().fill(facts, values, room);
    String fix = metadata.fix().fill(facts, values, room);
    String citation = metadata.citation().fill(facts, values, room);
    return Finding.builder()
        .rule(rule.id())
        .outcome(outcome(facts))
        .lines(lines)
        .message(message)
        .fix(fix)
        .citation(citation)
        .link(metadata.citation().isPlain() ? link : links.apply(citation))
        .mark(mark(facts))
        .effective(metadata.effective().from())
        .until(metadata.effective().until())
        .category(rule.category())
        .cause(metadata.cause())
        .remedy(remedy)
        .group(group(facts))
        .carc(metadata.carc())
        .rarcs(metadata.rarcs())
        .values(values)
        .source(source)
        .build();
  }

  /** What rests on a number of the payer's that is from memory only advises. */
  private Outcome outcome(@Nullable Object[] facts) {
    for (Path term : terms) {
      if (term.value(facts) instanceof Term stated && Mark.of(stated.mark()) == Mark.MEMORY) {
        return Outcome.ADVISE;
      }
    }
    return rule.outcome();
  }

  /** A rule that rests on a number of the payer's is no surer than that number. */
  private Mark mark(@Nullable Object[] facts) {
    Mark sure = mark;
    for (Path term : terms) {
      if (term.value(facts) instanceof Term stated) {
        sure = sure.and(Mark.of(stated.mark()));
      }
    }
    return sure;
  }

  private String group(@Nullable Object[] facts) {
    String modifier = rule.metadata().patientWith();
    return modifier != null
            && facts[rule.subjects().get(0)] instanceof Line line
            && line.hasModifier(modifier)
        ? "PR"
        : rule.metadata().group();
  }

  /** The question, where every missing thing is one that somebody can answer. */
  public Question question(@Nullable Object[] facts, List<Integer> lines, Set<Missing> missing) {
    List<String> names = new ArrayList<>(missing.size());
    StringBuilder asked = new StringBuilder();
    for (Missing one : missing) {
      names.add(one.what());
      asked.append(asked.isEmpty() ? "" : " ").append(Vocabulary.question(one.what()));
    }
    return Question.builder()
        .rule(rule.id())
        .outcome(outcome(facts))
        .lines(lines)
        .missing(names)
        .against(rule.against(facts))
        .wants(wants)
        .text(asked.toString())
        .citation(rule.metadata().citation().fill(facts))
        .category(rule.category())
        .source(source)
        .build();
  }

  /**
   * The finding for a person to review, where what is documented falls short and only an exception
   * is not known.
   *
   * @param room where its texts are put together; what it holds before is lost
   */
  public Finding reviewOfException(
      @Nullable Object[] facts, List<Integer> lines, Set<Missing> missing, StringBuilder room) {
    Finding finding = finding(facts, lines, room);
    String asked = missing.stream()
        .map(one -> Vocabulary.question(one.what()))
        .collect(Collectors.joining(" "));
    return finding.toBuilder()
        .outcome(finding.outcome() == Outcome.DENY ? Outcome.REVIEW : finding.outcome())
        .message(finding.message() + " An exception may apply: " + asked)
        .fix("Check the record for the exception and document it if it applies. Otherwise: "
            + Objects.requireNonNullElse(finding.fix(), "do not bill the service."))
        .build();
  }

  /** That a source or a table is missing. */
  public NotEvaluated notEvaluated(List<Integer> lines, Set<Missing> missing) {
    boolean table = false;
    List<String> needs = new ArrayList<>(missing.size());
    StringJoiner what = new StringJoiner("; ");
    for (Missing one : missing) {
      table |= one.kind() == Missing.Kind.TABLE;
      if (one.kind() != Missing.Kind.FACT) {
        needs.add(one.needs());
        what.add(one.what());
      }
    }
    return NotEvaluated.builder()
        .reason(table ? NotEvaluated.Reason.NO_TABLE : NotEvaluated.Reason.NO_SOURCE)
        .lines(lines)
        .rule(rule.id())
        .needs(needs)
        .missing(what.toString())
        .build();
  }
}
