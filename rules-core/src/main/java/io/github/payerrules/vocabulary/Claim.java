package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/** The claim as a whole, as rule files see it. */
public interface Claim {

  /** Whether the claim is {@code professional} or {@code facility}. */
  String claimType();

  /** The two-letter state of service. */
  @Nullable
  String state();

  /** The number of service lines. */
  int lineCount();

  /** Whether any line is of that procedure family. */
  boolean has(String procedure);

  /** A number that the payer's {@code payer.yaml} states for the earliest date of service. */
  Parameter parameter(String name);

  /**
   * The payer's time limit for a filing, such as {@code original claim}, {@code corrected claim} or
   * {@code appeal}, for the earliest date of service.
   */
  Deadline deadline(String filing);

  /** The coverage by the claim's payer on the earliest date of service. */
  CoverageOnFile coverage();
}
