package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.x12.answers.AnswerSink;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Answer.Topic;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.EligibilityAnswer;
import io.github.payerrules.visit.StatedShares;
import io.github.payerrules.visit.VisitNote;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payers' answers in FHIR, alone or in a Bundle: on eligibility and to requests. */
public final class FhirAnswers {

  private final String file;
  private final ReadingOptions options;
  private final AnswerSink sink;
  private final PatientKeys keys;
  private boolean any;

  private FhirAnswers(String file, ReadingOptions options, AnswerSink sink) {
    this.file = file;
    this.options = options;
    this.sink = sink;
    this.keys = options.patientSecret().keys();
  }

  /**
   * Reads all answers of a file.
   *
   * @throws IOException if the stream cannot be read
   */
  public static void read(String file, InputStream in, ReadingOptions options, AnswerSink sink)
      throws IOException {
    FhirAnswers answers = new FhirAnswers(file, options, sink);
    new FhirFile(file, (line, resources) -> answers.take(resources), sink::problem).read(in);
    if (!answers.any) {
      sink.problem(new Problem(
          file,
          1,
          null,
          "there is no CoverageEligibilityResponse and no ClaimResponse here",
          "Name a file with the payer's answer, alone or in a Bundle with what it refers to."));
    }
  }

  private void take(Resources resources) {
    FhirOnFile onFile = new FhirOnFile(resources, new FhirParties(resources), options);
    resources
        .of("CoverageEligibilityResponse")
        .filter(this::isReadable)
        .forEach(it -> eligibility(it, onFile, patient(resources, it)));
    resources
        .of("ClaimResponse")
        .filter(it -> !it.text("use").equals("claim"))
        .filter(this::isReadable)
        .forEach(it -> authorization(it, onFile, patient(resources, it)));
  }

  /** Whom an answer is about, as far as the bundle tells. */
  private static FhirPatient patient(Resources resources, Resource answer) {
    Resource patient = resources.referred(answer, answer.at("patient"));
    Resource insurance = answer.first("insurance");
    Resource coverage = resources.referred(answer, insurance.at("coverage"));
    return new FhirPatient(
        patient.type().equals("Patient") ? patient : Resource.none(),
        FhirInsurance.memberId(coverage));
  }

  private @Nullable String key(FhirPatient patient, @Nullable String payer) {
    return patient.key(payer == null ? "" : payer, keys);
  }

  private boolean isReadable(Resource answer) {
    any = true;
    List<Doubts.Doubt> doubts = AnswerDoubts.in(answer);
    doubts.forEach(it -> sink.problem(it.problem(file)));
    return AnswerDoubts.isReadable(doubts);
  }

  private void eligibility(Resource answer, FhirOnFile onFile, FhirPatient patient) {
    List<VisitNote> notes = new ArrayList<>();
    List<Coverage> coverages = onFile.coverages(answer).stream()
        .map(it -> it.toBuilder().payer(known(it.payer())).build())
        .toList();
    List<Resource> insurances = answer.all("insurance");
    boolean inactive = insurances.stream().anyMatch(it -> it.text("inforce").equals("false"));
    if (answer.text("outcome").equals("error") || !answer.all("error").isEmpty()) {
      notes.add(note(
          answer,
          TaskKind.ELIGIBILITY_REJECTED,
          null,
          "The payer rejected the eligibility inquiry.",
          "Correct what the payer did not accept, and ask again."));
    } else if (coverages.isEmpty() && inactive) {
      notes.add(note(
          answer,
          TaskKind.COVERAGE_INACTIVE,
          null,
          "The payer answers that the coverage is not active.",
          "Ask the patient for the coverage of that day, verify it, or agree on self-pay."));
    } else if (answer.text("outcome").equals("queued")
        || insurances.stream().noneMatch(it -> !it.text("inforce").isEmpty())) {
      coverages = List.of();
      notes.add(note(
          answer,
          TaskKind.INPUT_UNCLEAR,
          Topic.ELIGIBILITY,
          "The payer's answer says neither that the patient is covered nor that the patient is not.",
          "Ask again, or call the payer; do not treat it as a yes."));
    }
    tellPartial(answer, notes);
    List<String> needAuthorization = new ArrayList<>();
    for (Resource insurance : insurances) {
      for (Resource item : insurance.all("item")) {
        String code = Codes.procedure(item, "productOrService");
        if (item.text("authorizationRequired").equals("true") && !code.isEmpty()) {
          needAuthorization.add(code);
        }
      }
    }
    String payer = known(onFile.payer(answer));
    FhirStated stated = new FhirStated(file);
    insurances.stream().filter(it -> !it.text("inforce").equals("false")).forEach(stated::take);
    StatedShares shares = new StatedShares(stated.all());
    notes.addAll(stated.notes());
    sink.eligibility(EligibilityAnswer.builder()
        .patientKey(key(patient, payer))
        .payer(payer)
        .answeredOn(answer.date("created"))
        .askedAbout(askedAbout(answer))
        .traces(traces(answer))
        .coverages(coverages)
        .benefits(shares.benefits(payer, null))
        .stated(stated.all())
        .authorizationFor(needAuthorization)
        .notes(notes)
        .source(source(answer))
        .build());
  }

