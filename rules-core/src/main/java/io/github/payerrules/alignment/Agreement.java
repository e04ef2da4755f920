package io.github.payerrules.alignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether approval, plan and claim agree in an aspect. */
public enum Agreement {
  /** They agree. */
  SAME,
  /** The authorization does not restrict it, and plan and claim do not contradict each other. */
  NOT_RESTRICTED,
  /** They differ. */
  DIFFERS,
  /** Something is not known that would tell. */
  UNKNOWN;

  /** In words. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
