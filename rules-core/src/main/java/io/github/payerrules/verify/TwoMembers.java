package io.github.payerrules.verify;

import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Answer;
import io.github.payerrules.visit.VisitNote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers about one visit whose patients are two. */
final class TwoMembers {

  /** Whom an answer of a payer is about. */
  record Member(@Nullable String payer, @Nullable String patientKey, String source) {}

  private TwoMembers() {}

  /** Payers call a patient by other numbers, so that the answers of one payer are compared. */
  static List<VisitNote> notes(Answer.Topic topic, List<Member> members) {
    List<VisitNote> notes = new ArrayList<>();
    Map<String, String> first = new HashMap<>();
    for (Member member : members) {
      String key = member.patientKey();
      if (key != null
          && !key.equals(
              first.computeIfAbsent(Objects.toString(member.payer(), ""), payer -> key))) {
        notes.add(VisitNote.builder()
            .kind(TaskKind.INPUT_UNCLEAR)
            .topic(topic)
            .message("The payer's answers to this visit are about two members.")
            .fix("Find out which answer is about the patient, and leave the other out.")
            .source(member.source())
            .build());
        break;
      }
    }
    return notes;
  }
}
