package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A documented value and where it stands. {@link #toString()} shows nothing.
 *
 * @param value an {@link Integer}, a {@link Boolean}, a {@link String} or a list of
 *     {@link DiagnosticBlock}, as the fact's {@link EvidenceFact#kind()} says
 * @param recordedOn the day on which it was recorded
 * @param scale the scale on which it was measured, such as {@code NRS}
 * @param source where it stands: {@code note}, {@code imaging report}, {@code order}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recorded(
    Object value,
    @Nullable LocalDate recordedOn,
    @Nullable String scale,
    @Nullable String source) {

  public Recorded {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return "Recorded[]";
  }
}
