package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Authorization.Status;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.x12.SaidOnce;
import io.github.payerrules.internal.formats.x12.SaidOnce.Contradiction;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Answer.Topic;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.VisitNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One patient event of a response to a request (278, loops 2000E and 2000F). Not thread-safe. */
final class AuthorizationLoop {

  /** What a payer decides (HCR01). */
  private static final Set<String> DECISIONS =
      Set.of("A1", "A2", "A3", "A4", "A6", "C", "CT", "NA");

  private static final Set<String> DIAGNOSES = Set.of("ABF", "ABK", "BF", "BK");

  /** Codes of HI that are no diagnoses of the service, such as procedures of hospitals. */
  private static final Set<String> OTHER_LISTS = Set.of(
      "ABJ", "APR", "BBQ", "BBR", "BE", "BG", "BH", "BI", "BJ", "BQ", "BR", "DR", "LOI", "PR");

  private final String file;
  private final ReadingOptions options;
  private final Patient patient;
  private final String source;
  private final List<String> traces = new ArrayList<>();
  private final List<VisitNote> notes = new ArrayList<>();
  private final List<String> diagnoses = new ArrayList<>();
  private final AuthorizationTerms event = new AuthorizationTerms();
  private final List<AuthorizationTerms> services = new ArrayList<>();
  private final SaidOnce said = new SaidOnce();

  AuthorizationLoop(String file, ReadingOptions options, Segment hl, Patient patient) {
    this.file = file;
    this.options = options;
    this.patient = patient;
    this.source = Places.at(file, hl, "2000E", 3);
  }

  void beginService() {
    services.add(new AuthorizationTerms());
    said.begin();
  }

  void take(Segment segment) {
    AuthorizationTerms terms = services.isEmpty() ? event : services.get(services.size() - 1);
    Contradiction found = said.take(segment, AnswerValues.OF_AUTHORIZATION);
    if (found != null) {
      notes.add(Places.contradiction(
          Topic.AUTHORIZATION, file, segment, services.isEmpty() ? "2000E" : "2000F", found));
    }
    switch (segment.id()) {
      case "TRN" -> traces.add(segment.text(2));
      case "HI" -> takeDiagnoses(segment);
      case "AAA" ->
        notes.add(Places.rejectedRequest(file, segment, services.isEmpty() ? "2000E" : "2000F"));
      case "HCR" -> {
        terms.takeDecision(segment);
        if (segment.has(1) && !DECISIONS.contains(segment.code(1))) {
          notes.add(unreadable(
              segment,
              "The payer's answer has a decision that is not known.",
              "Ask the payer what it decided."));
        }
        if (segment.has(1, "CT")) {
          notes.add(VisitNote.builder()
              .kind(TaskKind.AUTHORIZATION_PENDING)
              .message("The payer asks you to call before it decides on the request.")
              .fix("Call the payer, and note the answer, the date and the name.")
              .source(Places.at(file, segment, "2000F", 1))
              .build());
        }
      }
      case "REF" -> terms.takeReference(segment);
      case "DTP" -> {
        if (!terms.takeDate(segment)) {
          notes.add(Places.unreadable(
              Topic.AUTHORIZATION,
              file,
              segment,
              services.isEmpty() ? "2000E" : "2000F",
              "the decision is not used"));
        }
      }
      case "UM" -> terms.takeRequest(segment);
      case "SV1" -> terms.takeService(segment, 1, 3);
      case "SV2" -> terms.takeService(segment, 2, 4);
      case "HSD" -> terms.takeQuantity(segment);
      case "NM1" -> terms.takeProvider(segment);
      default -> {
        // Names, addresses, free texts and attachments are left out.
      }
    }
  }

  private void takeDiagnoses(Segment hi) {
    for (int at = 1; at <= hi.elements(); at++) {
      boolean isDiagnosis = DIAGNOSES.contains(hi.code(at, 1));
      if (isDiagnosis && !hi.code(at, 2).isEmpty()) {
        diagnoses.add(hi.code(at, 2));
      } else if (isDiagnosis || (hi.has(at) && !OTHER_LISTS.contains(hi.code(at, 1)))) {
        notes.add(unreadable(
            hi,
            "The payer's answer has a diagnosis that cannot be read.",
            "Ask the payer for which diagnoses it approves the service."));
      }
    }
  }

  private VisitNote unreadable(Segment segment, String message, String fix) {
    return Places.unclear(
        Topic.AUTHORIZATION,
        message,
        fix,
        Places.at(file, segment, services.isEmpty() ? "2000E" : "2000F", 1));
  }

  AuthorizationAnswer answer(@Nullable String payer, @Nullable LocalDate answeredOn) {
    List<Authorization> authorizations = new ArrayList<>();
    List<Authorization> notNeeded = new ArrayList<>();
    List<AuthorizationTerms> all = services.isEmpty() ? List.of(event) : services;
    for (AuthorizationTerms terms : all) {
      // What is not used because of its date was told where the date stands.
      if (terms.isNumberUnclear()) {
        notes.add(note(
            TaskKind.INPUT_UNCLEAR,
            "The payer's answer has two numbers for one decision.",
            "Ask the payer which number goes on the claim."));
      }
      Status status = terms.isDateUnreadable(event) ? null : terms.status(event);
      if (terms.needsNone(event) && terms.hasCode()) {
        notNeeded.add(terms.authorization(event, Status.PENDING, diagnoses));
      } else if (terms.needsNone(event)) {
        notes.add(note(
            TaskKind.INPUT_UNCLEAR,
            "The payer answers that a planned service needs no authorization; nothing is approved.",
            "Keep the answer with the visit, and check that it is about the planned code."));
      } else if (status != null && terms.contradicts(event)) {
        notes.add(note(
            TaskKind.INPUT_UNCLEAR,
            "The payer refuses the request as a whole and approves a service of it; the approval is"
                + " not used.",
            "Ask the payer which one is right."));
      } else if (status != null && terms.isUnitsUnreadable()) {
        notes.add(note(
            TaskKind.INPUT_UNCLEAR,
            "The payer's answer does not show how many units it decided on; it is not used.",
            "Ask the payer for the number of units."));
      } else if (status != null) {
        if (terms.isOtherMeasure()) {
          notes.add(note(
              TaskKind.INPUT_UNCLEAR,
              "The payer approves days, hours or months instead of units; the number is not"
                  + " checked.",
              "Ask the payer how many units it approves."));
        }
        Authorization authorization = terms.authorization(event, status, diagnoses);
        authorizations.add(authorization);
        if (authorization.codes().isEmpty()) {
          notes.add(Places.unclear(
              "The payer's answer names no procedure code; it does not show what is approved.",
              "Ask the payer for the codes.",
              source));
        }
      }
    }
    if (authorizations.isEmpty() && notNeeded.isEmpty() && notes.isEmpty()) {
      notes.add(note(
          TaskKind.INPUT_UNCLEAR,
          "The payer's answer does not give a decision on the request.",
          "Ask the payer for the status of the request."));
    }
    return AuthorizationAnswer.builder()
        .patientKey(patient.key(options.patientSecret().keys(), payer == null ? "" : payer))
        .payer(payer)
        .answeredOn(answeredOn)
        .traces(traces)
        .authorizations(authorizations)
        .notNeeded(notNeeded)
        .notes(notes)
        .source(source)
        .build();
  }

  private VisitNote note(TaskKind kind, String message, String fix) {
    return VisitNote.builder()
        .kind(kind)
        .topic(Topic.AUTHORIZATION)
        .message(message)
        .fix(fix)
        .source(source)
        .build();
  }
}
