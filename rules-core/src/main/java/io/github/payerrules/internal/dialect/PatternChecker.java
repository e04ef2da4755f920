package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.ConditionSource;
import io.github.payerrules.internal.dialect.Source.Literal;
import io.github.payerrules.internal.dialect.Source.PathSource;
import io.github.payerrules.internal.dialect.Source.PatternSource;
import io.github.payerrules.internal.dialect.Source.StepSource;
import io.github.payerrules.internal.dialect.Source.Unknown;
import io.github.payerrules.internal.rule.Comparison;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Path.Step;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.internal.words.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up the patterns and conditions of one rule. */
final class PatternChecker {

  private static final Set<String> HASHED = Set.of("procedure", "procedureGroup", "code");

  private final PathChecker paths;
  private final Known known;
  private final Problems problems;

  PatternChecker(PathChecker paths, Known known, Problems problems) {
    this.paths = paths;
    this.known = known;
    this.problems = problems;
  }

  /** The pattern, without the conditions that were reported. */
  @Nullable
  Pattern check(PatternSource source) {
    Class<?> type = Vocabulary.PATTERN_TYPES.get(source.type());
    if (type == null) {
      problems.add(
          source.line(),
          "no facts of type \"" + source.type() + "\"",
          didYouMean(source.type(), Vocabulary.PATTERN_TYPES.keySet()));
      return null;
    }
    int index = paths.addPattern(type);
    checkName(source, index);
    List<Condition> conditions = new ArrayList<>();
    for (ConditionSource condition : source.conditions()) {
      Condition checked = condition(condition, index);
      if (checked != null) {
        if (conditions.contains(checked)) {
          problems.add(
              condition.line(), "the condition " + checked.text() + " stands twice", "Remove one.");
        }
        conditions.add(checked);
      }
    }
    checkHashedFirst(source, conditions);
    if (source.conditions().isEmpty()) {
      problems.add(
          source.line(),
          "the pattern has no condition",
          "Say of which lines the rule speaks: procedure == \"...\".");
    }
    return new Pattern(source.quantifier(), source.name(), type, conditions);
  }

  private void checkName(PatternSource source, int index) {
    String name = source.name();
    if (source.quantifier() != Quantifier.EACH && name != null) {
      problems.add(
          source.line(),
          "\"" + name + "\" names what need not be there",
          "Write " + (source.quantifier() == Quantifier.NOT ? "not " : "exists ") + source.type()
              + "( ... ) without a name.");
    } else if (name != null) {
      paths.name(name, new Path(index, List.of()), source.line());
    } else if (source.quantifier() == Quantifier.EACH) {
      problems.add(
          source.line(), "the pattern has no name", "Write line : " + source.type() + "( ... ).");
    }
  }

  private void checkHashedFirst(PatternSource source, List<Condition> conditions) {
    for (int i = 1; i < conditions.size(); i++) {
      if (isHashed(conditions.get(i)) && !isHashed(conditions.get(0))) {
        problems.add(
            source.conditions().get(i).line(),
            conditions.get(i).text() + " is not the first condition",
            "Put it first: rules of other procedures then cost nothing.");
      }
    }
  }

  /** Whether the engine finds the rules of a line by this condition without asking each. */
  static boolean isHashed(Condition condition) {
    return condition instanceof Condition.Literal literal
        && literal.comparison() == Comparison.EQUAL
        && literal.path().steps().size() == 1
        && HASHED.contains(literal.path().steps().get(0).word().name());
  }

  private @Nullable Condition condition(ConditionSource source, int pattern) {
    Path path = paths.resolve(source.path(), pattern);
    if (path == null) {
      if (source.binding() != null) {
        paths.name(source.binding(), new Path(pattern, List.of()), source.line());
        paths.named(source.binding());
      }
      return null;
    }
    if (source.binding() != null) {
      bind(source, path);
      return null;
    }
    String text = shown(source.path())
        + (source.operator() == null
            ? ""
            : " " + source.operator() + " " + PathChecker.shown(source.operand()));
    return source.operator() == null
        ? alone(source, path, text)
        : compared(source, path, text, pattern);
  }

  private void bind(ConditionSource source, Path path) {
    String binding = Objects.requireNonNull(source.binding());
    if (source.operator() != null) {
      problems.add(
          source.line(),
          "\"" + binding + "\" is named and compared in one condition",
          "Name it first and compare it in the next condition: " + binding + " : ..., " + binding
              + " " + source.operator() + " ...");
    }
    paths.name(binding, path, source.line());
  }

  private @Nullable Condition alone(ConditionSource source, Path path, String text) {
    Class<?> type = paths.type(path);
    boolean called = !path.steps().isEmpty()
        && !path.steps().get(path.steps().size() - 1).arguments().isEmpty();
    if (type != Boolean.class || !called) {
      problems.add(
          source.line(),
          text + " is not compared with anything",
          type == Boolean.class
              ? "Write " + text + " == true."
              : "Write for example " + text + comparedExample(type) + ".");
      return null;
    }
    return new Condition.Literal(text, path, Comparison.EQUAL, true);
  }

