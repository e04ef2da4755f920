package io.github.payerrules.internal.words;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One word of the vocabulary: a method of one of its interfaces. It is called by reflection at
 * first and, once it is asked often, through a lambda, which costs no more than a call in Java:
 * making one for each word would be a good part of the time to the first review. Thread-safe.
 */
public final class Word {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodType SPREAD =
      MethodType.methodType(Object.class, Object.class, Object[].class);
  private static final int OFTEN = 200;

  private interface Call {
    @Nullable
    Object on(Object receiver, Object[] arguments) throws Throwable;
  }

  private final Method method;

  /** The call of a word without arguments, which most are asked for: without a step between. */
  private volatile @Nullable Function<Object, @Nullable Object> plain;

  /** The call of any other word. Threads may make a call twice or lose a count; it does no harm. */
  private volatile @Nullable Call call;

  private int asked;

  Word(Method method) {
    this.method = method;
  }

  private static Call call(MethodHandle handle) throws Throwable {
    if (handle.type().parameterCount() == 2) {
      BiFunction<Object, Object, @Nullable Object> function = lambda(BiFunction.class, handle);
      return (receiver, arguments) -> function.apply(receiver, arguments[0]);
    }
    MethodHandle spread =
        handle.asSpreader(Object[].class, handle.type().parameterCount() - 1).asType(SPREAD);
    return (receiver, arguments) -> (Object) spread.invokeExact(receiver, arguments);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller names the interface
  private static <T> T lambda(Class<?> type, MethodHandle handle) throws Throwable {
    CallSite site = LambdaMetafactory.metafactory(
        LOOKUP,
        "apply",
        MethodType.methodType(type),
        handle.type().generic(),
        handle,
        handle.type().wrap());
    return (T) site.getTarget().invoke();
  }

  public String name() {
    return method.getName();
  }

  /** The vocabulary type that has it. */
  public Class<?> owner() {
    return method.getDeclaringClass();
  }

  public List<Class<?>> parameters() {
    return List.of(method.getParameterTypes());
  }

  /**
   * What the word answers: {@code Integer}, {@code Boolean}, {@code String} or a vocabulary type.
   */
  public Class<?> type() {
    return MethodType.methodType(method.getReturnType()).wrap().returnType();
  }

  /** What the word answers of the receiver; {@code null} where that is not known. */
  public @Nullable Object ask(Object receiver, Object[] arguments) {
    Function<Object, @Nullable Object> direct = plain;
    if (direct != null) {
      return direct.apply(receiver);
    }
    Call fast = call;
    try {
      return fast == null ? byReflection(receiver, arguments) : fast.on(receiver, arguments);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable checked) {
      throw new IllegalStateException(checked);
    }
  }

  private @Nullable Object byReflection(Object receiver, Object[] arguments) throws Throwable {
    if (++asked > OFTEN) {
      return directly(receiver, arguments);
    }
    try {
      return method.invoke(receiver, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() == null ? failed : failed.getCause();
    }
  }

  private @Nullable Object directly(Object receiver, Object[] arguments) throws Throwable {
    MethodHandle handle = LOOKUP.unreflect(method);
    if (arguments.length == 0) {
      Function<Object, @Nullable Object> made = lambda(Function.class, handle);
      plain = made;
      return made.apply(receiver);
    }
    Call made = call(handle);
    call = made;
    return made.on(receiver, arguments);
  }
}
