package io.github.payerrules.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of a payer's policy that shared rules ask for, from its {@code payer.yaml}. Immutable
 * and thread-safe.
 *
 * @param name what the number is, such as {@code days since eligibility was verified}
 * @param value the number; its unit is in the name
 * @param effective the first date of service on which it holds; {@code null} when it is not known
 * @param until the last one; {@code null} while it holds
 * @param citation the policy and the place in it
 * @param verified whether it was seen in a source; a number that was not only advises
 */
public record PayerParameter(
    String name,
    int value,
    @Nullable LocalDate effective,
    @Nullable LocalDate until,
    String citation,
    boolean verified) {}
