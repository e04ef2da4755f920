package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Supposed;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.PolicySource;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.Line;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One checked rule. Immutable and thread-safe.
 *
 * @param title the sentence that names it
 * @param metadata what its annotations say
 * @param patterns its left side; the first is of quantifier EACH
 * @param outcome what it finds
 * @param subjects the positions of the patterns of which it speaks, one or two
 * @param category the policy area
 * @param file payer folder and file
 * @param line the line of its name in the file
 */
public record Rule(
    String title,
    Metadata metadata,
    List<Pattern> patterns,
    Outcome outcome,
    List<Integer> subjects,
    String category,
    String file,
    int line) {

  /** The name of the family with which a rule's sentence begins. */
  private static final java.util.regex.Pattern FAMILY =
      java.util.regex.Pattern.compile("^[A-Z0-9 /-]+: ");

  public Rule {
    patterns = List.copyOf(patterns);
    subjects = List.copyOf(subjects);
  }

  public String id() {
    return metadata.id();
  }

  /** What the payer wants to see: the title without the name of the family. */
  public String criterion() {
    return FAMILY.matcher(title).replaceFirst("");
  }

  public String source() {
    return file + ":" + line;
  }

  /** The payer's or shared folder in which its file stands. */
  public String folder() {
    return file.substring(0, file.indexOf('/'));
  }

  /** Whether a line is compared with other lines or with earlier services. */
  public boolean comparesLines() {
    return patterns.size() > 1;
  }

  /** Whether it names more facts than it speaks of, so that it may say the same more than once. */
  public boolean mayRepeatItself() {
    return patterns.stream()
            .filter(pattern -> pattern.quantifier() == Quantifier.EACH)
            .count()
        > subjects.size();
  }

  /** Whether a condition asks for a word of that name, on whatever fact. */
  public boolean asksFor(String word) {
    return patterns.stream()
        .flatMap(pattern -> pattern.conditions().stream())
        .flatMap(condition -> condition.paths().stream())
        .flatMap(path -> path.steps().stream())
        .anyMatch(step -> step.word().name().equals(word));
  }

  /** Whether it speaks of lines, not of the claim as a whole. */
  public boolean ofLines() {
    return patterns.get(0).type() == Line.class;
  }

  /** The paths to the terms of the payer's on which its conditions on named facts rest. */
  Path[] terms() {
    return patterns.stream()
        .filter(pattern -> pattern.quantifier() == Quantifier.EACH)
        .flatMap(pattern -> pattern.conditions().stream())
        .flatMap(condition -> condition.paths().stream())
        .map(Path::term)
        .filter(Objects::nonNull)
        .distinct()
        .toArray(Path[]::new);
  }

  /** The names of the terms of the payer's for which its conditions ask. */
  public Set<String> termsAsked() {
    return patterns.stream()
        .flatMap(pattern -> pattern.conditions().stream())
        .flatMap(condition -> condition.paths().stream())
        .map(Path::term)
        .filter(Objects::nonNull)
        .map(term -> term.steps().get(term.steps().size() - 1))
        .map(step -> String.valueOf(step.arguments().get(0)))
        .collect(Collectors.toSet());
  }

  /**
   * Its truth where every EACH pattern has its fact.
   *
   * @param facts by pattern; entries of other patterns are used as scratch space
   * @param others among which the further patterns look
   */
  public Truth truth(@Nullable Object[] facts, Candidates others) {
    Truth truth = Truth.YES;
    for (int i = 0; i < patterns.size() && truth != Truth.NO; i++) {
      truth = truth.and(patternTruth(i, facts, others));
    }
    return truth;
  }

  /**
   * What is missing to decide it; called where it is UNKNOWN.
   *
   * @param candidates by the position of a NOT or EXISTS pattern, the facts among which it looks
   */
  public Set<Missing> missing(@Nullable Object[] facts, IntFunction<List<?>> candidates) {
    Set<Missing> missing = new LinkedHashSet<>();
    for (int i = 0; i < patterns.size(); i++) {
      Pattern pattern = patterns.get(i);
      if (pattern.quantifier() == Quantifier.EACH) {
        addMissing(pattern, i, facts, missing);
      } else {
        for (Object candidate : candidates.apply(i)) {
          facts[i] = candidate;
          if (pattern.truth(i, facts) == Truth.UNKNOWN) {
            addMissing(pattern, i, facts, missing);
          }
        }
      }
    }
    return missing;
  }

  /**
   * The answers with which its conditions on facts that are not known would hold, by what is
   * missing; called where it is UNKNOWN.
   */
  public Map<String, String> against(@Nullable Object[] facts) {
    Map<String, String> against = new LinkedHashMap<>();
    for (Pattern pattern : patterns) {
      if (pattern.quantifier() != Quantifier.EACH) {
        continue;
      }
      for (Condition condition : pattern.conditions()) {
        if (condition.truth(facts) == Truth.UNKNOWN) {
          String words = condition.inWords(facts);
          condition.missing(facts, missing -> {
            if (!words.isEmpty() && missing.isNamed()) {
              against.merge(missing.what(), words, Comparison::between);
            }
          });
        }
      }
    }
    return against;
  }

  private static void addMissing(
      Pattern pattern, int index, @Nullable Object[] facts, Set<Missing> missing) {
    if (facts[index] instanceof Supposed supposed) {
      missing.add(supposed.missing());
      return;
    }
    for (Condition condition : pattern.conditions()) {
      if (condition.truth(facts) == Truth.UNKNOWN) {
        condition.missing(facts, missing::add);
      }
    }
  }

  /** The truth of one of its patterns; called as {@link #truth} is. */
  public Truth patternTruth(int index, @Nullable Object[] facts, Candidates others) {
    Pattern pattern = patterns.get(index);
    if (pattern.quantifier() == Quantifier.EACH) {
      return pattern.truth(index, facts);
    }
    Truth any = Truth.NO;
    List<?> candidates = others.of(pattern.type());
    for (int i = 0; i < candidates.size() && any != Truth.YES; i++) {
      facts[index] = candidates.get(i);
      any = any.or(pattern.truth(index, facts));
    }
    return pattern.quantifier() == Quantifier.NOT ? any.not() : any;
  }

  /** The rule for a payer that knows no notice with which the patient owes the service. */
  public Rule withoutNotice() {
    return metadata.patientWith() == null
        ? this
        : new Rule(
            title, metadata.withoutNotice(), patterns, outcome, subjects, category, file, line);
  }

  /**
   * The rule as its file describes it.
   *
   * @param families the procedure families of which it speaks
   * @param codes the further codes of which it speaks
   * @param sources the documents that citations name
   */
  public RuleInfo info(List<String> families, List<String> codes, List<PolicySource> sources) {
    return RuleInfo.builder()
        .id(id())
        .title(title)
        .outcome(outcome)
        .category(category)
        .message(metadata.message().text())
        .citation(metadata.citation().text())
        .sources(metadata.documents(sources))
        .fix(metadata.fix().text())
        .effective(metadata.effective().from())
        .until(metadata.effective().until())
        .mark(metadata.mark(sources))
        .unverified(metadata.unverified())
        .cause(metadata.cause())
        .group(metadata.group())
        .carc(metadata.carc())
        .rarcs(metadata.rarcs())
        .patientWith(metadata.patientWith())
        .task(metadata.task())
        .families(families)
        .codes(codes)
        .conditions(patterns.stream()
            .flatMap(pattern -> pattern.conditions().stream())
            .map(Condition::text)
            .toList())
        .file(file)
        .line(line)
        .build();
  }
}
