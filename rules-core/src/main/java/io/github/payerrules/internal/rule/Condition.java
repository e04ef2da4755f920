package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.rule.Path.AtLeast;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Supposed;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.word.Aspect;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a pattern. Its truth is three-valued; it never throws for facts that words give.
 */
public sealed interface Condition {

  /** As the rule file has it, in one spelling. */
  String text();

  /**
   * What it compares in one spelling: equal for equal conditions, whatever names the rule gives.
   */
  String canonical();

  /** The same condition with its paths numbered. */
  Condition remembered(Memory memory);

  /** The path that is compared. */
  Path path();

  /** All paths that are compared. */
  default List<Path> paths() {
    return List.of(path());
  }

  /**
   * On what its truth depends besides what is the same for the whole claim: it is the same for
   * facts that are alike in these aspects.
   */
  default Set<Aspect> aspects() {
    return paths().stream()
        .flatMap(path -> path.aspects().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Its truth for the facts of the rule's patterns. */
  Truth truth(@Nullable Object[] facts);

  /** Says what is missing for it to be decided; called where it is UNKNOWN. */
  void missing(@Nullable Object[] facts, Consumer<Missing> missing);

  /** Whether it is UNKNOWN because it lacks one of CMS's tables. */
  boolean lacksTable(@Nullable Object[] facts);

  /** With which value it holds, for a person, such as {@code less than 4}; empty where unknown. */
  default String inWords(@Nullable Object[] facts) {
    return "";
  }

  /** The other pattern that it needs besides its own, or -1. */
  int otherPattern(int own);

  /** {@code path op literal}; a yes/no word that stands alone is compared with {@code true}. */
  record Literal(String text, Path path, Comparison comparison, Object literal)
      implements Condition {

    /** Whether no value can meet both conditions. */
    public boolean excludes(Literal other) {
      return path.words().equals(other.path.words())
          && comparison.excludes(literal, other.comparison, other.literal);
    }

    @Override
    public Condition remembered(Memory memory) {
      return new Literal(text, path.remembered(memory), comparison, literal);
    }

    @Override
    public String canonical() {
      return path.words() + " " + comparison.symbol() + " " + literal.getClass().getSimpleName()
          + " " + literal;
    }

    @Override
    public Truth truth(@Nullable Object[] facts) {
      return comparison.truth(path.value(facts), literal);
    }

    @Override
    public void missing(@Nullable Object[] facts, Consumer<Missing> missing) {
      report(path.value(facts), missing);
    }

    @Override
    public String inWords(@Nullable Object[] facts) {
      return comparison.inWords(literal);
    }

    @Override
    public boolean lacksTable(@Nullable Object[] facts) {
      return isTable(path.value(facts));
    }

    @Override
    public int otherPattern(int own) {
      return path.otherThan(own);
    }
  }

  /** {@code path == null}, true where there is no value that is known, or {@code path != null}. */
  record Known(String text, Path path, boolean known) implements Condition {

    @Override
    public Condition remembered(Memory memory) {
      return new Known(text, path.remembered(memory), known);
    }

    @Override
    public String canonical() {
      return path.words() + (known ? " is known" : " is not known");
    }

    @Override
    public Truth truth(@Nullable Object[] facts) {
      if (facts[path.pattern()] instanceof Supposed) {
        return Truth.UNKNOWN;
      }
      Object value = path.value(facts);
      boolean isNull = value instanceof Missing || value == Path.NONE;
      return Truth.of(value != Path.ABSENT && isNull != known);
    }

    @Override
    public void missing(@Nullable Object[] facts, Consumer<Missing> missing) {}

    @Override
    public boolean lacksTable(@Nullable Object[] facts) {
      return false;
    }

    @Override
    public int otherPattern(int own) {
      return path.otherThan(own);
    }
  }

  /** {@code path op path}. */
  record Paths(String text, Path path, Comparison comparison, Path right) implements Condition {

    @Override
    public List<Path> paths() {
      return List.of(path, right);
    }

    @Override
    public Condition remembered(Memory memory) {
      return new Paths(text, path.remembered(memory), comparison, right.remembered(memory));
    }

    @Override
    public String canonical() {
      return path.words() + " " + comparison.symbol() + " " + right.pattern() + "." + right.words();
    }

    @Override
    public Truth truth(@Nullable Object[] facts) {
      Object value = right.value(facts);
      if (value == Path.ABSENT || value == Path.NONE) {
        return Truth.NO;
      }
      return value instanceof Missing || value instanceof AtLeast
          ? Truth.UNKNOWN
          : comparison.truth(path.value(facts), value);
    }

    @Override
    public void missing(@Nullable Object[] facts, Consumer<Missing> missing) {
      report(path.value(facts), missing);
      report(right.value(facts), missing);
    }

    @Override
    public String inWords(@Nullable Object[] facts) {
      return right.value(facts) instanceof Integer number ? comparison.inWords(number) : "";
    }

    @Override
    public boolean lacksTable(@Nullable Object[] facts) {
      return isTable(path.value(facts)) || isTable(right.value(facts));
    }

    @Override
    public int otherPattern(int own) {
      int other = path.otherThan(own);
      return other >= 0 ? other : right.otherThan(own);
    }
  }

  /** The value that was compared, for a person. */
  default String saw(@Nullable Object[] facts) {
    Object value = path().value(facts);
    if (value == Path.ABSENT || value == Path.NONE) {
      return "none";
    }
    if (value instanceof Missing missing) {
      return "not known: " + missing.what();
    }
    String source = path().source(facts);
    return (value instanceof AtLeast least ? "at least " + least.number() : String.valueOf(value))
        + (source.isEmpty() ? "" : " (" + source + ")");
  }

  private static boolean isTable(Object value) {
    return value instanceof Missing missing
        ? missing.kind() == Missing.Kind.REFERENCE_TABLE
        : value instanceof AtLeast least && least.missing().kind() == Missing.Kind.REFERENCE_TABLE;
  }

  private static void report(Object value, Consumer<Missing> missing) {
    if (value instanceof Missing unknown) {
      missing.accept(unknown);
    } else if (value instanceof AtLeast least) {
      missing.accept(least.missing());
    }
  }
}
