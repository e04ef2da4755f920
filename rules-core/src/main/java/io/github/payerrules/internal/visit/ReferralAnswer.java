package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Referral;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.visit.Answer;
import io.github.payerrules.visit.Answer.State;
import io.github.payerrules.visit.Answer.Topic;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the plan asks for a referral, and what is on file, where no task is open about it. */
final class ReferralAnswer {

  /** Kinds of plans that leave the choice of a specialist to the patient. */
  private static final Set<PlanKind> WITHOUT_REFERRAL =
      Set.of(PlanKind.ORIGINAL_MEDICARE, PlanKind.MEDIGAP, PlanKind.LIABILITY);

  private ReferralAnswer() {}

  static Answer of(Claim planned, @Nullable Coverage coverage, LocalDate date) {
    Referral onFile = FileTasks.referral(planned, date);
    Boolean required = coverage == null ? null : coverage.referralRequired();
    if (Boolean.TRUE.equals(required)) {
      return onFile == null
          ? answer(State.NOT_KNOWN, "Needed.")
          : answer(State.OK, "Needed, on file" + terms(onFile) + visits(onFile) + ".");
    } else if (Boolean.FALSE.equals(required)) {
      return answer(State.OK, "The plan asks for no referral.");
    } else if (coverage != null && PlanKind.mayWantReferral(coverage) && onFile != null) {
      return answer(
          State.OK,
          "Whether the plan asks for a referral is not known; one is on file" + terms(onFile)
              + ".");
    } else if (coverage != null && PlanKind.of(coverage) == PlanKind.HMO) {
      return answer(
          State.NOT_KNOWN, "Most HMO plans pay a specialist only with a referral; ask the plan.");
    }
    return coverage != null && WITHOUT_REFERRAL.contains(PlanKind.of(coverage))
        ? answer(State.OK, "The plan asks for no referral.")
        : answer(State.NOT_KNOWN, "Whether the plan asks for a referral is not known; ask it.");
  }

  private static String terms(Referral referral) {
    return referral.to() == null ? "" : " through " + referral.to();
  }

  private static String visits(Referral referral) {
    Integer approved = referral.visitsApproved();
    int used = referral.visitsUsed() == null ? 0 : referral.visitsUsed();
    return approved == null ? "" : ", " + VisitAnswers.count(approved - used, "visit") + " left";
  }

  private static Answer answer(State state, String text) {
    return VisitAnswers.answer(Topic.REFERRAL, state).text(UsDates.in(text)).build();
  }
}
