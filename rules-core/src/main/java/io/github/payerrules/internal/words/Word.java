package io.github.payerrules.internal.words;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One word of the vocabulary: a method of one of its interfaces. */
public final class Word {

  private static final MethodType GENERIC =
      MethodType.methodType(Object.class, Object.class, Object[].class);

  private final Method method;
  private final MethodHandle handle;

  Word(Method method) {
    this.method = method;
    try {
      this.handle = MethodHandles.publicLookup()
          .unreflect(method)
          .asSpreader(Object[].class, method.getParameterCount())
          .asType(GENERIC);
    } catch (IllegalAccessException notPublic) {
      throw new IllegalStateException(notPublic);
    }
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

  /** The vocabulary type that has the word. */
  public Class<?> owner() {
    return method.getDeclaringClass();
  }

  public @Nullable Object ask(Object receiver, Object[] arguments) {
    try {
      return handle.invokeExact(receiver, arguments);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable checked) {
      throw new IllegalStateException(checked);
    }
  }
}
