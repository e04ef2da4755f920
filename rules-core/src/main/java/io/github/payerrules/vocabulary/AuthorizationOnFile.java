package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.None;
import io.github.payerrules.vocabulary.word.OneOf;
import io.github.payerrules.vocabulary.word.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * The authorization meant for a line: the one with the number on the claim; without a number the
 * one on file that fits the line best. Conditions on it fail where none is on file. What an
 * authorization does not restrict, it covers.
 */
public interface AuthorizationOnFile {
  @Meaning("The status of the authorization.")
  @OneOf({"approved", "pending", "denied", "cancelled"})
  String status();

  @Meaning("Whether the facility holds it, not the professional.")
  @Unknown(when = "it does not say", fact = "holder of the authorization")
  @Nullable
  Boolean heldByFacility();

  @Meaning("Whether it names the line's code.")
  boolean coversCode();

  @Meaning("Whether it names one of the line's diagnoses.")
  boolean coversDiagnosis();

  @Meaning("Whether the line's date of service is within its dates.")
  boolean coversDate();

  @Meaning("Whether it is for the line's rendering provider.")
  @Unknown(when = "the rendering provider is not given", fact = "rendering")
  @Nullable
  Boolean coversProvider();

  @Meaning("Whether it is for the line's side.")
  @Unknown(when = "the line names no side", fact = "modifiers")
  @Nullable
  Boolean coversSide();

  @Meaning("Whether it is for the line's place of service.")
  @Unknown(when = "the place of service is not given", fact = "placeOfService")
  @Nullable
  Boolean coversPlaceOfService();

  @Meaning("Units left before this claim.")
  @None("it states no number of units")
  @Nullable
  Integer remainingUnits();

  @Meaning("Units of the claim on this authorization, up to this line in the order of line "
      + "numbers, beyond those left: 0 when they suffice.")
  @None("it states no number of units")
  @Nullable
  Integer unitsShort();

  @Meaning("Whether another entry of its number, for the line's code and date, says otherwise: one "
      + "is approved, one denied or cancelled, or the approved units differ.")
  boolean contradicted();

  @Meaning("Its number, for a message.")
  String number();

  @Meaning("Its dates, for a message.")
  String dates();
}
