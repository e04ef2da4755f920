package io.github.payerrules.internal.words;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Calls the method of a word: by reflection at first and, once it is asked often, through a lambda,
 * which costs no more than a call in Java. Making one for each word would be a good part of the
 * time to the first review. Thread-safe.
 */
final class WordCall {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final int OFTEN = 200;

  private interface Answer {
    @Nullable
    Object of(Object receiver);
  }

  private interface AnswerGiven {
    @Nullable
    Object of(Object receiver, Object argument);
  }

  private interface AnswerGivenTwo {
    @Nullable
    Object of(Object receiver, Object one, Object two);
  }

  private final Method method;
  private final int parameters;

  // Threads may make a lambda twice or lose a count; it does no harm.
  private volatile @Nullable Answer answer;
  private volatile @Nullable AnswerGiven answerGiven;
  private volatile @Nullable AnswerGivenTwo answerGivenTwo;
  private int asked;

  WordCall(Method method) {
    this.method = method;
    this.parameters = method.getParameterCount();
    if (parameters > 2) {
      throw new IllegalArgumentException(method.getName() + " is given more than two values");
    }
  }

  @Nullable
  Object ask(Object receiver, Object[] arguments) {
    Answer direct = answer;
    if (direct != null) {
      return direct.of(receiver);
    }
    AnswerGiven given = answerGiven;
    if (given != null) {
      return given.of(receiver, arguments[0]);
    }
    AnswerGivenTwo two = answerGivenTwo;
    if (two != null) {
      return two.of(receiver, arguments[0], arguments[1]);
    }
    if (++asked > OFTEN) {
      makeAnswer();
    }
    return byReflection(receiver, arguments);
  }

  private void makeAnswer() {
    switch (parameters) {
      case 0 -> answer = lambda(Answer.class);
      case 1 -> answerGiven = lambda(AnswerGiven.class);
      default -> answerGivenTwo = lambda(AnswerGivenTwo.class);
    }
  }

  private @Nullable Object byReflection(Object receiver, Object[] arguments) {
    try {
      return method.invoke(receiver, arguments);
    } catch (InvocationTargetException failed) {
      throw unchecked(failed.getCause() == null ? failed : failed.getCause());
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // the caller names the interface
  private <T> T lambda(Class<T> type) {
    try {
      MethodHandle handle = LOOKUP.unreflect(method);
      Method asks = type.getDeclaredMethods()[0];
      MethodType erased = MethodType.methodType(asks.getReturnType(), asks.getParameterTypes());
      CallSite site = LambdaMetafactory.metafactory(
          LOOKUP,
          "of",
          MethodType.methodType(type),
          erased,
          handle,
          handle.type().wrap());
      return type.cast(site.getTarget().invoke());
    } catch (Throwable failed) {
      throw unchecked(failed);
    }
  }

  private static RuntimeException unchecked(Throwable failed) {
    if (failed instanceof Error error) {
      throw error;
    }
    return failed instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(failed);
  }
}
