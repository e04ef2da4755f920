package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.alignment.Alignment;
import io.github.payerrules.alignment.LineAlignment;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with what the payer's rules say of authorization where none is on file.
 *
 * @param alignment the case
 * @param findings the findings about authorization
 */
record AlignedCase(Alignment alignment, List<Finding> findings) {

  boolean isAligned() {
    return alignment.isAligned() && findings.isEmpty();
  }

  /** The caller's references of plan and claim; one where they are the same. */
  String name() {
    String plan = id(alignment.planned());
    String claim = id(alignment.billed());
    if (plan.isEmpty() || plan.equals(claim)) {
      return claim;
    }
    return claim.isEmpty() ? plan : claim + " (planned as " + plan + ")";
  }

  String payer() {
    Claim claim = alignment.billed() == null ? alignment.planned() : alignment.billed();
    return claim == null ? "" : claim.payer();
  }

  private static String id(@Nullable Claim claim) {
    return claim == null || claim.id() == null ? "" : claim.id();
  }

  ObjectNode json() {
    ObjectNode object = Json.object()
        .put("planned", alignment.planned() == null ? null : id(alignment.planned()))
        .put("billed", alignment.billed() == null ? null : id(alignment.billed()))
        .put("payer", payer())
        .put("aligned", isAligned());
    List<LineAlignment> lines = alignment.lines();
    Json.with(object, "lines", lines);
    Json.with(object, "rules", findings);
    return object;
  }
}
