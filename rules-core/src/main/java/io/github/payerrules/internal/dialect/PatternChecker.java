package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.ConditionSource;
import io.github.payerrules.internal.dialect.Source.Literal;
import io.github.payerrules.internal.dialect.Source.PathSource;
import io.github.payerrules.internal.dialect.Source.PatternSource;
import io.github.payerrules.internal.dialect.Source.StepSource;
import io.github.payerrules.internal.dialect.Source.Unknown;
import io.github.payerrules.internal.rule.Comparison;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.LeadingWord;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Path.PatternFact;
import io.github.payerrules.internal.rule.Path.Step;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.internal.words.Values;
import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.vocabulary.Claim;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.PriorService;
import io.github.payerrules.vocabulary.word.Names;
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

  private final PathChecker paths;
  private final Problems problems;

  PatternChecker(PathChecker paths, Problems problems) {
    this.paths = paths;
    this.problems = problems;
  }

  /** The pattern, without the conditions that were reported. */
  @Nullable
  Pattern check(PatternSource source) {
    Class<?> type = type(source);
    if (type == null) {
      if (source.name() != null) {
        paths.nameUnread(source.name());
      }
      source.conditions().stream()
          .map(ConditionSource::binding)
          .filter(Objects::nonNull)
          .forEach(paths::nameUnread);
      return null;
    }
    int index = paths.addPattern(type);
    checkName(source, index);
    List<Condition> conditions = new ArrayList<>();
    for (ConditionSource condition : source.conditions()) {
      if (KnownOnly.begins(condition, type)) {
        addKnownOnly(condition, index, conditions);
      } else {
        add(condition(condition, index), condition.line(), index, conditions);
      }
    }
    source.unread().forEach(paths::nameUnread);
    if (source.whole() && source.conditions().stream().allMatch(it -> it.binding() != null)) {
      problems.add(source.line(), "the pattern has no condition", withCondition(type));
    }
    if (source.quantifier() != Quantifier.EACH) {
      paths.close(index);
    }
    return new Pattern(source.quantifier(), source.name(), type, conditions);
  }

  private void add(@Nullable Condition checked, int line, int pattern, List<Condition> conditions) {
    if (checked != null) {
      checkNew(checked, conditions, line);
      checkLeadingFirst(checked, conditions, pattern, line);
      checkOthers(checked, pattern, line);
      conditions.add(checked);
    }
  }

  private void addKnownOnly(ConditionSource source, int pattern, List<Condition> conditions) {
    ConditionSource compared = KnownOnly.compared(source);
    String first = compared.path().steps().get(0).name();
    boolean ofName = paths.names().contains(first);
    boolean isCompared = source.binding() == null && !(source.operand() instanceof Unknown);
    if (ofName) {
      problems.add(
          source.line(),
          Token.quoted(first) + " is a name, but known goes only before words",
          "Write " + first + " != null, and compare " + first + " in the next condition.");
    } else if (!isCompared) {
      problems.add(
          source.line(),
          shown(source.path()) + " is not compared with a value",
          "Remove known: use it only before a comparison, such as known."
              + "documented.painWeeks < 4.");
    }
    if (ofName || !isCompared) {
      add(condition(compared, pattern), source.line(), pattern, conditions);
      return;
    }
    Condition known = condition(KnownOnly.isKnown(source), pattern);
    if (known != null
        && conditions.stream().anyMatch(it -> it.canonical().equals(known.canonical()))) {
      problems.add(
          source.line(),
          shown(compared.path()) + " has known twice",
          "Write known once, in the first condition on it.");
    } else if (known != null) {
      conditions.add(known);
    }
    add(condition(compared, pattern), source.line(), pattern, conditions);
  }

  private static String withCondition(Class<?> type) {
    if (type == Line.class) {
      return "Say which lines the rule is about: procedure == \"...\".";
    }
    return type == Claim.class
        ? "Say which claims the rule is about, such as has( \"...\" )."
        : "Say which earlier services are meant: sameDayAs( line ), code == line.code.";
  }

  private @Nullable Class<?> type(PatternSource source) {
    Class<?> type = Vocabulary.PATTERN_TYPES.get(source.type());
    if (type == null) {
      problems.add(
          source.line(),
          "unknown pattern type " + Token.quoted(source.type()),
          didYouMean(source.type(), Vocabulary.PATTERN_TYPES.keySet()));
      return NearestName.among(source.type(), Vocabulary.PATTERN_TYPES.keySet())
          .<Class<?>>map(Vocabulary.PATTERN_TYPES::get)
          .orElse(null);
    }
    if (type == Claim.class && source.quantifier() != Quantifier.EACH) {
      problems.add(
          source.line(),
          "there is always one " + source.type(),
          "Write claim : " + source.type() + "( ... ) with the opposite condition.");
    }
    return type;
  }

  private void checkNew(Condition condition, List<Condition> earlier, int line) {
    for (Condition other : earlier) {
      if (other.path().pattern() != condition.path().pattern()) {
        continue;
      }
      if (other.canonical().equals(condition.canonical())) {
        problems.add(line, "the condition " + condition.text() + " appears twice", "Remove one.");
      } else if (other instanceof Condition.Literal first
          && condition instanceof Condition.Literal second
          && first.excludes(second)) {
        problems.add(
            line,
            condition.text() + " can never be true together with " + other.text(),
            "All conditions of a pattern must be true. " + Refused.OR);
      }
    }
  }

  /** A condition joins its pattern with one other at most. */
  private void checkOthers(Condition condition, int own, int line) {
    Set<Integer> others = new TreeSet<>();
    addPatterns(condition.path(), others);
    if (condition instanceof Condition.Paths both) {
      addPatterns(both.right(), others);
    }
    others.remove(own);
    if (others.size() > 1) {
      problems.add(
          line,
          condition.text() + " refers to two other patterns",
          "Compare each pattern with one other.");
    }
  }

  private static void addPatterns(Path path, Set<Integer> patterns) {
    patterns.add(path.pattern());
    path.steps().stream()
        .flatMap(step -> step.arguments().stream())
        .filter(PatternFact.class::isInstance)
        .forEach(fact -> patterns.add(((PatternFact) fact).pattern()));
  }

  private void checkName(PatternSource source, int index) {
    String name = source.name();
    if (source.quantifier() != Quantifier.EACH && name != null) {
      problems.add(
          source.line(),
          Token.quoted(name) + " names a pattern that may match nothing",
          "Write " + (source.quantifier() == Quantifier.NOT ? "not " : "exists ") + source.type()
              + "( ... ) without a name.");
    } else if (name != null) {
      paths.name(name, new Path(index, List.of()), source.line());
    } else if (source.quantifier() == Quantifier.EACH) {
      problems.add(
          source.line(),
          "the pattern has no name",
          "Write " + (paths.patternType(index) == PriorService.class ? "earlier" : "line") + " : "
              + source.type() + "( ... ).");
    }
  }

  private void checkLeadingFirst(Condition condition, List<Condition> earlier, int own, int line) {
    if (!earlier.isEmpty() && leads(condition, own) && !leads(earlier.get(0), own)) {
      problems.add(
          line,
          condition.text() + " is not the first condition",
          "Put it first, so that claims for other procedures skip the rule.");
    }
  }

  /** Whether the engine finds the rules of a line by this condition without asking each. */
  private boolean leads(Condition condition, int own) {
    return paths.patternType(own) == Line.class
        && condition.path().pattern() == own
        && LeadingWord.of(condition) != null;
  }

  private @Nullable Condition condition(ConditionSource source, int pattern) {
    Path path = paths.resolve(source.path(), pattern);
    if (path == null) {
      if (source.binding() != null) {
        paths.nameUnread(source.binding());
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
          Token.quoted(binding) + " is named and compared in one condition",
          "Name it first and compare it in the next condition: " + binding + " : "
              + shown(source.path()) + ", " + binding + " " + source.operator() + " "
              + PathChecker.shown(source.operand()) + ".");
      paths.named(binding);
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
    if (isThing(source.path(), type)) {
      return null;
    }
    if (comparison.orders() && type != Integer.class) {
      problems.add(
          source.line(),
          shown(source.path()) + " is a " + kind(type) + " and cannot be ordered",
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

  /** Whether it has words instead of a value, which is then a problem. */
  private boolean isThing(PathSource source, Class<?> type) {
    if (!Vocabulary.hasWords(type)) {
      return false;
    }
    problems.add(
        source.line(),
        shown(source) + " is a " + type.getSimpleName() + ", which cannot be compared",
        "Use one of its words: " + String.join(", ", Vocabulary.words(type).keySet()) + ".");
    return true;
  }

  private @Nullable Condition known(
      ConditionSource source, Path path, Comparison comparison, String text) {
    if (comparison.orders()) {
      problems.add(
          source.line(), text + " compares with an unknown value", "Write == null or != null.");
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
    boolean ownWord = Vocabulary.find(paths.patternType(pattern), first) != null;
    if (!ownWord && !paths.names().contains(first)) {
      if (!paths.mayBeUnread(first)
          || (!paths.isUnread(first) && rightSource.steps().size() == 1)) {
        problems.add(
            rightSource.line(),
            Token.quoted(first) + " is neither a value nor a name in this rule",
            valueFix(path, rightSource));
      }
      return null;
    }
    Path right = paths.resolve(rightSource, pattern);
    if (right == null || isThing(rightSource, paths.type(right))) {
      return null;
    }
    if (right.equals(path)) {
      problems.add(
          source.line(),
          text + " compares a word with itself",
          pattern == 0 || paths.patternNames().isEmpty()
              ? "Compare it with a value or another word."
              : "Did you mean \"" + paths.patternNames().get(0) + "." + shown(rightSource) + "\"?");
      return null;
    }
    if (paths.type(path) != paths.type(right)) {
      problems.add(
          source.line(),
          shown(source.path()) + " is a " + kind(paths.type(path)) + ", " + shown(rightSource)
              + " a " + kind(paths.type(right)),
          "Compare values of the same kind.");
      return null;
    }
    return new Condition.Paths(text, path, comparison, right);
  }

  private String valueFix(Path path, PathSource right) {
    String first = right.steps().get(0).name();
    Class<?> type = paths.type(path);
    boolean single = right.steps().size() == 1;
    if (single && type == Boolean.class) {
      return "Write true or false.";
    }
    if (single && type == String.class) {
      return "Write text in double quotes: \"" + first + "\".";
    }
    return NearestName.among(first, paths.names())
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElse(
            paths.names().isEmpty()
                ? "Write a value."
                : "Names in this rule: " + String.join(", ", paths.names()) + ".");
  }

  private @Nullable Condition literal(
      ConditionSource source, Path path, Comparison comparison, String text, Object value) {
    Class<?> type = paths.type(path);
    if (!type.isInstance(value)) {
      problems.add(
          source.line(),
          shown(source.path()) + " is a " + kind(type) + ", but is compared with a "
              + kind(value.getClass()),
          type == String.class
              ? "Write the value in double quotes: \"" + value + "\"."
              : "Write for example " + shown(source.path()) + " " + source.operator() + " "
                  + unquoted(value, type) + ".");
      return null;
    }
    Word word = lastWord(path);
    String advice = word == null || !(value instanceof String answer) ? null : advice(word, answer);
    if (advice != null) {
      problems.add(
          source.line(),
          shown(source.path()) + " is never " + Token.quoted((String) value),
          advice);
      return null;
    }
    return new Condition.Literal(text, path, comparison, value);
  }

  /** What to write in place of a text that the word never answers; {@code null} where it may. */
  private @Nullable String advice(Word word, String text) {
    Values values = word.answers();
    String advice = paths.advice(values, text);
    Names names = values.names();
    return advice != null && (names == Names.FAMILIES || names == Names.FAMILY_GROUPS)
        ? advice + " Or add it to " + names.file() + "."
        : advice;
  }

  private static String unquoted(Object value, Class<?> type) {
    boolean fits = type == Integer.class
        ? value.toString().matches("\\d{1,9}")
        : value.equals("true") || value.equals("false");
    return fits ? value.toString() : example(type);
  }

  private static @Nullable Word lastWord(Path path) {
    List<Step> steps = path.steps();
    return steps.isEmpty() ? null : steps.get(steps.size() - 1).word();
  }

  static String didYouMean(String wrong, @Nullable Collection<String> allowed) {
    if (allowed == null || allowed.stream().allMatch(String::isEmpty)) {
      return "The table is empty or missing.";
    }
    return NearestName.among(wrong, allowed)
        .map(nearest -> "Did you mean \"" + nearest + "\"?")
        .orElseGet(() -> new TreeSet<>(allowed)
            .stream()
                .filter(text -> !text.isEmpty())
                .limit(20)
                .collect(Collectors.joining(
                    "\", \"", allowed.size() == 1 ? "Write \"" : "Write one of \"", "\".")));
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
