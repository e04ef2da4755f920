package io.github.payerrules.practice;

import io.github.payerrules.remittance.Action;
import io.github.payerrules.remittance.Actor;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Denials of one root cause that take one way.
 *
 * @param rootCause the area of work in which it went wrong
 * @param action the next step
 * @param actor who takes it
 * @param lines how many denied lines
 * @param amount what was denied
 */
public record DenialRoute(
    String rootCause, Action action, Actor actor, int lines, BigDecimal amount) {

  /** The root cause in words. */
  public String cause() {
    return words(rootCause);
  }

  static String words(String rootCause) {
    return rootCause.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
