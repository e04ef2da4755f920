package io.github.payerrules.cli;

import io.github.payerrules.Answers;
import io.github.payerrules.claim.Claim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The answers of {@code --answers}, and what became of them. Whose they are does not depend on the
 * order in which claims are reviewed. Thread-safe.
 */
final class GivenAnswers {

  private final Path file;
  private final Answers answers;
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final Set<String> ofOthers = ConcurrentHashMap.newKeySet();
  private final Set<String> ofSeveral = ConcurrentHashMap.newKeySet();
  private final Set<String> ofNoKnownPatient = ConcurrentHashMap.newKeySet();
  private final Map<String, String> patients = new ConcurrentHashMap<>();

  private GivenAnswers(Path file, Answers answers) {
    this.file = file;
    this.answers = answers;
  }

  static GivenAnswers read(Path file) {
    try {
      return new GivenAnswers(file, Answers.read(file));
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(file, unreadable));
    }
  }

  /**
   * The claim with its answers.
   *
   * @param place what stands for it where it has no id, or another claim has it too
   * @param keyLasts whether the patient's key was the same when the form was written
   */
  Claim addedTo(Claim claim, String place, boolean keyLasts) {
    String patient = claim.patientKey();
    Claim asked = keyLasts ? claim : claim.toBuilder().patientKey(null).build();
    for (String name : claim.id() == null ? List.of(place) : List.of(place, claim.id())) {
      if (isUsed(name, asked, patient)) {
        if (!keyLasts && patient != null) {
          ofNoKnownPatient.add(name);
        }
        return answers.addedTo(name, asked).toBuilder().patientKey(patient).build();
      }
    }
    return claim;
  }

  private boolean isUsed(String name, Claim asked, @Nullable String patient) {
    if (!answers.claims().contains(name)) {
      return false;
    }
    if (!answers.areOf(name, asked)) {
      ofOthers.add(name);
      return false;
    }
    used.add(name);
    String first = patient == null ? null : patients.putIfAbsent(name, patient);
    if (first != null && !first.equals(patient)) {
      ofSeveral.add(name);
    }
    return true;
  }

  /**
   * Tells of answers that went nowhere or to more than one patient.
   *
   * @return whether none was refused or went to a second patient
   */
  boolean tell(Page errors) {
    long others = ofOthers.stream().filter(name -> !used.contains(name)).count();
    long nowhere = answers.claims().stream()
        .filter(name -> !used.contains(name) && !ofOthers.contains(name))
        .count();
    tell(errors, nowhere, " %s not in these files; compare the ids of the claims");
    tell(
        errors,
        others,
        " %s of another patient or another date of service now; they were not used. Write the form"
            + " anew with --questions");
    tell(
        errors,
        ofSeveral.size(),
        ", and claims of more than one patient have that id; those reviews are not to be relied"
            + " on. Write the form anew with --questions, which keeps them apart");
    tell(
        errors,
        ofNoKnownPatient.size(),
        ", matched by id, date of service, age and sex alone. To compare the patients too, give"
            + " --patient-secret FILE with --questions and with --answers");
    return others == 0 && ofSeveral.isEmpty();
  }

  /** Where the sentence has a gap, {@code that is} or {@code that are}. */
  private void tell(Page errors, long count, String sentence) {
    if (count > 0) {
      errors.line("payer-rules: " + file + " has answers for "
          + (count == 1 ? "1 claim" : count + " claims")
          + sentence.replace("%s", count == 1 ? "that is" : "that are"));
    }
  }
}