  /** An identifier that nobody knows says nothing of who the payer is. */
  private @Nullable String known(@Nullable String payer) {
    return payer == null || options.payers().containsValue(payer)
        ? payer
        : options.knownPayer(payer, payer);
  }

  private void authorization(Resource answer, FhirOnFile onFile, FhirPatient patient) {
    boolean isDecided = !answer.text("use").equals("predetermination")
        && !answer.text("outcome").equals("queued");
    List<Authorization> authorizations = isDecided ? onFile.authorizations(answer) : List.of();
    List<Authorization> notNeeded =
        onFile.notNeeded(answer).stream().filter(it -> !it.codes().isEmpty()).toList();
    List<VisitNote> notes = new ArrayList<>();
    if (answer.text("outcome").equals("error") || !answer.all("error").isEmpty()) {
      notes.add(note(
          answer,
          TaskKind.INPUT_UNCLEAR,
          Topic.AUTHORIZATION,
          "The payer rejected the request for authorization.",
          "Correct what the payer did not accept, and send the request again."));
    } else if (onFile.notNeeded(answer).size() > notNeeded.size()) {
      notes.add(note(
          answer,
          TaskKind.INPUT_UNCLEAR,
          Topic.AUTHORIZATION,
          "The payer answers that a planned service needs no authorization; nothing is approved.",
          "Keep the answer with the visit, and check that it is about the planned code."));
    } else if (authorizations.isEmpty() && notNeeded.isEmpty()) {
      notes.add(note(
          answer,
          TaskKind.INPUT_UNCLEAR,
          Topic.AUTHORIZATION,
          "The payer's answer does not give a decision on the request.",
          "Ask the payer for the status of the request."));
    }
    String reference = answer.text("preAuthRef");
    if (!reference.isEmpty()
        && authorizations.stream()
            .anyMatch(it -> it.number() != null && !it.number().equals(reference))) {
      notes.add(note(
          answer,
          TaskKind.INPUT_UNCLEAR,
          Topic.AUTHORIZATION,
          "The payer's answer has two numbers for one decision.",
          "Ask the payer which number goes on the claim."));
    }
    tellPartial(answer, notes);
    if (authorizations.stream().anyMatch(it -> it.codes().isEmpty())) {
      notes.add(note(
          answer,
          TaskKind.INPUT_UNCLEAR,
          null,
          "The payer's answer names no procedure code; it does not show what is approved.",
          "Ask the payer for the codes."));
    }
    String payer = known(onFile.payer(answer));
    sink.authorization(AuthorizationAnswer.builder()
        .patientKey(key(patient, payer))
        .payer(payer)
        .answeredOn(answer.date("created"))
        .traces(traces(answer))
        .authorizations(authorizations)
        .notNeeded(notNeeded)
        .notes(notes)
        .source(source(answer))
        .build());
  }

  /** The one day of the question, where it is one. */
  private static @Nullable LocalDate askedAbout(Resource answer) {
    LocalDate day = answer.date("servicedDate");
    LocalDate from = answer.at("servicedPeriod").date("start");
    LocalDate to = answer.at("servicedPeriod").date("end");
    return day != null || from == null || !from.equals(to) ? day : from;
  }

  private static List<String> traces(Resource answer) {
    return answer.all("identifier").stream()
        .map(it -> it.text("value"))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** What is answered so far. */
  private void tellPartial(Resource answer, List<VisitNote> notes) {
    if (answer.text("outcome").equals("partial")) {
      notes.add(note(
          answer,
          TaskKind.INPUT_UNCLEAR,
          answer.type().equals("ClaimResponse") ? Topic.AUTHORIZATION : Topic.ELIGIBILITY,
          "The payer has answered a part of the question, and works on the rest.",
          "Ask the payer for the whole answer."));
    }
  }

  private VisitNote note(
      Resource at, TaskKind kind, @Nullable Topic topic, String message, String fix) {
    return VisitNote.builder()
        .kind(kind)
        .topic(topic)
        .message(message)
        .fix(fix)
        .source(source(at))
        .build();
  }

  private String source(Resource at) {
    return file + ":" + at.line() + (at.path().isEmpty() ? "" : " " + at.path());
  }
}
