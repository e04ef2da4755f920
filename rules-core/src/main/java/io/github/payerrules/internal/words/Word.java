package io.github.payerrules.internal.words;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One word of the vocabulary: a method of one of its interfaces. Methods with up to one parameter
 * are called through a lambda, which costs no more than a call in Java.
 */
public final class Word {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodType SPREAD =
      MethodType.methodType(Object.class, Object.class, Object[].class);

  private interface Call {
    @Nullable
    Object on(Object receiver, Object[] arguments) throws Throwable;
  }

  private final Method method;
  private final Call call;

  Word(Method method) {
    this.method = method;
    try {
      this.call = call(LOOKUP.unreflect(method));
    } catch (Throwable notPublic) {
      throw new IllegalStateException(method.toString(), notPublic);
    }
  }

  private static Call call(MethodHandle handle) throws Throwable {
    switch (handle.type().parameterCount()) {
      case 1 -> {
        Function<Object, @Nullable Object> function = lambda(Function.class, handle);
        return (receiver, arguments) -> function.apply(receiver);
      }
      case 2 -> {
        BiFunction<Object, Object, @Nullable Object> function = lambda(BiFunction.class, handle);
        return (receiver, arguments) -> function.apply(receiver, arguments[0]);
      }
      default -> {
        MethodHandle spread = handle
            .asSpreader(Object[].class, handle.type().parameterCount() - 1)
            .asType(SPREAD);
        return (receiver, arguments) -> (Object) spread.invokeExact(receiver, arguments);
      }
    }
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
    try {
      return call.on(receiver, arguments);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable checked) {
      throw new IllegalStateException(checked);
    }
  }
}
