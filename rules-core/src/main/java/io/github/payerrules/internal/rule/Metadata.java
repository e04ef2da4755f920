package io.github.payerrules.internal.rule;

import io.github.payerrules.review.Mark;
import io.github.payerrules.review.PolicySource;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.review.TaskKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule's annotations say.
 *
 * @param id unique within a payer and stable for ever
 * @param citation the policy and the place in it
 * @param message what is wrong
 * @param fix what to do about it
 * @param effective from when to when it holds
 * @param mark how sure its author is that the policy says so; {@code null} where nothing is said
 * @param seenIn names the documents in which it was seen besides those of the citation; may be
 *     empty
 * @param unverified why it only advises although a source says so; {@code null} for no such reason
 * @param group claim adjustment group code
 * @param patientWith the modifier with which the patient owes what the payer denies (group PR);
 *     {@code null} where none shifts it
 * @param carc claim adjustment reason code
 * @param rarcs remittance advice remark codes
 * @param cause the root cause
 * @param sameReasonAs the rule file, payer folder and file, whose rules give the same reason where
 *     they find something; {@code null} for none
 * @param task what a finding asks for before a planned visit; {@code null} where the root cause
 *     tells
 */
public record Metadata(
    String id,
    Template citation,
    Template message,
    Template fix,
    InEffect effective,
    @Nullable Mark mark,
    String seenIn,
    @Nullable String unverified,
    String group,
    @Nullable String patientWith,
    String carc,
    List<String> rarcs,
    RootCause cause,
    @Nullable String sameReasonAs,
    @Nullable TaskKind task) {

  /** The listed documents that the citation names, and of a verified rule where it was seen. */
  List<PolicySource> documents(List<PolicySource> listed) {
    String named = mark == Mark.VERIFIED ? citation.text() + "; " + seenIn : citation.text();
    return PolicySource.namedIn(named, listed);
  }

  /** How sure it is: verified only in a listed document with the day on which it was seen. */
  public Mark mark(List<PolicySource> listed) {
    if (mark == null) {
      return unverified == null ? Mark.NONE : Mark.MEMORY;
    }
    return mark.backedBy(documents(listed));
  }

  /** The same where no notice shifts the service to the patient. */
  Metadata withoutNotice() {
    return new Metadata(
        id,
        citation,
        message,
        fix,
        effective,
        mark,
        seenIn,
        unverified,
        group,
        null,
        carc,
        rarcs,
        cause,
        sameReasonAs,
        task);
  }
}
