package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Referral;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.review.TaskKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is on file: a referral that ends, and what cannot be used as it is. */
final class FileTasks {

  private static final String OWN_DATA = "The visit's own data";

  private FileTasks() {}

  static void add(
      Tasks tasks, Claim claim, @Nullable Coverage coverage, Claim planned, LocalDate date) {
    if (coverage != null && Boolean.TRUE.equals(coverage.referralRequired())) {
      addRenewal(tasks, claim, date);
    }
    addReversed(tasks, claim);
    addWithoutCodes(tasks, planned);
  }

  private static void addRenewal(Tasks tasks, Claim claim, LocalDate date) {
    Referral referral = referral(claim, date);
    if (referral == null) {
      return;
    }
    Integer approved = referral.visitsApproved();
    int used = referral.visitsUsed() == null ? 0 : referral.visitsUsed();
    boolean lastVisit = approved != null && approved - used == 1;
    boolean lastDay = date.equals(referral.to());
    if (lastVisit || lastDay) {
      tasks.add(
          TaskKind.REFERRAL_RENEW_SOON,
          null,
          lastVisit && lastDay
              ? "This is the last visit, on the last day, of the referral."
              : lastVisit
                  ? "This is the last visit of the referral."
                  : "This is the last day of the referral.",
          "Plan's referral rules, as verified");
    }
  }

  static @Nullable Referral referral(Claim claim, LocalDate date) {
    List<Referral> all = claim.referrals() == null ? List.of() : claim.referrals();
    return all.stream()
        .filter(it ->
            claim.referralNumber() == null || Objects.equals(claim.referralNumber(), it.number()))
        .filter(it -> Periods.holds(it.from(), it.to(), date))
        .findFirst()
        .orElse(null);
  }

  private static void addReversed(Tasks tasks, Claim claim) {
    boolean coverage = Objects.requireNonNullElse(claim.coverages(), List.<Coverage>of()).stream()
        .anyMatch(it -> Periods.isReversed(it.from(), it.to()));
    boolean authorization =
        Prepared.onFile(claim).stream().anyMatch(it -> Periods.isReversed(it.from(), it.to()));
    boolean referral = Objects.requireNonNullElse(claim.referrals(), List.<Referral>of()).stream()
        .anyMatch(it -> Periods.isReversed(it.from(), it.to()));
    addReversed(tasks, coverage, "A coverage");
    addReversed(tasks, authorization, "An authorization");
    addReversed(tasks, referral, "A referral");
  }

  private static void addReversed(Tasks tasks, boolean reversed, String what) {
    if (reversed) {
      tasks.add(
          TaskKind.INPUT_UNCLEAR,
          null,
          what + " on file ends before it begins; it covers no day as it is.",
          OWN_DATA);
    }
  }

  private static void addWithoutCodes(Tasks tasks, Claim planned) {
    for (ServiceLine line : planned.lines()) {
      if (Prepared.isAuthorizedWithoutCodes(planned, line)) {
        tasks.add(
            TaskKind.INPUT_UNCLEAR,
            null,
            "The authorization for line " + line.number() + " names no procedure code; it does not"
                + " show that " + line.code() + " is approved.",
            OWN_DATA);
      }
    }
  }
}
