package io.github.payerrules.denial;

import io.github.payerrules.internal.denial.DenialJson;
import io.github.payerrules.remittance.Denial;
import io.github.payerrules.review.InvalidClaimException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a remittance line with what is known of its claim from JSON: {@code payer}, {@code line}
 * (status, code, modifiers, units, charge, paid, adjustments, rarcs, service_date, remit_date),
 * {@code plb}, {@code claim_context} (the claim's own fields by their names, and further facts) and
 * {@code today}. No content is quoted in a message.
 */
public final class DenialReader {

  private DenialReader() {}

  /**
   * A denial as read.
   *
   * @param id the caller's own reference; {@code null} where none
   * @param today the day on which it is worked; {@code null} where the text does not say
   */
  public record DenialRead(
      @Nullable String id, Denial denial, @Nullable LocalDate today) {

    @Override
    public String toString() {
      return "DenialRead[]";
    }
  }

  /**
   * Reads one denial.
   *
   * @param name a name for messages, such as a file's
   * @throws InvalidClaimException with every problem
   */
  public static DenialRead read(String name, String json) {
    DenialJson.Read read = DenialJson.read(name, json);
    return new DenialRead(read.id(), read.denial(), read.today());
  }
}
