package io.github.payerrules.internal.facts.onfile;

import io.github.payerrules.claim.Referral;
import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.ReferralOnFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The referral on file that fits a date best. */
public final class ReferralFacts extends Thing implements ReferralOnFile {

  private final boolean known;

  /** Whether one ends before it begins: on which days it holds is not known. */
  private final boolean isReversed;

  private final @Nullable Referral found;
  private final @Nullable LocalDate date;

  ReferralFacts(@Nullable List<Referral> onFile, @Nullable LocalDate date) {
    this.isReversed =
        onFile != null && onFile.stream().anyMatch(it -> Periods.isReversed(it.from(), it.to()));
    this.known = onFile != null && !isReversed;
    this.date = date;
    Referral best = null;
    if (onFile != null) {
      Comparator<Referral> fit = Comparator.comparing(this::covers)
          .thenComparing(ReferralFacts::left, Comparator.nullsLast(Integer::compare));
      for (Referral one : onFile) {
        if (best == null || fit.compare(one, best) > 0) {
          best = one;
        }
      }
    }
    this.found = best;
  }

  private boolean covers(Referral one) {
    return date != null && new InEffect(one.from(), one.to()).on(date);
  }

  private static @Nullable Integer left(Referral one) {
    Integer used = one.visitsUsed();
    return one.visitsApproved() == null
        ? null
        : (Integer) (one.visitsApproved() - (used == null ? 0 : used));
  }

  @Override
  public Truth present() {
    return known ? Truth.of(found != null) : Truth.UNKNOWN;
  }

  @Override
  public Missing missing() {
    return Missing.source(
        Missing.REFERRALS,
        isReversed
            ? "A referral on file ends before it begins: correct its dates in `referrals`"
            : "No referral data: add `referrals` to the claim (an empty list if there is none)");
  }

  @Override
  public boolean coversDate() {
    return found != null && covers(found);
  }

  @Override
  public @Nullable Integer visitsLeft() {
    return found == null ? null : left(found);
  }
}
