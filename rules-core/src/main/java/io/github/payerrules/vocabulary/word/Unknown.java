package io.github.payerrules.vocabulary.word;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** When the answer to a word is unknown ({@code null}), and what a rule that needs it then asks. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unknown {

  /** When it is unknown. */
  String when();

  /**
   * The fact that would tell it, such as a field of the claim; empty where it is called like the
   * word, or where the word finds out at each ask what is missing.
   */
  String fact() default "";

  /** The question for the fact. Of several words that lack one fact, one says it. */
  String asks() default "";
}
