package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.internal.formats.Size;
import io.github.payerrules.internal.formats.fhir.Doubts.Doubt;
import io.github.payerrules.internal.formats.fhir.Doubts.Weight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What keeps a payer's answer (ClaimResponse, ExplanationOfBenefit, CoverageEligibilityResponse)
 * from being taken for what it seems to be.
 */
final class AnswerDoubts {

  /** Parts of answers that are not read, or that say one thing in many ways. */
  private static final Set<String> UNREAD = Set.of(
      "diagnosis",
      "procedure",
      "careTeam",
      "supportingInfo",
      "accident",
      "payee",
      "benefitBalance",
      "processNote",
      "related",
      "billablePeriod",
      "benefitPeriod");

  private static final Set<String> CERTIFICATIONS =
      Set.of("", "A1", "A2", "A3", "A4", "A6", "C", "CT", "NA");

  private AnswerDoubts() {}

  static List<Doubt> in(Resource answer) {
    List<Doubt> doubts = new ArrayList<>(Doubts.in(answer, UNREAD));
    boolean isPayment = isOfClaim(answer);
    switch (answer.text("status")) {
      case "", "active" -> {}
      case "cancelled" -> {
        if (!isPayment) {
          doubts.add(withdrawn(answer));
        }
      }
      case "entered-in-error", "draft" -> doubts.add(withdrawn(answer));
      default -> doubts.add(unknown(answer, "status", "active or cancelled"));
    }
    if (!Set.of("", "claim", "preauthorization", "predetermination").contains(answer.text("use"))) {
      doubts.add(unknown(answer, "use", "claim, preauthorization or predetermination"));
    }
    switch (answer.text("outcome")) {
      case "", "complete", "partial", "error" -> {}
      case "queued" -> {
        if (isPayment) {
          doubts.add(new Doubt(
              answer,
              "outcome",
              Weight.MEANING,
              "the payer has not decided yet; this is not read",
              "Ask the payer again later"));
        }
      }
      default -> doubts.add(unknown(answer, "outcome", "complete, partial, error or queued"));
    }
    if (!isPayment) {
      FhirOnFile.decided(answer).forEach(item -> approval(item, doubts));
    }
    inForce(answer, doubts);
    return doubts;
  }

  /** On which days a coverage is in force must be known, and whether it is. */
  private static void inForce(Resource answer, List<Doubt> doubts) {
    Map<Object, List<InForce>> byCoverage = new HashMap<>();
    for (Resource insurance : answer.all("insurance")) {
      yesOrNo(insurance, "inforce", doubts);
      for (Resource item : insurance.all("item")) {
        yesOrNo(item, "excluded", doubts);
        yesOrNo(item, "authorizationRequired", doubts);
      }
      Resource period = insurance.at("benefitPeriod");
      for (String end : List.of("start", "end")) {
        if (!period.text(end).isEmpty() && period.date(end) == null) {
          doubts.add(new Doubt(
              period,
              end,
              Weight.MEANING,
              "this is not a day of the calendar: when the coverage is in force is not known, and"
                  + " the answer is not read",
              "Write year, month and day, such as 2026-06-01"));
        }
      }
      byCoverage
          .computeIfAbsent(insurance.at("coverage").json(), none -> new ArrayList<>())
          .add(InForce.of(insurance));
    }
    byCoverage.values().stream()
        .flatMap(ofOne -> InForce.contradiction(ofOne).stream())
        .forEach(insurance -> doubts.add(new Doubt(
            insurance,
            "inforce",
            Weight.MEANING,
            "one coverage is in force and not in force; the answer is not read",
            "Ask the payer which one is right")));
  }

  private static void yesOrNo(Resource owner, String field, List<Doubt> doubts) {
    if (!Set.of("", "true", "false").contains(owner.text(field))) {
      doubts.add(new Doubt(
          owner,
          field,
          Weight.MEANING,
          "this is neither true nor false; the answer is not read",
          "Write true or false, without quotation marks"));
    }
  }

  /** From when to when a coverage is in force, or is not. */
  private record InForce(Resource insurance, boolean is, LocalDate from, LocalDate to) {

    static InForce of(Resource insurance) {
      LocalDate from = insurance.at("benefitPeriod").date("start");
      LocalDate to = insurance.at("benefitPeriod").date("end");
      return new InForce(
          insurance,
          !insurance.text("inforce").equals("false"),
          from == null ? LocalDate.MIN : from,
          to == null ? LocalDate.MAX : to);
    }

    /** One of a coverage that is, and is not, in force on a day. */
    static Optional<Resource> contradiction(List<InForce> ofOne) {
      LocalDate lastIn = null;
      LocalDate lastOut = null;
      for (InForce each :
          ofOne.stream().sorted(Comparator.comparing(InForce::from)).toList()) {
        LocalDate lastOther = each.is() ? lastOut : lastIn;
        if (lastOther != null && !lastOther.isBefore(each.from())) {
          return Optional.of(each.insurance());
        }
        if (each.is()) {
          lastIn = lastIn == null || each.to().isAfter(lastIn) ? each.to() : lastIn;
        } else {
          lastOut = lastOut == null || each.to().isAfter(lastOut) ? each.to() : lastOut;
        }
      }
      return Optional.empty();
    }
  }

  /** What is approved of an item of a request. */
  private static void approval(Resource item, List<Doubt> doubts) {
    if (!CERTIFICATIONS.contains(FhirOnFile.certification(item))) {
      doubts.add(new Doubt(
          item,
          "adjudication",
          Weight.NOTICE,
          "this decision is not a certification action of X12; it counts as pending",
          "Ask the payer for the status of the request"));
    }
    Resource quantity = FhirOnFile.approvedQuantity(item);
    if (quantity.isPresent() && Size.count(quantity.number("value")) == null) {
      doubts.add(new Doubt(
          item,
          "extension",
          Weight.NOTICE,
          "the approved quantity is not a whole number from 0 on; the authorization counts as"
              + " pending",
          "Ask the payer how much is approved"));
    }
  }

  /** Whether it can be read with its doubts. */
  static boolean isReadable(List<Doubt> doubts) {
    return doubts.stream().noneMatch(it -> it.weight() == Weight.MEANING);
  }

  /** Whether it decides a claim, and not a request or a question. */
  private static boolean isOfClaim(Resource answer) {
    String use = answer.text("use");
    return (answer.type().equals("ExplanationOfBenefit") && use.isEmpty()) || use.equals("claim");
  }

  private static Doubt withdrawn(Resource answer) {
    return new Doubt(
        answer,
        "status",
        Weight.MEANING,
        "the answer is withdrawn or a draft, and is not read",
        "Ask the payer for the answer that counts");
  }

  private static Doubt unknown(Resource answer, String field, String known) {
    return new Doubt(
        answer,
        field,
        Weight.MEANING,
        "this is not a value of FHIR: what the answer is cannot be told, and it is not read",
        "The payer has to send " + known);
  }
}
