package io.github.payerrules.payers;

import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.Line;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Stream;

/** A fact that answers as rules compiled by Drools need it; see {@link CompiledPayer}. */
record TwoValued(Object fact) implements InvocationHandler {

  private static final Package VOCABULARY = Line.class.getPackage();

  static Object of(Object fact) {
    Class<?>[] types = interfaces(fact.getClass())
        .filter(type -> type.getPackage() == VOCABULARY)
        .distinct()
        .toArray(Class<?>[]::new);
    return types.length == 0
        ? fact
        : Proxy.newProxyInstance(TwoValued.class.getClassLoader(), types, new TwoValued(fact));
  }

  private static Stream<Class<?>> interfaces(Class<?> type) {
    Stream<Class<?>> own = Arrays.stream(type.getInterfaces())
        .flatMap(each -> Stream.concat(Stream.of(each), interfaces(each)));
    return type.getSuperclass() == null
        ? own
        : Stream.concat(own, interfaces(type.getSuperclass()));
  }

  static Object behind(Object value) {
    boolean wrapped = value != null && Proxy.isProxyClass(value.getClass());
    return wrapped ? ((TwoValued) Proxy.getInvocationHandler(value)).fact() : value;
  }

  @Override
  public Object invoke(Object proxy, Method word, Object[] arguments) throws Throwable {
    Object[] given = arguments == null
        ? new Object[0]
        : Arrays.stream(arguments).map(TwoValued::behind).toArray();
    Object answer;
    try {
      answer = word.invoke(fact, given);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
    if (answer == null) {
      boolean mayStandAlone = word.getReturnType() == Boolean.class && given.length > 0;
      return mayStandAlone ? false : null;
    }
    boolean absent = answer instanceof Thing thing && (thing.present() != Truth.YES);
    return absent ? null : of(answer);
  }
}
