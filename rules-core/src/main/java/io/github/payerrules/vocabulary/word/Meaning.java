package io.github.payerrules.vocabulary.word;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a word means, for people who write or read rules. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Meaning {

  /** A sentence or two; code and names in backquotes. */
  String value();

  /** The unit of the number that it answers, such as {@code days}; empty for a plain count. */
  String unit() default "";
}