  private static String comparedExample(Class<?> type) {
    return Vocabulary.hasWords(type)
        ? "." + Vocabulary.words(type).firstKey() + " ..."
        : " == " + example(type);
  }

  private @Nullable Condition compared(
      ConditionSource source, Path path, String text, int pattern) {
    Comparison comparison =
        Objects.requireNonNull(Comparison.of(Objects.requireNonNull(source.operator())));
    Class<?> type = paths.type(path);
    if (Vocabulary.hasWords(type)) {
      problems.add(
          source.line(),
          shown(source.path()) + " is a " + type.getSimpleName() + ", which is not compared",
          "Go on to one of its words: "
              + String.join(", ", Vocabulary.words(type).keySet()) + ".");
      return null;
    }
    if (comparison.orders() && type != Integer.class) {
      problems.add(
          source.line(),
          shown(source.path()) + " is a " + kind(type) + " and has no order",
          "Compare it with == or !=.");
      return null;
    }
    if (source.operand() instanceof Unknown) {
      return known(source, path, comparison, text);
    }
    if (source.operand() instanceof PathSource right) {
      return paths(source, path, comparison, text, right, pattern);
    }
    return literal(
        source,
        path,
        comparison,
        text,
        ((Literal) Objects.requireNonNull(source.operand())).value());
  }

  private @Nullable Condition known(
      ConditionSource source, Path path, Comparison comparison, String text) {
    if (comparison.orders()) {
      problems.add(
          source.line(), text + " compares with what is not known", "Write == null or != null.");
      return null;
    }
    return new Condition.Known(text, path, comparison == Comparison.NOT_EQUAL);
  }

  private @Nullable Condition paths(
      ConditionSource source,
      Path path,
      Comparison comparison,
      String text,
      PathSource rightSource,
      int pattern) {
    String first = rightSource.steps().get(0).name();
    if (!paths.names().contains(first)) {
      problems.add(
          source.line(),
          "\"" + first + "\" is neither a text in quotes nor a name of this rule",
          paths.type(path) == String.class && rightSource.steps().size() == 1
              ? "Write it in double quotes: \"" + first + "\"."
              : "Names of this rule: " + String.join(", ", paths.names()) + ".");
      return null;
    }
    Path right = paths.resolve(rightSource, pattern);
    if (right == null) {
      return null;
    }
    if (paths.type(path) != paths.type(right)) {
      problems.add(
          source.line(),
          shown(source.path()) + " is a " + kind(paths.type(path)) + ", " + shown(rightSource)
              + " a " + kind(paths.type(right)),
          "Compare like with like.");
      return null;
    }
    return new Condition.Paths(text, path, comparison, right);
  }

  private @Nullable Condition literal(
      ConditionSource source, Path path, Comparison comparison, String text, Object value) {
    Class<?> type = paths.type(path);
    if (!type.isInstance(value)) {
      problems.add(
          source.line(),
          shown(source.path()) + " is a " + kind(type) + ", and is compared with a "
              + kind(value.getClass()),
          type == String.class
              ? "Write the value in double quotes: \"" + value + "\"."
              : "Write for example " + shown(source.path()) + " " + source.operator() + " "
                  + example(type) + ".");
      return null;
    }
    Word word = lastWord(path);
    Set<String> allowed = word == null ? null : known.answers(word.name());
    if (value instanceof String answer && allowed != null && !allowed.contains(answer)) {
      problems.add(
          source.line(),
          shown(source.path()) + " is never \"" + answer + "\"",
          didYouMean(answer, allowed)
              + (Objects.requireNonNull(word).name().startsWith("procedure")
                  ? " Or add it to " + known.table(word.name()) + "."
                  : ""));
      return null;
    }
    return new Condition.Literal(text, path, comparison, value);
  }

  private static @Nullable Word lastWord(Path path) {
    List<Step> steps = path.steps();
    return steps.isEmpty() ? null : steps.get(steps.size() - 1).word();
  }

  static String didYouMean(String wrong, Collection<String> allowed) {
    if (allowed.isEmpty()) {
      return "The table is empty.";
    }
    return NearestName.among(wrong, allowed)
        .map(nearest -> "Did you mean \"" + nearest + "\"?")
        .orElseGet(() -> new TreeSet<>(allowed)
            .stream()
                .filter(text -> !text.isEmpty())
                .limit(20)
                .collect(Collectors.joining("\", \"", "Write one of \"", "\".")));
  }

  static String shown(PathSource path) {
    return path.steps().stream().map(PatternChecker::shown).collect(Collectors.joining("."));
  }

  private static String shown(StepSource step) {
    return step.called()
        ? step.arguments().stream()
            .map(PathChecker::shown)
            .collect(Collectors.joining(", ", step.name() + "( ", " )"))
        : step.name();
  }

  static String kind(Class<?> type) {
    return type == Integer.class || type == int.class
        ? "whole number"
        : type == Boolean.class || type == boolean.class ? "yes or no" : "text";
  }

  static String example(Class<?> type) {
    return type == Integer.class || type == int.class
        ? "12"
        : type == Boolean.class || type == boolean.class ? "true" : "\"...\"";
  }
}
