package io.github.payerrules.vocabulary.word;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On which aspects of a service the answer to a word depends, besides the values that it is given.
 * The words behind a word need say only what they depend on beyond it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface DependsOn {

  /** The aspects; on a type those of its words that say none themselves. */
  Aspect[] value();
}
