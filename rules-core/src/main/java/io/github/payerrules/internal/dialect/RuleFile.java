package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.Call;
import io.github.payerrules.internal.dialect.Source.PatternSource;
import io.github.payerrules.internal.dialect.Source.RuleSource;
import io.github.payerrules.internal.rule.Metadata;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a rule file: its rules where it is free of problems, else all its problems. */
public final class RuleFile {

  private static final Map<String, Outcome> OUTCOMES =
      Map.of("deny", Outcome.DENY, "review", Outcome.REVIEW, "advise", Outcome.ADVISE);

  private final String file;
  private final String category;
  private final Known known;
  private final Problems problems;

  private RuleFile(String file, String category, Known known, Problems problems) {
    this.file = file;
    this.category = category;
    this.known = known;
    this.problems = problems;
  }

  /**
   * The rules of a file that were read without a problem.
   *
   * @param file the name for messages and findings: payer folder and file
   * @param category the policy area: the file's name without its ending
   */
  public static List<Rule> read(
      String file, String category, String text, Known known, Problems problems) {
    List<RuleSource> sources = RuleParser.parse(text, problems);
    if (sources.isEmpty() && problems.isEmpty()) {
      problems.add(0, "the file holds no rule", "Write a rule into it, or remove the file.");
    }
    RuleFile reader = new RuleFile(file, category, known, problems);
    return sources.stream().map(reader::rule).filter(Objects::nonNull).toList();
  }

  private @Nullable Rule rule(RuleSource source) {
    PathChecker paths = new PathChecker(known, problems);
    PatternChecker patternChecker = new PatternChecker(paths, known, problems);
    List<Pattern> patterns = new ArrayList<>();
    for (PatternSource pattern : source.patterns()) {
      Pattern checked = patternChecker.check(pattern);
      if (checked != null) {
        patterns.add(checked);
      }
    }
    Metadata metadata =
        new MetadataChecker(source, new TemplateParser(paths, problems), known, problems).check();
    Outcome outcome = outcome(source.call());
    List<Integer> subjects = subjects(source.call(), paths);
    checkNamesAreUsed(source, paths);
    if (outcome != null && outcome != Outcome.ADVISE && metadata.unverified() != null) {
      problems.add(
          Objects.requireNonNull(source.call()).line(),
          "an unverified rule may not " + outcome.name().toLowerCase(Locale.ROOT),
          "Write findings.advise( line ); or find the source and remove @unverified.");
    }
    checkPatterns(source, patterns);
    return outcome == null || subjects.isEmpty() || patterns.isEmpty()
        ? null
        : new Rule(
            source.title(), metadata, patterns, outcome, subjects, category, file, source.line());
  }

  private void checkPatterns(RuleSource source, List<Pattern> patterns) {
    if (source.patterns().isEmpty()) {
      problems.add(
          source.line(),
          "the rule \"" + source.title() + "\" has no condition",
          "Write line : Line( procedure == \"...\", ... ) after when.");
      return;
    }
    if (source.patterns().get(0).quantifier() != Quantifier.EACH) {
      problems.add(
          source.patterns().get(0).line(),
          "the first pattern names no line of which the rule speaks",
          "Begin with line : Line( ... ), then not or exists.");
    }
    for (Pattern pattern : patterns) {
      if (pattern.conditions().stream()
              .map(condition -> condition.otherPattern(patterns.indexOf(pattern)))
              .filter(other -> other >= 0)
              .distinct()
              .count()
          > 1) {
        problems.add(
            source.line(),
            "a pattern refers to two others",
            "Compare each pattern with one other.");
      }
    }
  }

  private void checkNamesAreUsed(RuleSource source, PathChecker paths) {
    for (String name : paths.unusedNames()) {
      problems.add(
          source.line(),
          "\"" + name + "\" is named and never used",
          "Compare it, put {" + name + "...} into the message, or remove it.");
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
          "findings cannot \"" + call.outcome() + "\"",
          PatternChecker.didYouMean(call.outcome(), OUTCOMES.keySet()));
    }
    return outcome;
  }

  private List<Integer> subjects(@Nullable Call call, PathChecker paths) {
    List<Integer> subjects = new ArrayList<>();
    if (call == null) {
      return subjects;
    }
    if (call.subjects().size() > 2) {
      problems.add(
          call.line(),
          "a finding speaks of more than two lines",
          "Name the line, and one other at most.");
    }
    for (String subject : call.subjects()) {
      Path path = paths.named(subject);
      if (path == null || !path.steps().isEmpty()) {
        problems.add(
            call.line(),
            "\"" + subject + "\" is no line or claim of this rule",
            PatternChecker.didYouMean(subject, paths.patternNames()));
      } else {
        subjects.add(path.pattern());
      }
    }
    return subjects;
  }
}
