package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a claim or of a part of one by their names, for tools that treat all fields alike:
 * readers of formats, comparisons, copies. {@link Evidence} is not a part: its facts are those of
 * {@link EvidenceFact}. Immutable and thread-safe.
 */
public final class ClaimPart {

  private final Map<String, Type> fields = new LinkedHashMap<>();
  private final Map<String, Method> getters = new LinkedHashMap<>();
  private final Maker maker;

  private interface Maker {
    Object make(Map<String, ?> values) throws ReflectiveOperationException;
  }

  private ClaimPart(Class<?> type) throws ReflectiveOperationException {
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        fields.put(component.getName(), component.getGenericType());
        getters.put(component.getName(), component.getAccessor());
      }
      Constructor<?> constructor = type.getConstructors()[0];
      maker = values ->
          constructor.newInstance(fields.keySet().stream().map(values::get).toArray());
    } else {
      Method start = type.getMethod("builder");
      Map<String, Method> setters = setters(start.getReturnType(), start.invoke(null));
      for (Map.Entry<String, Method> setter : setters.entrySet()) {
        fields.put(setter.getKey(), setter.getValue().getGenericParameterTypes()[0]);
        getters.put(setter.getKey(), type.getMethod(setter.getKey()));
      }
      Method end = start.getReturnType().getMethod("build");
      maker = values -> {
        Object builder = start.invoke(null);
        for (Map.Entry<String, Method> setter : setters.entrySet()) {
          Object value = values.get(setter.getKey());
          if (value != null) {
            setter.getValue().invoke(builder, value);
          }
        }
        return end.invoke(builder);
      };
    }
  }

  /** In the order of the accessors: methods come in any order, the fields of a builder in that. */
  private static Map<String, Method> setters(Class<?> type, Object builder) {
    Map<String, Method> setters = new LinkedHashMap<>();
    for (Field field : builder.getClass().getDeclaredFields()) {
      Arrays.stream(type.getMethods())
          .filter(method -> method.getName().equals(field.getName())
              && method.getReturnType() == type
              && !method.isAnnotationPresent(JsonIgnore.class))
          .forEach(method -> setters.put(field.getName(), method));
    }
    return setters;
  }

  /**
   * The part of that type; keep it, since it is worked out each time.
   *
   * @throws IllegalArgumentException if {@link #is} says no
   */
  public static ClaimPart of(Class<?> type) {
    if (!is(type)) {
      throw new IllegalArgumentException(type.getName() + " is not part of a claim");
    }
    try {
      return new ClaimPart(type);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type.getName() + " cannot be looked into", impossible);
    }
  }

  /**
   * Whether it is {@link Claim}, {@link ServiceLine} or another type of this package with a
   * builder, or {@link DiagnosticBlock}.
   */
  public static boolean is(Class<?> type) {
    return type == DiagnosticBlock.class
        || (type.getPackage() == Claim.class.getPackage()
            && type != Evidence.class
            && Arrays.stream(type.getClasses())
                .anyMatch(nested -> nested.getSimpleName().equals("Builder")));
  }

  /** The types of the fields by their names, in the order of the accessors. */
  public Map<String, Type> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /**
   * The value of a field.
   *
   * @param part a value of this type
   * @param field the name of one of its fields
   * @throws IllegalArgumentException if there is no such field
   */
  public @Nullable Object get(Object part, String field) {
    Method getter = getters.get(field);
    if (getter == null) {
      throw new IllegalArgumentException("there is no field of this name");
    }
    try {
      return getter.invoke(part);
    } catch (ReflectiveOperationException impossible) {
      throw failure(field);
    }
  }

  /**
   * A value of this type.
   *
   * @param values the values of its fields by name; one that is absent is left as an empty builder
   *     has it
   * @throws IllegalStateException if a value is missing that must be there, or of a wrong type
   */
  public Object create(Map<String, ?> values) {
    try {
      return maker.make(values);
    } catch (ReflectiveOperationException impossible) {
      throw failure("a part of a claim");
    }
  }

  /** Without the cause, whose message may quote the claim. */
  private static IllegalStateException failure(String what) {
    return new IllegalStateException(what + " cannot be read or made");
  }
}
