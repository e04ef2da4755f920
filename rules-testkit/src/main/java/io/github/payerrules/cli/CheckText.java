package io.github.payerrules.cli;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.ReviewChanges;
import io.github.payerrules.visit.ClaimTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each claim as a biller reads it.
 *
 * @param tasks whether to list what each claim still needs
 * @param compared whether the reviews are compared with those of an earlier run
 */
record CheckText(Page page, boolean tasks, boolean compared) implements CheckOutput {

  @Override
  public void review(ClaimRead read, Claim claim, Review review, @Nullable ReviewChanges changes) {
    String name = ClaimPlace.of(read).nameOf(claim.id());
    ReviewText text = new ReviewText(page);
    if (changes != null && changes.isEmpty()) {
      text.heading(name, review);
    } else {
      text.print(name, review);
      if (CheckOutput.isOfAnotherSystem(read)) {
        text.places(read.file(), review, read::places);
      }
      text.notices(read.notices());
      if (tasks) {
        text.tasks(ClaimTask.of(claim, review));
      }
    }
    if (compared) {
      EarlierReviews.print(page, changes);
    }
  }

  @Override
  public void unreadable(ClaimPlace place, @Nullable String claim, List<Problem> problems) {
    new ReviewText(page).print(place.nameOf(claim), problems);
  }
}
