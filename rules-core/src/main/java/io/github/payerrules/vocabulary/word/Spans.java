package io.github.payerrules.vocabulary.word;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.temporal.ChronoUnit;

/**
 * The unit of the stretch of time that a word takes: a rule may confuse it with the words of the
 * same type that take another one, which its cases must notice.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Spans {

  /** Months or days, of which the word is given a number, or the calendar year. */
  ChronoUnit value();
}
