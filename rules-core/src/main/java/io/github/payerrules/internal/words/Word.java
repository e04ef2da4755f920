package io.github.payerrules.internal.words;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.vocabulary.Documented;
import io.github.payerrules.vocabulary.word.Aspect;
import io.github.payerrules.vocabulary.word.DependsOn;
import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.None;
import io.github.payerrules.vocabulary.word.Spans;
import io.github.payerrules.vocabulary.word.Unknown;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One word of the vocabulary: a method of one of its interfaces, with what its annotations declare.
 * The words of what is documented declare what their {@link EvidenceFact} says. Thread-safe.
 */
public final class Word {

  private static final Missing UNDECLARED = Missing.fact("");

  private final Method method;
  private final WordCall call;
  private final Class<?> type;
  private final List<Class<?>> parameters;

  // Read when they are first asked for, since that takes a part of the time to the first review.
  private @Nullable Set<Aspect> aspects;
  private @Nullable Missing missing;

  Word(Method method) {
    this.method = method;
    this.call = new WordCall(method);
    this.type = MethodType.methodType(method.getReturnType()).wrap().returnType();
    this.parameters = List.of(method.getParameterTypes());
  }

  private <A extends Annotation> Optional<A> declared(Class<A> annotation) {
    return Optional.ofNullable(method.getAnnotation(annotation));
  }

  /** The documented fact that it is, if it is one. */
  public Optional<EvidenceFact> documented() {
    return owner() == Documented.class ? EvidenceFact.named(name()) : Optional.empty();
  }

  private String missingFact() {
    if (documented().isPresent()) {
      return name();
    }
    return declared(Unknown.class)
        .map(unknown ->
            unknown.fact().isEmpty() && !unknown.asks().isEmpty() ? name() : unknown.fact())
        .orElse("");
  }

  public String name() {
    return method.getName();
  }

  /** The vocabulary type that has it. */
  public Class<?> owner() {
    return method.getDeclaringClass();
  }

  public List<Class<?>> parameters() {
    return parameters;
  }

  /**
   * What the word answers: {@code Integer}, {@code Boolean}, {@code String} or a vocabulary type.
   */
  public Class<?> type() {
    return type;
  }

  /** What it means, for whoever writes rules. */
  public String meaning() {
    return documented()
        .map(EvidenceFact::question)
        .or(() -> declared(Meaning.class).map(Meaning::value))
        .orElse("");
  }

  /** The unit of the number that it answers; empty where it has none. */
  public String unit() {
    return declared(Meaning.class).map(Meaning::unit).orElse("");
  }

  /** When its answer is unknown; empty where it never is. */
  public String unknownWhen() {
    return documented()
        .map(fact -> "it is not documented")
        .or(() -> declared(Unknown.class).map(Unknown::when))
        .orElse("");
  }

  /** When there is no answer although nothing is missing; empty where there always is one. */
  public String noneWhen() {
    return declared(None.class).map(None::value).orElse("");
  }

  /**
   * What is missing where its answer is unknown; {@code null} where that depends on the fact that
   * is asked, or where nothing is.
   */
  public @Nullable Missing missing() {
    Missing known = missing;
    if (known == null) {
      String fact = missingFact();
      known = fact.isEmpty() ? UNDECLARED : Missing.fact(fact);
      missing = known;
    }
    return known.equals(UNDECLARED) ? null : known;
  }

  /** The question for what is missing; empty where another word of the same fact has it. */
  public String question() {
    return documented()
        .map(EvidenceFact::question)
        .or(() -> declared(Unknown.class).map(Unknown::asks))
        .orElse("");
  }

  /** The values that it may answer. */
  public Values answers() {
    return Values.declaredBy(method)
        .orOneOf(documented().map(EvidenceFact::allowed).orElse(List.of()));
  }

  /** The values that it may be given, by parameter. */
  public List<Values> given() {
    return Arrays.stream(method.getParameters())
        .map((Parameter parameter) -> Values.declaredBy(parameter))
        .toList();
  }

  /** The unit of the stretch of time that it takes, where it takes one. */
  public Optional<ChronoUnit> spans() {
    return declared(Spans.class).map(Spans::value);
  }

  /**
   * On what its answer depends besides what it is given: of facts that are alike in these aspects
   * it answers the same.
   */
  public Set<Aspect> aspects() {
    Set<Aspect> known = aspects;
    if (known == null) {
      known = declared(DependsOn.class).map(on -> Set.of(on.value())).orElse(Set.of());
      aspects = known;
    }
    return known;
  }

  /** Whether it may answer {@code null}. */
  public boolean isNullable() {
    return method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
  }

  /** Whether it always answers a number. */
  public boolean isNumber() {
    return method.getReturnType() == int.class;
  }

  /** What the word answers of the receiver; {@code null} where that is not known. */
  public @Nullable Object ask(Object receiver, Object[] arguments) {
    return call.ask(receiver, arguments);
  }

  @Override
  public String toString() {
    return name();
  }
}
