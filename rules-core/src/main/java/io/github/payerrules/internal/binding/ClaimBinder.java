package io.github.payerrules.internal.binding;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.document.Node;
import io.github.payerrules.internal.reading.Problems;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a tree to a claim. */
public final class ClaimBinder {

  private ClaimBinder() {}

  /**
   * The claim, or {@code null} after all its problems were added.
   *
   * @param payer the payer of a claim that names none; {@code null} when it must
   */
  public static @Nullable Claim bind(Node node, @Nullable String payer, Problems problems) {
    int before = problems.count();
    Place place = new Place(node, "the claim", 1, problems);
    Map<String, Object> defaults = payer == null ? Map.of() : Map.of("payer", payer);
    Object claim = ObjectShape.of(Claim.class).convert(place, defaults);
    return problems.count() > before ? null : (Claim) claim;
  }
}
