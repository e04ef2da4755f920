package io.github.payerrules.internal.rule;

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
 * @param unverified why the policy counts as unverified; {@code null} when it was seen in a source
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
    @Nullable String unverified,
    String group,
    @Nullable String patientWith,
    String carc,
    List<String> rarcs,
    RootCause cause,
    @Nullable String sameReasonAs,
    @Nullable TaskKind task) {

  /** The same where no notice shifts the service to the patient. */
  Metadata withoutNotice() {
    return new Metadata(
        id,
        citation,
        message,
        fix,
        effective,
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
