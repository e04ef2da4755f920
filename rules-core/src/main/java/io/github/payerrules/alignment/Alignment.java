package io.github.payerrules.alignment;

import io.github.payerrules.claim.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Approval, plan and claim of one case side by side. Immutable; treat it as the claim itself.
 *
 * @param planned the plan or request; {@code null} where it is not known
 * @param billed the claim; {@code null} where nothing is billed yet
 * @param lines the services
 */
public record Alignment(
    @Nullable Claim planned, @Nullable Claim billed, List<LineAlignment> lines) {

  /** With a copy of the list. */
  public Alignment {
    lines = List.copyOf(lines);
  }

  /** Whether nothing is to be changed. */
  public boolean isAligned() {
    return lines.stream().allMatch(LineAlignment::isAligned);
  }

  @Override
  public String toString() {
    return "Alignment[" + lines.size() + " lines]";
  }
}
