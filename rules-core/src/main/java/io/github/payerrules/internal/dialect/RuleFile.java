package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.Call;
import io.github.payerrules.internal.dialect.Source.ConditionSource;
import io.github.payerrules.internal.dialect.Source.FileSource;
import io.github.payerrules.internal.dialect.Source.PatternSource;
import io.github.payerrules.internal.dialect.Source.RuleSource;
import io.github.payerrules.internal.rule.Metadata;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.vocabulary.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a rule file: its rules where it is free of problems, else all its problems. */
public final class RuleFile {

  private static final Map<String, Outcome> OUTCOMES =
      Map.of("deny", Outcome.DENY, "review", Outcome.REVIEW, "advise", Outcome.ADVISE);

  /** A hostile file could hold more tokens than there is memory. */
  private static final int LONGEST_FILE = 4 << 20;

  private static final int MOST_COMPARED = 2;

  private final String file;
  private final String category;
  private final Known known;
  private final Defaults defaults;
  private final Problems problems;

  /** Whether what a rule says needlessly is a problem. */
  private final boolean strict;

  private RuleFile(
      String file,
      String category,
      Known known,
      Defaults defaults,
      Problems problems,
      boolean strict) {
    this.file = file;
    this.category = category;
    this.known = known;
    this.defaults = defaults;
    this.problems = problems;
    this.strict = strict;
  }

  /**
   * The rules of a file that were read without a problem.
   *
   * @param file the name for messages and findings: payer folder and file
   * @param category the policy area: the file's name without its ending
   */
  public static List<Rule> read(
      String file, String category, String text, Known known, Problems problems) {
    try {
      if (text.length() > LONGEST_FILE) {
        problems.add(0, "the file is larger than 4 MiB", "Split it into several files.");
        return List.of();
      }
      FileSource source = RuleParser.parse(text, problems);
      if (source.rules().isEmpty() && problems.isEmpty()) {
        problems.add(0, "the file has no rule", "Add a rule, or remove the file.");
      }
      Defaults defaults = new Defaults(source.defaults(), problems);
      RuleFile reader = new RuleFile(file, category, known, defaults, problems, true);
      List<Rule> rules =
          source.rules().stream().map(reader::rule).filter(Objects::nonNull).toList();
      if (!source.rules().isEmpty()) {
        defaults.checkAllAreTaken();
      }
      return rules;
    } catch (Problems.GivenUp givenUp) {
      return List.of();
    }
  }

  /** Every annotation that a rule may have, with its meaning, for editors. */
  public static Map<String, String> annotations() {
    return Annotations.all();
  }

  /**
   * A rule read from its own text alone, with what its file shares before it; names may be left
   * unused in it, and it may repeat what is shared. {@code null} where the text is no rule that a
   * file could hold.
   *
   * @param file as in {@link #read}
   * @param category as in {@link #read}
   */
  public static @Nullable Rule variant(String file, String category, String text, Known known) {
    Problems problems = new Problems(file);
    FileSource source = RuleParser.parse(text, problems);
    Defaults defaults = new Defaults(source.defaults(), problems);
    RuleFile reader = new RuleFile(file, category, known, defaults, problems, false);
    Rule rule = source.rules().size() == 1 ? reader.rule(source.rules().get(0)) : null;
    return problems.isEmpty() ? rule : null;
  }

  private @Nullable Rule rule(RuleSource source) {
    PathChecker paths = new PathChecker(given(source), source.whole(), known, problems);
    PatternChecker patternChecker = new PatternChecker(paths, problems);
    List<Pattern> patterns = new ArrayList<>();
    for (PatternSource pattern : source.patterns()) {
      Pattern checked = patternChecker.check(pattern);
      if (checked != null) {
        patterns.add(checked);
      }
    }
    Metadata metadata = new MetadataChecker(
            source,
            Annotations.of(source, defaults, strict, problems),
            new TemplateParser(paths, problems),
            known,
            problems)
        .check();
    Outcome outcome = outcome(source.call());
    List<Integer> subjects = subjects(source.call(), paths);
    if (outcome != null && outcome != Outcome.ADVISE && metadata.unverified() != null) {
      problems.add(
          Objects.requireNonNull(source.call()).line(),
          "an unverified rule may not " + outcome.name().toLowerCase(Locale.ROOT),
          "Write findings.advise( line ); or find the source and remove @unverified.");
    }
    if (outcome == Outcome.DENY && metadata.mark() == Mark.MEMORY) {
      problems.add(
          Objects.requireNonNull(source.call()).line(),
          "a rule from memory (mark M) may not deny",
          "Write findings.review( line ); or findings.advise( line ); or find the source.");
    }
    if (source.whole() && strict) {
      checkNamesAreUsed(source, paths);
    }
    checkPatterns(source);
    return outcome == null
            || subjects.isEmpty()
            || patterns.isEmpty()
            || metadata.id().isBlank()
        ? null
        : new Rule(
            source.title(), metadata, patterns, outcome, subjects, category, file, source.line());
  }

