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
import io.github.payerrules.internal.words.Values;
import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.vocabulary.PriorService;
import io.github.payerrules.vocabulary.word.Names;
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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up the words of paths, within one rule. */
final class PathChecker {

  private static final Set<String> RESERVED =
      Set.of("true", "false", "null", "rule", "when", "then", "end", "not", "exists", "findings");

  private final Known known;
  private final Problems problems;
  private final List<Class<?>> patternTypes = new ArrayList<>();
  private final Map<String, Path> names = new LinkedHashMap<>();
  private final Set<String> usedNames = new HashSet<>();

  /** Names that the rule gives, but whose meaning could not be read: nothing is said of them. */
  private final Set<String> unread = new HashSet<>();

  /** Patterns whose names mean nothing outside of them. */
  private final Set<Integer> closed = new HashSet<>();

  /** Names that the rule gives anywhere. */
  private final Set<String> given;

  private final boolean whole;

  /**
   * A checker for one rule.
   *
   * @param given the names that the rule gives anywhere
   * @param whole whether all of the rule could be read: else a name may have been given elsewhere
   */
  PathChecker(Set<String> given, boolean whole, Known known, Problems problems) {
    this.given = given;
    this.whole = whole;
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

  /** Makes a name known of which it is not known what it means. */
  void nameUnread(String name) {
    if (!names.containsKey(name)) {
      unread.add(name);
    }
  }

  /** Whether the rule gives the name in a condition whose meaning could not be read. */
  boolean isUnread(String name) {
    return unread.contains(name);
  }

  /** Whether a name that is not there may have been given in a part that could not be read. */
  boolean mayBeUnread(String name) {
    return !whole || unread.contains(name);
  }

  /** Ends a pattern for which nothing need be there: its names end with it. */
  void close(int pattern) {
    closed.add(pattern);
  }

  /** Makes a name mean a path from here on. */
  void name(String name, Path path, int line) {
    if (RESERVED.contains(name) || !Places.patternTypes(name).isEmpty()) {
      problems.add(
          line,
          Token.quoted(name) + " is a vocabulary word and cannot be a name",
          "Choose another name.");
    }
    unread.remove(name);
    if (names.putIfAbsent(name, path) != null) {
      problems.add(
          line, "the name " + Token.quoted(name) + " appears twice", "Choose another name.");
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

  /** Whether a finding may speak of the pattern's fact: an earlier service is not billed here. */
  boolean maySpeakOf(int pattern) {
    return patternTypes.get(pattern) != PriorService.class;
  }

  /** The names of patterns of which a finding may speak. */
  List<String> subjectNames() {
    return patternNames().stream()
        .filter(name -> maySpeakOf(paths(name).pattern()))
        .toList();
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
    if (named == null
        && (unread.contains(first.name())
            || (!whole
                && source.steps().size() > 1
                && Vocabulary.find(patternTypes.get(pattern), first.name()) == null))) {
      return null;
    }
    if (named != null) {
      usedNames.add(first.name());
      if (named.pattern() != pattern && closed.contains(named.pattern())) {
        problems.add(
            source.line(),
            Token.quoted(first.name()) + " is named in a pattern that may match nothing",
            "After not and exists, a name works only inside the pattern. "
                + "Name it in the line's pattern.");
        return null;
      }
      path = named;
      from = 1;
    } else {
      path = new Path(pattern, List.of());
      from = 0;
    }
    List<Step> steps = new ArrayList<>(path.steps());
    Class<?> type = type(path);
    for (StepSource stepSource : source.steps().subList(from, source.steps().size())) {
      boolean nameFits = steps.isEmpty() && from == 0;
      Step step = step(stepSource, type, pattern, nameFits);
      if (step == null) {
        return null;
      }
      steps.add(step);
      type = step.word().type();
    }
    return new Path(path.pattern(), steps);
  }

  private @Nullable Step step(StepSource source, Class<?> type, int pattern, boolean nameFits) {
    int line = source.line();
    if (!Vocabulary.hasWords(type)) {
      problems.add(
          line,
          Token.quoted(source.name()) + " follows a " + PatternChecker.kind(type),
          "A " + PatternChecker.kind(type)
              + " must be compared: write an operator and a value after it.");
      return null;
    }
    Word word = Vocabulary.find(type, source.name());
    if (word != null && KnownOnly.isWord(source)) {
      problems.add(
          line,
          "\"known\" does not begin a condition",
          "Begin a condition with it: known.documented.painWeeks < 4.");
      return null;
    }
    if (word == null && nameFits && given.contains(source.name())) {
      problems.add(
          line,
          Token.quoted(source.name()) + " is used before it is named",
          "Name it first: " + source.name() + " : ..., and then compare it.");
      return null;
    }
    if (word == null) {
      problems.add(
          line,
          "no word " + Token.quoted(source.name()) + " on " + type.getSimpleName(),
          didYouMean(source, type, nameFits));
      return null;
    }
    return arguments(word, source, pattern, line);
  }

  private String didYouMean(StepSource source, Class<?> type, boolean nameFits) {
    SortedMap<String, Word> words = Vocabulary.words(type);
    List<String> ways = Places.ways(type, source.name());
    if (!ways.isEmpty()) {
      return "Did you mean " + String.join(" or ", ways) + "?";
    }
    Set<String> known = new TreeSet<>(words.keySet());
    if (nameFits) {
      known.addAll(names.keySet());
    }
    Optional<String> nearest = NearestName.among(source.name(), known);
    if (nearest.isPresent()) {
      return "Did you mean \"" + nearest.get() + "\"?";
    }
    Set<String> patterns = Places.patternTypes(source.name());
    return (patterns.isEmpty() ? "" : "It is a word of " + String.join(" and ", patterns) + ". ")
        + "Words of " + type.getSimpleName() + ": " + String.join(", ", words.keySet()) + ".";
  }

  private @Nullable Step arguments(Word word, StepSource source, int pattern, int line) {
    List<Class<?>> parameters = word.parameters();
    if (parameters.isEmpty() && source.called()) {
      problems.add(
          line,
          Token.quoted(word.name()) + " is given " + count(source.arguments().size())
              + " in parentheses but takes no value",
          "Write " + word.name() + " without parentheses.");
      return null;
    }
    if (parameters.size() != source.arguments().size()) {
      problems.add(
          line,
          Token.quoted(word.name()) + " is given " + count(source.arguments().size())
              + " and takes " + count(parameters.size()),
          "Write " + signature(word) + ".");
      return null;
    }
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Object argument = argument(
          word, source.arguments().get(i), parameters.get(i), word.given().get(i), pattern, line);
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

  /** How a word with its brackets is written. */
  static String signature(Word word) {
    return word.parameters().stream()
        .map(parameter ->
            Vocabulary.hasWords(parameter) ? "line" : PatternChecker.example(parameter))
        .collect(Collectors.joining(", ", word.name() + "( ", " )"));
  }

  private @Nullable Object argument(
      Word word, Operand operand, Class<?> parameter, Values values, int pattern, int line) {
    if (operand instanceof PathSource path && Vocabulary.hasWords(parameter)) {
      String name = path.steps().get(0).name();
      Path named = path.steps().size() == 1 ? named(name) : null;
      if (named != null
          && named.steps().isEmpty()
          && named.pattern() != pattern
          && patternTypes.get(named.pattern()) == parameter) {
        return new PatternFact(named.pattern());
      }
      if (named == null && mayBeUnread(name)) {
        return null;
      }
    }
    Class<?> wanted = MethodType.methodType(parameter).wrap().returnType();
    if (operand instanceof Literal literal && wanted.isInstance(literal.value())) {
      return checkedArgument(word, values, literal.value(), line);
    }
    problems.add(
        line,
        Token.quoted(word.name()) + " cannot be given " + shown(operand),
        Vocabulary.hasWords(parameter)
            ? "Give it the name of an earlier Line pattern: " + word.name() + "( line )."
            : "Give it a " + PatternChecker.kind(wanted) + ": " + signature(word) + ".");
    return null;
  }

  private @Nullable Object checkedArgument(Word word, Values values, Object value, int line) {
    if (value instanceof Integer number && (number < 1 || number > values.greatest())) {
      problems.add(
          line,
          Token.quoted(word.name()) + " is given " + number,
          "Give it a number from 1 to " + values.greatest() + ".");
      return null;
    }
    if (!(value instanceof String text)) {
      return value;
    }
    String advice = advice(values, text);
    if (advice != null) {
      Names names = values.names();
      problems.add(
          line,
          names == null
              ? Token.quoted(word.name()) + " is given " + Token.quoted(text)
              : Token.quoted(text) + " is not in " + names.file(),
          advice);
      return null;
    }
    return value;
  }

  /** What to write in place of a text that is none of the values; {@code null} where it is one. */
  @Nullable
  String advice(Values values, String text) {
    Names names = values.names();
    if (names != null && !known.has(names, text)) {
      return PatternChecker.didYouMean(text, known.names(names));
    }
    if (!values.oneOf().isEmpty() && !values.oneOf().contains(text)) {
      return PatternChecker.didYouMean(text, values.oneOf());
    }
    return values.form() == null || values.form().fits(text)
        ? null
        : values.form().advice();
  }

  /** An operand as it is written. */
  static String shown(@Nullable Operand operand) {
    if (operand instanceof Literal literal) {
      return literal.value() instanceof String text
          ? "\"" + text + "\""
          : literal.value().toString();
    }
    if (operand instanceof Unknown) {
      return "null";
    }
    return operand instanceof PathSource path ? PatternChecker.shown(path) : "nothing";
  }
}
