package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.ClaimRead;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.ReviewChanges;
import io.github.payerrules.visit.ClaimTask;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object per claim.
 *
 * @param tasks whether to list what each claim still needs
 */
record CheckJson(PrintWriter out, boolean tasks) implements CheckOutput {

  @Override
  public void review(ClaimRead read, Claim claim, Review review, @Nullable ReviewChanges changes) {
    ObjectNode object = object(ClaimPlace.of(read));
    if (!read.notices().isEmpty()) {
      Json.with(object, "notices", read.notices());
    }
    Json.and(object, review);
    if (changes != null) {
      Json.with(object, "changes", changes);
    }
    if (tasks) {
      Json.with(object, "tasks", ClaimTask.of(claim, review));
    }
    if (CheckOutput.isOfAnotherSystem(read)) {
      Json.with(object, "places", review.findings().stream().map(read::places).toList());
    }
    out.println(Json.line(object));
  }

  @Override
  public void unreadable(ClaimPlace place, @Nullable String claim, List<Problem> problems) {
    out.println(Json.line(Json.with(object(place), "problems", problems)));
  }

  private static ObjectNode object(ClaimPlace place) {
    return Json.object()
        .put("file", place.file())
        .put("index", place.position())
        .put("line", place.line());
  }
}
