package io.github.payerrules.alignment;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.internal.text.UsDates;
import java.util.List;

/** The text with which a payer is asked to change an authorization. */
final class ModificationRequest {

  private ModificationRequest() {}

  /** What is to change and no more: who the patient is, the practice adds where it sends it. */
  static String text(
      Authorization authorization, Service service, boolean isPerformed, List<String> changes) {
    StringBuilder text = new StringBuilder("Request to modify an authorization\n\n");
    text.append("Authorization: ")
        .append(authorization.number() == null ? "number not on file" : authorization.number())
        .append('\n');
    text.append("Service: ")
        .append(service.code())
        .append(isPerformed ? ", performed on " : ", planned for ")
        .append(UsDates.of(service.date()))
        .append("\n\nPlease change:\n");
    changes.forEach(change -> text.append("- ").append(change).append('\n'));
    text.append("\nReason (from the record; to be filled in by the practice): ____\n");
    text.append(
        isPerformed
            ? "The service was performed as stated above. We ask for a change as of that day and hold"
                + " the claim until your answer.\n"
            : "The service has not been performed. We ask for the change before that day.\n");
    return text.toString();
  }
}
