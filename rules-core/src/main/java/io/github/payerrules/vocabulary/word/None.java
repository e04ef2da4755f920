package io.github.payerrules.vocabulary.word;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When a word has no answer ({@code null}) although nothing is missing: conditions on it fail and
 * nothing is asked.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface None {

  /** When there is none. */
  String value();
}
