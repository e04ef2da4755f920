package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Aspect.LINE;

import io.github.payerrules.vocabulary.word.DependsOn;
import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * What the tables that CMS publishes say of a line on its date of service: NCCI code pairs,
 * medically unlikely edits, add-on codes, ICD-10-CM. Where no table covers the date, a rule that
 * asks is not evaluated.
 */
public interface Edits {
  @Meaning("Whether a PTP edit bundles this line, column two, into another line of the day.")
  @Unknown(when = "no imported table covers the date")
  @Nullable
  Boolean bundled();

  @Meaning("Whether a PTP edit that no modifier bypasses (indicator 0) bundles the other line "
      + "of the day into this one, column one.")
  @DependsOn(LINE)
  @Unknown(when = "no imported table covers the date")
  @Nullable
  Boolean alwaysBundles(Line other);

  @Meaning("Whether a PTP edit that a modifier may bypass (indicator 1) bundles the other line "
      + "of the day into this one, column one.")
  @DependsOn(LINE)
  @Unknown(when = "no imported table covers the date")
  @Nullable
  Boolean bundlesUnlessModified(Line other);

  @Meaning("Whether a PTP edit bundles this line, column two, into a service of the day on "
      + "another claim in the patient's history. Denied and superseded services bundle "
      + "nothing.")
  @Unknown(when = "history does not cover the day, unless a known service decides")
  @Nullable
  Boolean bundledElsewhere();

  @Meaning("Whether a PTP edit bundles a service of the day on another claim in the patient's "
      + "history into this line, column one.")
  @Unknown(when = "history does not cover the day, unless a known service decides")
  @Nullable
  Boolean bundlesElsewhere();

  @Meaning("The medically unlikely edit (MUE) of the code.")
  UnitLimit unitLimit();

  @Meaning("What the table of add-on codes says of the code.")
  AddOnCode addOnCode();

  @Meaning("Whether a diagnosis code linked to the line needs more characters.")
  @Unknown(when = "no imported table covers the date")
  @Nullable
  Boolean diagnosisIncomplete();

  @Meaning("Whether a diagnosis code linked to the line is not in the ICD-10-CM table of the year.")
  @Unknown(when = "no imported table covers the date")
  @Nullable
  Boolean diagnosisNotListed();

  @Meaning("The diagnosis codes that need more characters, each with the codes that continue "
      + "it, for a message.")
  String incompleteDiagnoses();

  @Meaning("The diagnosis codes that are not in the table of the year, each with the codes "
      + "that begin as it does, for a message.")
  String notListedDiagnoses();
}
