package io.github.payerrules.alignment;

import io.github.payerrules.claim.Authorization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service side by side. Immutable; it holds values of the claim: treat it as the claim itself.
 *
 * @param plannedLine the number of the planned line; {@code null} where it was not planned, or no
 *     plan is known
 * @param billedLine the number of the billed line; {@code null} where it is not billed
 * @param code the code that is billed, else the planned one
 * @param authorization the authorization meant for it; {@code null} where none is on file
 * @param rows the aspects
 * @param corrections what to change
 * @param modificationRequest the text with which the payer is asked to change the authorization;
 *     {@code null} where there is nothing to ask
 */
public record LineAlignment(
    @Nullable Integer plannedLine,
    @Nullable Integer billedLine,
    String code,
    @Nullable Authorization authorization,
    List<AspectRow> rows,
    List<Correction> corrections,
    @Nullable String modificationRequest) {

  /** With copies of the lists. */
  public LineAlignment {
    rows = List.copyOf(rows);
    corrections = List.copyOf(corrections);
  }

  /** Whether nothing is to be changed. */
  public boolean isAligned() {
    return corrections.isEmpty();
  }

  @Override
  public String toString() {
    return "LineAlignment[" + corrections.size() + " corrections]";
  }
}
