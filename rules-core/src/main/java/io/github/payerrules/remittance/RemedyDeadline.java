package io.github.payerrules.remittance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when an action must be taken. Immutable and thread-safe.
 *
 * @param rule the rule in words; says so where no day can be computed
 * @param safe the last safe day; {@code null} where it cannot be computed or nothing is due
 * @param latest the last day by the kindest reading of the rule
 * @param citation where the rule was read; {@code null} where there is none
 * @param verified whether the rule was seen in a payer's or CMS's source
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemedyDeadline(
    String rule,
    @Nullable LocalDate safe,
    @Nullable LocalDate latest,
    @Nullable String citation,
    boolean verified) {

  @Override
  public String toString() {
    return "RemedyDeadline[]";
  }
}
