package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Authorization.Status;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.Size;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.VisitNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One patient event of a response to a request (278, loops 2000E and 2000F). Not thread-safe. */
final class AuthorizationLoop {

  private final String file;
  private final ReadingOptions options;
  private final Patient patient;
  private final String source;
  private final List<String> traces = new ArrayList<>();
  private final List<VisitNote> notes = new ArrayList<>();
  private final List<String> diagnoses = new ArrayList<>();
  private final AuthorizationTerms event = new AuthorizationTerms();
  private final List<AuthorizationTerms> services = new ArrayList<>();

  AuthorizationLoop(String file, ReadingOptions options, Segment hl, Patient patient) {
    this.file = file;
    this.options = options;
    this.patient = patient;
    this.source = Places.at(file, hl, "2000E", 3);
  }

  void beginService() {
    services.add(new AuthorizationTerms());
  }

  void take(Segment segment) {
    AuthorizationTerms terms = services.isEmpty() ? event : services.get(services.size() - 1);
    switch (segment.id()) {
      case "TRN" -> traces.add(segment.text(2));
      case "HI" -> takeDiagnoses(segment);
      case "AAA" ->
        notes.add(Places.rejection(
            TaskKind.INPUT_UNCLEAR,
            file,
            segment,
            services.isEmpty() ? "2000E" : "2000F",
            "request for authorization"));
      case "HCR" -> {
        terms.takeDecision(segment);
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
      case "DTP" -> terms.takeDate(segment);
      case "UM" -> terms.takePlace(segment);
      case "SV1" -> terms.takeService(segment, 1, 4);
      case "SV2" -> terms.takeService(segment, 2, 5);
      case "HSD" -> terms.takeQuantity(segment);
      case "NM1" -> terms.takeProvider(segment);
      default -> {
        // Names, addresses, free texts and attachments are left out.
      }
    }
  }

  private void takeDiagnoses(Segment hi) {
    for (int at = 1; at <= hi.elements(); at++) {
      switch (hi.code(at, 1)) {
        case "ABK", "ABF", "BK", "BF" -> {
          if (!hi.code(at, 2).isEmpty()) {
            diagnoses.add(hi.code(at, 2));
          }
        }
        default -> {
          // Other code lists, such as procedures of hospitals.
        }
      }
    }
  }

  AuthorizationAnswer answer(@Nullable String payer) {
    List<Authorization> authorizations = new ArrayList<>();
    List<AuthorizationTerms> all = services.isEmpty() ? List.of(event) : services;
    for (AuthorizationTerms terms : all) {
      Status status = terms.status(event);
      if (terms.needsNone(event)) {
        notes.add(note(
            TaskKind.INPUT_UNCLEAR,
            "The payer answers that a planned service needs no authorization; nothing is approved.",
            "Keep the answer with the visit, and check that it is about the planned code."));
      } else if (status != null) {
        Authorization authorization = terms.authorization(event, status, diagnoses);
        authorizations.add(authorization);
        if (authorization.codes().isEmpty()) {
          notes.add(note(
              TaskKind.INPUT_UNCLEAR,
              "The payer's answer names no procedure code; it does not show what is approved.",
              "Ask the payer for the codes."));
        }
      }
    }
    if (authorizations.isEmpty() && notes.isEmpty()) {
      notes.add(note(
          TaskKind.INPUT_UNCLEAR,
          "The payer's answer does not give a decision on the request.",
          "Ask the payer for the status of the request."));
    }
    return AuthorizationAnswer.builder()
        .patientKey(patient.key(options.patientSecret().keys(), payer == null ? "" : payer))
        .traces(traces)
        .authorizations(authorizations)
        .notes(notes)
        .source(source)
        .build();
  }

  private VisitNote note(TaskKind kind, String message, String fix) {
    return VisitNote.builder()
        .kind(kind)
        .message(message)
        .fix(fix)
        .source(source)
        .build();
  }

  /** What is said of an event or a service. Not thread-safe. */
  private static final class AuthorizationTerms {

    private String action = "";
    private @Nullable String number;
    private @Nullable String code;
    private @Nullable String side;
    private @Nullable Integer units;
    private @Nullable String place;
    private @Nullable String rendering;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable LocalDate service;
    private @Nullable LocalDate serviceEnd;

    void takeDecision(Segment hcr) {
      action = hcr.code(1);
      number = hcr.has(2) ? hcr.text(2) : number;
    }

    void takeReference(Segment ref) {
      if (ref.has(1, "BB") && number == null) {
        number = ref.text(2);
      }
    }

    void takeDate(Segment dtp) {
      @Nullable LocalDate[] days = Places.days(dtp);
      switch (dtp.code(1)) {
        case "007" -> {
          from = days[0];
          to = days[1] == null ? to : days[1];
        }
        case "036" -> to = days[0];
        case "472", "AAH" -> {
          service = days[0];
          serviceEnd = days[1] == null ? days[0] : days[1];
        }
        default -> {
          // Other dates, such as those of onset and admission.
        }
      }
    }

    void takePlace(Segment um) {
      if (um.code(4, 2).equals("B")) {
        place = um.code(4, 1);
      }
    }

    void takeService(Segment sv, int composite, int quantity) {
      code = sv.code(composite, 2).isEmpty() ? code : sv.code(composite, 2);
      for (int at = 3; at <= 6; at++) {
        switch (sv.code(composite, at)) {
          case "LT", "RT" -> side = sv.code(composite, at);
          case "50" -> side = "bilateral";
          default -> {
            // Other modifiers name no side.
          }
        }
      }
      takeUnits(sv.text(quantity));
    }

    void takeQuantity(Segment hsd) {
      if (units == null) {
        takeUnits(hsd.text(2));
      }
    }

    private void takeUnits(String text) {
      Integer count = Size.count(Values.decimal(text));
      if (count != null) {
        units = count;
      }
    }

    /** The clinician who renders the service; an organization is none. */
    void takeProvider(Segment nm1) {
      if (nm1.has(1, "SJ") && nm1.has(2, "1") && nm1.has(8, "XX")) {
        rendering = nm1.text(9);
      }
    }

    private String actionOr(AuthorizationTerms of) {
      return action.isEmpty() ? of.action : action;
    }

    boolean needsNone(AuthorizationTerms of) {
      return actionOr(of).equals("NA");
    }

    /** Where it stands; {@code null} where nothing is decided or asked. */
    @Nullable
    Status status(AuthorizationTerms of) {
      return switch (actionOr(of)) {
        case "A1", "A2", "A6" -> Status.APPROVED;
        case "A3" -> Status.DENIED;
        case "A4", "CT" -> Status.PENDING;
        case "C" -> Status.CANCELLED;
        default -> null;
      };
    }

    Authorization authorization(AuthorizationTerms of, Status status, List<String> diagnoses) {
      LocalDate first = from != null ? from : of.from != null ? of.from : service;
      LocalDate last = to != null ? to : of.to;
      if (last == null && from == null && of.from == null) {
        last = serviceEnd;
      }
      return Authorization.builder()
          .number(number == null ? of.number : number)
          .status(status)
          .codes(code == null ? List.of() : List.of(code))
          .diagnoses(diagnoses)
          .from(first == null ? of.service : first)
          .to(last == null && first == null ? of.serviceEnd : last)
          .unitsApproved(units)
          .renderingNpi(rendering == null ? of.rendering : rendering)
          .laterality(side)
          .placeOfService(place == null ? of.place : place)
          .build();
    }

    @Override
    public String toString() {
      return "AuthorizationTerms[]";
    }
  }
}
