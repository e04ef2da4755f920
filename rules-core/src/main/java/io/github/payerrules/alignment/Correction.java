package io.github.payerrules.alignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What to change. It holds values of the claim: treat it as the claim itself.
 *
 * @param where what is to be changed
 * @param aspect in which aspect
 * @param text what to do
 */
public record Correction(Where where, Aspect aspect, String text) {

  /** What is to be changed. */
  public enum Where {
    /** The claim, by the biller. */
    CLAIM("biller"),
    /** The authorization, by the payer, whom the authorization coordinator asks. */
    PAYER("authorization coordinator"),
    /** The plan: the day, the provider or the place, by the scheduler. */
    PLAN("scheduler");

    private final String who;

    Where(String who) {
      this.who = who;
    }

    /** Who does it. */
    public String who() {
      return who;
    }

    /** In words. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return "Correction[" + where + ", " + aspect + "]";
  }
}
