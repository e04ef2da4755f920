package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.Literal;
import io.github.payerrules.internal.dialect.Source.Operand;
import io.github.payerrules.internal.dialect.Source.PathSource;
import io.github.payerrules.internal.dialect.Source.StepSource;
import io.github.payerrules.internal.dialect.Source.Unknown;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Path.PatternFact;
import io.github.payerrules.internal.rule.Path.Step;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.internal.words.Word;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up the words of paths, within one rule. */
final class PathChecker {

  private final Known known;
  private final Problems problems;
  private final List<Class<?>> patternTypes = new ArrayList<>();
  private final Map<String, Path> names = new LinkedHashMap<>();
  private final Set<String> usedNames = new HashSet<>();

  PathChecker(Known known, Problems problems) {
    this.known = known;
    this.problems = problems;
  }

  int addPattern(Class<?> type) {
    patternTypes.add(type);
    return patternTypes.size() - 1;
  }

  Class<?> patternType(int pattern) {
    return patternTypes.get(pattern);
  }

  /** Makes a name mean a path from here on. */
  void name(String name, Path path, int line) {
    if (names.putIfAbsent(name, path) != null) {
      problems.add(line, "the name \"" + name + "\" is given twice", "Choose another name.");
    }
  }

  @Nullable
  Path named(String name) {
    usedNames.add(name);
    return names.get(name);
  }

  Set<String> names() {
    return names.keySet();
  }

  /** The names of patterns. */
  List<String> patternNames() {
    return names.keySet().stream().filter(name -> paths(name).steps().isEmpty()).toList();
  }

  /** The names of values that nothing refers to. */
  List<String> unusedNames() {
    return names.keySet().stream()
        .filter(name -> !paths(name).steps().isEmpty() && !usedNames.contains(name))
        .toList();
  }

  private Path paths(String name) {
    return Objects.requireNonNull(names.get(name));
  }

  Class<?> type(Path path) {
    return path.type(patternTypes.get(path.pattern()));
  }

  /** The path, or {@code null} after saying what is wrong with it. */
  @Nullable
  Path resolve(PathSource source, int pattern) {
    StepSource first = source.steps().get(0);
    Path path;
    int from;
    Path named = first.called() ? null : names.get(first.name());
    if (named != null) {
      usedNames.add(first.name());
      path = named;
      from = 1;
    } else {
      path = new Path(pattern, List.of());
      from = 0;
    }
    List<Step> steps = new ArrayList<>(path.steps());
    Class<?> type = type(path);
    for (StepSource stepSource : source.steps().subList(from, source.steps().size())) {
      Step step = step(stepSource, type, pattern, source.line());
      if (step == null) {
        return null;
      }
      steps.add(step);
      type = step.word().type();
    }
    return new Path(path.pattern(), steps);
  }

  private @Nullable Step step(StepSource source, Class<?> type, int pattern, int line) {
    if (!Vocabulary.hasWords(type)) {
      problems.add(
          line,
          "\"" + source.name() + "\" follows a " + PatternChecker.kind(type),
          "A " + PatternChecker.kind(type)
              + " is compared: write an operator and a value behind it.");
      return null;
    }
    Word word = Vocabulary.find(type, source.name());
    if (word == null) {
      problems.add(
          line,
          "no word \"" + source.name() + "\" on " + type.getSimpleName(),
          didYouMean(source, type));
      return null;
    }
    return arguments(word, source, pattern, line);
  }

  private String didYouMean(StepSource source, Class<?> type) {
    SortedMap<String, Word> words = Vocabulary.words(type);
    Optional<String> nearest = NearestName.among(source.name(), words.keySet());
    if (nearest.isPresent()) {
      return "Did you mean \"" + nearest.get() + "\"?";
    }
    for (Word leading : words.values()) {
      if (Vocabulary.hasWords(leading.type())
          && Vocabulary.find(leading.type(), source.name()) != null) {
        return "Did you mean \"" + leading.name() + "." + source.name() + "\"?";
      }
    }
    return "Words of " + type.getSimpleName() + ": " + String.join(", ", words.keySet()) + ".";
  }

  private @Nullable Step arguments(Word word, StepSource source, int pattern, int line) {
    List<Class<?>> parameters = word.parameters();
    if (parameters.isEmpty() == source.called()
        || parameters.size() != source.arguments().size()) {
      problems.add(
          line,
          "\"" + word.name() + "\" is given " + count(source.arguments().size()),
          "Write " + signature(word) + ".");
      return null;
    }
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Object argument = argument(word, source.arguments().get(i), parameters.get(i), pattern, line);
      if (argument == null) {
        return null;
      }
      arguments.add(argument);
    }
    return new Step(word, arguments);
  }

  private static String count(int arguments) {
    return arguments == 0 ? "no value" : arguments == 1 ? "one value" : arguments + " values";
  }

  private static String signature(Word word) {
    return word.parameters().isEmpty()
        ? word.name() + ", without brackets"
        : word.parameters().stream()
            .map(parameter ->
                Vocabulary.hasWords(parameter) ? "line" : PatternChecker.example(parameter))
            .collect(Collectors.joining(", ", word.name() + "( ", " )"));
  }

  private @Nullable Object argument(
      Word word, Operand operand, Class<?> parameter, int pattern, int line) {
    if (operand instanceof PathSource path && Vocabulary.hasWords(parameter)) {
      Path named = path.steps().size() == 1 ? named(path.steps().get(0).name()) : null;
      if (named != null && named.steps().isEmpty() && named.pattern() != pattern) {
        return new PatternFact(named.pattern());
      }
    }
    Class<?> wanted = MethodType.methodType(parameter).wrap().returnType();
    if (operand instanceof Literal literal && wanted.isInstance(literal.value())) {
      return checkedArgument(word, literal.value(), line);
    }
    problems.add(
        line,
        "\"" + word.name() + "\" cannot be given " + shown(operand),
        Vocabulary.hasWords(parameter)
            ? "Give it the name of an earlier pattern: " + word.name() + "( line )."
            : "Give it a " + PatternChecker.kind(wanted) + ": " + signature(word) + ".");
    return null;
  }

  private @Nullable Object checkedArgument(Word word, Object value, int line) {
    Set<String> allowed = known.arguments(word.name());
    if (value instanceof Integer number && number < 1) {
      problems.add(line, "\"" + word.name() + "\" is given " + number, "Give it a number from 1.");
      return null;
    }
    if (allowed != null && value instanceof String text && !allowed.contains(text)) {
      problems.add(
          line,
          "\"" + text + "\" is not in " + known.table(word.name()),
          PatternChecker.didYouMean(text, allowed));
      return null;
    }
    return value;
  }

  static String shown(@Nullable Operand operand) {
    if (operand instanceof Literal literal) {
      return literal.value() instanceof String text
          ? "\"" + text + "\""
          : literal.value().toString();
    }
    if (operand instanceof Unknown) {
      return "null";
    }
    return operand instanceof PathSource path
        ? path.steps().stream().map(StepSource::name).collect(Collectors.joining("."))
        : "nothing";
  }
}
