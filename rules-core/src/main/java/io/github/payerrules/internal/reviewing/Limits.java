package io.github.payerrules.internal.reviewing;

import java.time.Duration;

/**
 * How far one review may go.
 *
 * @param maxFirings rule firings at most
 * @param deadline time at most, looked at between firings
 */
public record Limits(int maxFirings, Duration deadline) {

  /** Work is bounded by the firings, which do not depend on how busy the machine is. */
  public static final Duration NO_DEADLINE = Duration.ofNanos(Long.MAX_VALUE);

  /** In words, for the stamp of a review. */
  public String inWords() {
    String firings = maxFirings + " firings";
    return deadline.equals(NO_DEADLINE) ? firings : firings + ", " + deadline;
  }
}
