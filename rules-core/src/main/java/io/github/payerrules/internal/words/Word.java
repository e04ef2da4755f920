package io.github.payerrules.internal.words;

import io.github.payerrules.vocabulary.word.Aspect;
import io.github.payerrules.vocabulary.word.DependsOn;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One word of the vocabulary: a method of one of its interfaces, with what its annotations declare.
 * Thread-safe.
 */
public final class Word {

  private final Method method;
  private final WordCall call;
  private final Class<?> type;
  private final List<Class<?>> parameters;
  private final Set<Aspect> aspects;
  private final int aspectBits;

  Word(Method method) {
    this.method = method;
    this.call = new WordCall(method);
    this.type = MethodType.methodType(method.getReturnType()).wrap().returnType();
    this.parameters = List.of(method.getParameterTypes());
    this.aspects = aspects(method);
    this.aspectBits = Aspects.bits(aspects);
  }

  private static Set<Aspect> aspects(Method method) {
    DependsOn own = method.getAnnotation(DependsOn.class);
    DependsOn declared =
        own == null ? method.getDeclaringClass().getAnnotation(DependsOn.class) : own;
    return declared == null ? Set.of() : Set.of(declared.value());
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

  /**
   * On what its answer depends besides what it is given: of facts that are alike in these aspects
   * it answers the same.
   */
  public Set<Aspect> aspects() {
    return aspects;
  }

  /** The same as bits; see {@link Aspects}. */
  public int aspectBits() {
    return aspectBits;
  }

  /** Whether it always answers a yes or no, so that {@link #yes} may be asked. */
  public boolean isYesOrNo() {
    return method.getReturnType() == boolean.class;
  }

  /** Whether it always answers a number, so that {@link #number} may be asked. */
  public boolean isNumber() {
    return method.getReturnType() == int.class;
  }

  /** What the word answers of the receiver; {@code null} where that is not known. */
  public @Nullable Object ask(Object receiver, Object[] arguments) {
    return call.ask(receiver, arguments);
  }

  /** The answer of a word that always answers yes or no, in no box. */
  public boolean yes(Object receiver, Object[] arguments) {
    return call.yes(receiver, arguments);
  }

  /** The answer of a word that always answers a number, in no box. */
  public int number(Object receiver, Object[] arguments) {
    return call.number(receiver, arguments);
  }

  @Override
  public String toString() {
    return name();
  }
}
