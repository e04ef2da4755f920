package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.words.Fact;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Supposed;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.Term;
import io.github.payerrules.vocabulary.word.Aspect;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a pattern and the words that lead from it to a value, such as {@code line} and
 * {@code sessions.inSameRegion.inLastMonths( 12 ).count}. Immutable.
 */
public final class Path {

  /** What a path comes to where a thing on the way is known not to be there. */
  static final Object ABSENT = new Object();

  /** What a path comes to where the thing is there and is known to have no such value. */
  static final Object NONE = new Object();

  /** A number that is the least that it can be, if there is one at all. */
  record AtLeast(int number, boolean mayBeAbsent, Missing missing) {}

  /** Stands for the fact of another pattern among the arguments of a word. */
  public record PatternFact(int pattern) {}

  /**
   * A word with its arguments.
   *
   * @param arguments literals, and {@link PatternFact} for another pattern's fact
   */
  public record Step(Word word, List<Object> arguments) {

    private String shown() {
      return arguments.isEmpty() ? word.name() : word.name() + arguments;
    }

    private boolean needsAnotherFact() {
      return arguments.stream().anyMatch(PatternFact.class::isInstance);
    }
  }

  private static final Object[] NO_ARGUMENTS = {};

  private final int pattern;
  private final List<Step> steps;
  private final @Nullable Path leading;
  private final int memory;

  /** The last word, taken apart: this is what a condition costs. */
  private final @Nullable Word word;

  private final Object[] literals;
  private final boolean needsAnotherFact;
  private final @Nullable Path term;

  /**
   * A path that no fact remembers.
   *
   * @param pattern the position of the pattern in the rule
   * @param steps the words in order; empty for the fact itself
   */
  public Path(int pattern, List<Step> steps) {
    this(
        pattern,
        List.copyOf(steps),
        steps.isEmpty() ? null : new Path(pattern, steps.subList(0, steps.size() - 1)),
        -1);
  }

  private Path(int pattern, List<Step> steps, @Nullable Path leading, int memory) {
    this.pattern = pattern;
    this.steps = steps;
    this.leading = leading;
    this.memory = memory;
    Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
    this.word = last == null ? null : last.word();
    Path termBefore = leading == null ? null : leading.term;
    this.term = termBefore == null && word != null && Term.class.isAssignableFrom(word.type())
        ? this
        : termBefore;
    this.literals = last == null ? NO_ARGUMENTS : last.arguments().toArray();
    this.needsAnotherFact = last != null && last.needsAnotherFact();
  }

  /** The position of the pattern in the rule. */
  public int pattern() {
    return pattern;
  }

  /** The words in order; empty for the fact itself. */
  public List<Step> steps() {
    return steps;
  }

  /** The same path, remembered under the numbers that {@code memory} gives its words. */
  Path remembered(Memory memory) {
    if (leading == null || steps.stream().anyMatch(Step::needsAnotherFact)) {
      return this;
    }
    return new Path(pattern, steps, leading.remembered(memory), memory.number(words()));
  }

  /** Tells the memory what leads to the path, and to the paths on the way. */
  void addUsers(String user, Memory memory) {
    if (leading != null) {
      memory.addUser(words(), user);
      leading.addUsers(words(), memory);
    }
  }

  /** The path up to the number or time limit of the payer's on its way; {@code null} if none. */
  @Nullable
  Path term() {
    return term;
  }

  /** Whether its last word is given the fact of the first pattern and nothing else. */
  public boolean isGivenFirstFact() {
    return pattern > 0
        && !steps.isEmpty()
        && steps.get(steps.size() - 1).arguments().equals(List.of(new PatternFact(0)))
        && steps.stream()
            .limit(steps.size() - 1L)
            .allMatch(step -> step.arguments().isEmpty());
  }

  /** On what the value depends besides what is the same for the whole claim. */
  Set<Aspect> aspects() {
    return steps.stream()
        .flatMap(step -> step.word().aspects().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The type of the value. */
  public Class<?> type(Class<?> patternType) {
    return word == null ? patternType : word.type();
  }

  /** The words in one spelling, whatever the rule file calls them. */
  public String words() {
    return steps.stream().map(Step::shown).collect(Collectors.joining("."));
  }

  /** The other pattern that the path needs besides {@code own}, or -1. */
  int otherThan(int own) {
    if (pattern != own) {
      return pattern;
    }
    for (Step step : steps) {
      for (Object argument : step.arguments()) {
        if (argument instanceof PatternFact fact && fact.pattern() != own) {
          return fact.pattern();
        }
      }
    }
    return -1;
  }

  /**
   * The value for the facts of the rule's patterns, {@link #ABSENT}, {@link #NONE}, {@link Missing}
   * or {@link AtLeast}.
   */
  Object value(@Nullable Object[] facts) {
    if (leading == null || word == null) {
      return fact(facts, pattern);
    }
    if (memory < 0 || !(facts[pattern] instanceof Fact remembering)) {
      return next(word, leading.value(facts), facts);
    }
    @Nullable Object[] remembered = remembering.memory();
    Object value = remembered[memory];
    if (value == null) {
      value = next(word, leading.value(facts), facts);
      remembered[memory] = value;
    }
    return value;
  }

  /** Of what the value was made, for a person; empty when there is nothing to show. */
  String source(@Nullable Object[] facts) {
    return leading != null && word != null && leading.value(facts) instanceof Thing thing
        ? thing.source(word)
        : "";
  }

  /** What the last word answers of what the words before it came to. */
  private Object next(Word last, Object before, @Nullable Object[] facts) {
    if (!(before instanceof Thing thing)) {
      return before;
    }
    Truth present = thing.present();
    if (present != Truth.YES) {
      return present == Truth.NO ? ABSENT : thing.missing();
    }
    Object[] arguments = needsAnotherFact ? arguments(facts) : literals;
    if (thing instanceof Supposed supposed) {
      return supposed(supposed, supposed.answer(last, arguments));
    }
    Object answer = last.ask(thing, arguments);
    if (answer == null) {
      Missing missing = thing.missing(last);
      return missing == null ? NONE : missing;
    }
    if (answer instanceof Integer number && !thing.exact(last)) {
      return new AtLeast(number, thing.mayBeAbsent(), thing.missingExactly(last));
    }
    return answer;
  }

  private static Object supposed(Supposed supposed, @Nullable Object answer) {
    if (answer instanceof Integer least) {
      return new AtLeast(least, true, supposed.missing());
    }
    return answer == null ? supposed.missing() : answer;
  }

  private Object[] arguments(@Nullable Object[] facts) {
    Object[] arguments = literals.clone();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof PatternFact other) {
        arguments[i] = fact(facts, other.pattern());
      }
    }
    return arguments;
  }

  private static Object fact(@Nullable Object[] facts, int pattern) {
    Object fact = facts[pattern];
    if (fact == null) {
      throw new IllegalStateException("pattern " + pattern + " has no fact yet");
    }
    return fact;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Path path && pattern == path.pattern && steps.equals(path.steps);
  }

  @Override
  public int hashCode() {
    return 31 * pattern + steps.hashCode();
  }

  @Override
  public String toString() {
    return words();
  }
}