  private static Set<String> given(RuleSource source) {
    Set<String> given = new HashSet<>();
    for (PatternSource pattern : source.patterns()) {
      if (pattern.name() != null) {
        given.add(pattern.name());
      }
      for (ConditionSource condition : pattern.conditions()) {
        if (condition.binding() != null) {
          given.add(condition.binding());
        }
      }
    }
    return given;
  }

  private void checkPatterns(RuleSource source) {
    List<PatternSource> patterns = source.patterns();
    if (patterns.isEmpty()) {
      if (source.whole()) {
        problems.add(
            source.line(),
            "the rule " + Token.quoted(source.title()) + " has no condition",
            "Write line : Line( procedure == \"...\", ... ) after when.");
      }
      return;
    }
    if (patterns.get(0).quantifier() != Quantifier.EACH && source.whole()) {
      problems.add(
          patterns.get(0).line(),
          "the first pattern does not name the line for the finding",
          "Begin with line : Line( ... ), then not or exists.");
    } else if (patterns.get(0).type().equals("PriorService")) {
      problems.add(
          patterns.get(0).line(),
          "the rule begins with an earlier service",
          "Begin with the line for the finding: line : Line( ... ), "
              + "then earlier : PriorService( ... ).");
    }
    checkClaimIsFirst(patterns);
    patterns.stream()
        .filter(pattern -> pattern.quantifier() == Quantifier.EACH)
        .skip(MOST_COMPARED)
        .forEach(pattern -> problems.add(
            pattern.line(),
            "a third line is compared",
            "A rule compares at most two lines. If no name is needed, begin with exists or not."));
  }

  private void checkClaimIsFirst(List<PatternSource> patterns) {
    patterns.stream()
        .skip(1)
        .filter(
            pattern -> pattern.quantifier() == Quantifier.EACH && pattern.type().equals("Claim"))
        .forEach(
            pattern -> problems.add(
                pattern.line(),
                "a Claim pattern comes after another pattern",
                "A rule for the whole claim begins with claim : Claim( ... ) and does not compare lines."));
  }

  private void checkNamesAreUsed(RuleSource source, PathChecker paths) {
    List<String> unused = paths.unusedNames();
    for (PatternSource pattern : source.patterns()) {
      for (ConditionSource condition : pattern.conditions()) {
        String name = condition.binding();
        if (name != null && unused.contains(name)) {
          problems.add(
              condition.line(),
              Token.quoted(name) + " is named but never used",
              "Compare it, put {" + name + "...} into the message, or remove it.");
        }
      }
    }
  }

  private @Nullable Outcome outcome(@Nullable Call call) {
    if (call == null) {
      return null;
    }
    Outcome outcome = OUTCOMES.get(call.outcome());
    if (outcome == null) {
      problems.add(
          call.line(),
          "findings cannot " + Token.quoted(call.outcome()),
          PatternChecker.didYouMean(call.outcome(), OUTCOMES.keySet()));
    }
    return outcome;
  }

  private List<Integer> subjects(@Nullable Call call, PathChecker paths) {
    List<Integer> subjects = new ArrayList<>();
    if (call == null) {
      return subjects;
    }
    if (call.subjects().size() > MOST_COMPARED) {
      problems.add(
          call.line(),
          "a finding names more than two lines",
          "Name the line, and one other at most.");
    }
    for (String subject : call.subjects()) {
      Path path = paths.named(subject);
      if (path != null && path.steps().isEmpty() && paths.maySpeakOf(path.pattern())) {
        subjects.add(path.pattern());
      } else if (!paths.subjectNames().isEmpty() && (path != null || !paths.mayBeUnread(subject))) {
        problems.add(
            call.line(),
            Token.quoted(subject) + " is not a line or claim of this rule",
            PatternChecker.didYouMean(subject, paths.subjectNames()));
      }
    }
    checkTogether(call, subjects, paths);
    return subjects;
  }

  private void checkTogether(Call call, List<Integer> subjects, PathChecker paths) {
    if (subjects.size() == MOST_COMPARED
        && (subjects.get(0).equals(subjects.get(1))
            || !subjects.stream().allMatch(it -> paths.patternType(it) == Line.class))) {
      problems.add(
          call.line(),
          "a finding names a line, two different lines, or the claim",
          "Name one of them, or two lines.");
    }
  }
}
