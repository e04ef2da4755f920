package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * A time limit of the payer, from {@code deadlines} of its {@code payer.yaml}, as it stands on the
 * day of the review; conditions fail where the payer states none. Where it differs by network and
 * the provider's network is not known, the shorter one is taken as the least that there can be.
 */
public interface Deadline extends Term {
  @Meaning(
      value = "Days from the day of the review to the last day: 0 on the last day, below 0 "
          + "when it has passed.",
      unit = "days")
  @Unknown(when = "the day from which it is counted is not given")
  @Nullable
  Integer daysLeft();

  @Meaning("The last day, for a message.")
  @Unknown(when = "the day from which it is counted is not given")
  @Nullable
  String lastDay();

  @Meaning("The time in words, such as `90 days`, for a message.")
  String within();
}
