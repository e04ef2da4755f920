package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Answer.Topic;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.EligibilityAnswer;
import io.github.payerrules.visit.VisitNote;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The answers of a transaction until its end is read: where a part of it is missing, none of them
 * is taken for the whole answer. Not thread-safe.
 */
final class OpenAnswers {

  private final List<EligibilityAnswer> eligibility = new ArrayList<>();
  private final List<AuthorizationAnswer> authorizations = new ArrayList<>();

  void add(EligibilityAnswer answer) {
    eligibility.add(answer);
  }

  void add(AuthorizationAnswer answer) {
    authorizations.add(answer);
  }

  /** Hands them out, in the order of the file. */
  void give(boolean isWhole, AnswerSink sink) {
    eligibility.forEach(it -> sink.eligibility(
        isWhole
            ? it
            : it.toBuilder()
                .notes(with(it.notes(), Topic.ELIGIBILITY, it.source()))
                .build()));
    authorizations.forEach(it -> sink.authorization(
        isWhole
            ? it
            : it.toBuilder()
                .notes(with(it.notes(), Topic.AUTHORIZATION, it.source()))
                .build()));
    eligibility.clear();
    authorizations.clear();
  }

  private static List<VisitNote> with(List<VisitNote> notes, Topic topic, String source) {
    VisitNote cut = VisitNote.builder()
        .kind(TaskKind.INPUT_UNCLEAR)
        .topic(topic)
        .message("A part of the payer's answer is missing: its file was cut off or put together"
            + " from parts.")
        .fix("Get the answer again, and verify the visit with it.")
        .source(source)
        .build();
    return Stream.concat(notes.stream(), Stream.of(cut)).toList();
  }
}
