package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.review.Problem;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.EligibilityAnswer;

/** Takes what is read, in the order of the file. */
public interface AnswerSink {

  /** What a payer answered about a patient's coverage. */
  void eligibility(EligibilityAnswer answer);

  /** What a payer answered to a request for authorization. */
  void authorization(AuthorizationAnswer answer);

  /** What is wrong with the file. */
  void problem(Problem problem);
}
