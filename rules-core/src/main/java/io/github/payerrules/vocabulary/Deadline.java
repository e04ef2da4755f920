package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A time limit of the payer, from {@code deadlines} of its {@code payer.yaml}, as it stands on the
 * day of the review; conditions fail where the payer states none. Where it differs by network and
 * the provider's network is not known, the shorter one is taken as the least that there can be.
 */
public interface Deadline extends Term {

  /**
   * Days from the day of the review to the last day: 0 on the last day, below 0 when it is over;
   * unknown where the day from which it is counted is not known.
   */
  @Nullable
  Integer daysLeft();

  /** The last day, for messages. */
  @Nullable
  String lastDay();

  /** The time in words, such as {@code 90 days}, for messages. */
  String within();
}
