package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.RelatedCause;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.internal.reading.Problems;
import io.github.payerrules.visit.Benefits;
import io.github.payerrules.visit.Employment;
import io.github.payerrules.visit.Visit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a claim has no field for. What is not known or cannot be read is left out and told: no
 * visit goes unverified for it.
 */
final class VisitFacts {

  private static final List<String> BENEFITS = List.of(
      "copay",
      "coinsurancePercent",
      "deductibleLeft",
      "deductibleRemaining",
      "outOfPocketLeft",
      "outOfPocketRemaining");

  private final Problems notices;

  VisitFacts(Problems notices) {
    this.notices = notices;
  }

  Visit put(ObjectNode facts, Claim claim) {
    Claim.Builder planned = claim.toBuilder();
    Visit.Builder visit = Visit.of(claim).toBuilder();
    Benefits.Builder flat = Benefits.builder();
    List<Benefits> benefits = new ArrayList<>();
    boolean[] hasFlat = {false};
    facts.fields().forEach((name, node) -> {
      switch (name) {
        case "patientAge" -> planned.ageYears(wholeNumber(node));
        case "relatedCauses" -> planned.relatedCauses(causes(node));
        case "scheduledOn" -> visit.scheduledOn(date(node));
        case "estimateRequestedOn" -> visit.estimateRequestedOn(date(node));
        case "usesInsurance", "insuranceUsed" -> visit.usesInsurance(yesNo(node));
        case "selfPay", "uninsured" -> visit.usesInsurance(not(yesNo(node)));
        case "employment" -> visit.employment(employment(node));
        case "medicareBasis", "medicareEntitlement" -> visit.medicareBasis(text(node));
        case "esrdMonths" -> visit.esrdMonths(wholeNumber(node));
        case "esrdFrom" -> visit.esrdMonths(months(date(node), claim));
        case "qualifiedMedicareBeneficiary", "qmb", "isQmb" ->
          visit.qualifiedMedicareBeneficiary(yesNo(node));
        case "dualStatus", "medicareSavingsProgram" ->
          visit.qualifiedMedicareBeneficiary(saysQualified(node));
        case "noticeSigned", "abnOnFile", "abnSigned" -> visit.noticeSigned(yesNo(node));
        case "planYearFrom" -> visit.planYearFrom(date(node));
        case "facilityKind" -> visit.facilityKind(text(node));
        case "expectedAmount" -> visit.expectedAmount(amount(node));
        case "benefits", "costSharing", "memberShare" -> benefits.addAll(benefits(node));
        default -> {
          if (BENEFITS.contains(name)) {
            put(flat, name, node);
            hasFlat[0] = true;
          } else {
            unknown(name, node);
          }
        }
      }
    });
    if (hasFlat[0]) {
      benefits.add(flat.build());
    }
    return visit.claim(planned.build()).benefits(benefits).build();
  }

  private void unknown(String name, Node node) {
    notices.add(
        node.line(),
        node.path(),
        notices.name(name) + " is not a fact of a visit that is known here; it was left out",
        "take it out, or see the list of facts in before-the-visit.md");
  }

  /** In which month since a day the visit is, the first counted as 1. */
  private static @Nullable Integer months(@Nullable LocalDate from, Claim claim) {
    LocalDate visit = claim.lines().stream()
        .map(ServiceLine::date)
        .min(Comparator.naturalOrder())
        .orElse(null);
    return from == null || visit == null
        ? null
        : (Integer) (int) (ChronoUnit.MONTHS.between(from, visit) + 1);
  }

  private @Nullable Employment employment(Node node) {
    if (!(node instanceof ObjectNode object)) {
      wrong(node, "an object", "write { working: true, employerSize: 45 }");
      return null;
    }
    Employment.Builder employment = Employment.builder();
    object.fields().forEach((name, value) -> {
      switch (name) {
        case "status" -> status(employment, text(value));
        case "working" -> employment.working(yesNo(value));
        case "continuation", "cobra" -> employment.continuation(yesNo(value));
        case "employerSize" -> employment.employerSize(wholeNumber(value));
        case "multiEmployerPlan" -> employment.multiEmployerPlan(yesNo(value));
        case "planHolder" -> employment.planHolder(text(value));
        case "planHolderStatus", "spouseStatus" -> {
          // Whose employment it is counts, whatever the patient's own is: taken last.
        }
        default -> unknown(name, value);
      }
    });
    for (String name : List.of("spouseStatus", "planHolderStatus")) {
      Node status = object.fields().get(name);
      if (status != null) {
        status(employment, text(status));
      }
    }
    return employment.build();
  }

  /** The words in which practices write down the status. */
  private static void status(Employment.Builder employment, @Nullable String status) {
    switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
      case "working", "active", "employed", "full-time", "part-time" -> employment.working(true);
      case "retired", "not-working", "none", "unemployed", "disabled" -> employment.working(false);
      case "cobra", "continuation" -> employment.working(false).continuation(true);
      default -> {
        // Another word says nothing about current employment.
      }
    }
  }

  private List<Benefits> benefits(Node node) {
    List<Benefits> all = new ArrayList<>();
    List<Node> items = node instanceof ListNode list ? list.items() : List.of(node);
    for (Node item : items) {
      if (item instanceof ObjectNode object) {
        Benefits.Builder benefits = Benefits.builder();
        object.fields().forEach((name, value) -> {
          switch (name) {
            case "payer" -> benefits.payer(text(value));
            case "verifiedOn" -> benefits.verifiedOn(date(value));
            default -> {
              if (BENEFITS.contains(name)) {
                put(benefits, name, value);
              } else {
                unknown(name, value);
              }
            }
          }
        });
        all.add(benefits.build());
      } else {
        wrong(item, "an object", "write { copay: 40.00, deductibleLeft: 250.00 }");
      }
    }
    return all;
  }

  private void put(Benefits.Builder benefits, String name, Node node) {
    BigDecimal amount = amount(node);
    switch (name) {
      case "copay" -> benefits.copay(amount);
      case "coinsurancePercent" -> benefits.coinsurancePercent(amount);
      case "deductibleLeft", "deductibleRemaining" -> benefits.deductibleLeft(amount);
      default -> benefits.outOfPocketLeft(amount);
    }
  }

  private List<RelatedCause> causes(Node node) {
    List<RelatedCause> causes = new ArrayList<>();
    List<Node> items = node instanceof ListNode list ? list.items() : List.of(node);
    for (Node item : items) {
      String word = text(item);
      String cause = word == null ? "" : word.toLowerCase(Locale.ROOT);
      if (cause.contains("work") || cause.startsWith("employ") || cause.equals("em")) {
        causes.add(RelatedCause.EMPLOYMENT);
      } else if (cause.contains("auto") || cause.contains("vehicle") || cause.equals("aa")) {
        causes.add(RelatedCause.AUTO_ACCIDENT);
      } else if (cause.contains("accident") || cause.equals("oa")) {
        causes.add(RelatedCause.OTHER_ACCIDENT);
      } else {
        wrong(item, "a cause", "write employment, auto-accident or other-accident");
      }
    }
    return causes;
  }

  private @Nullable Boolean saysQualified(Node node) {
    String status = text(node);
    return status == null ? null : (Boolean) status.toLowerCase(Locale.ROOT).contains("qmb");
  }

  private static @Nullable Boolean not(@Nullable Boolean value) {
    return value == null ? null : (Boolean) !value;
  }

  private @Nullable String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.text().isBlank() ? null : scalar.text();
    }
    wrong(node, "a text", "write one text");
    return null;
  }

  private @Nullable Boolean yesNo(Node node) {
    String text = text(node);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      wrong(node, "true or false", "write true or false");
      return null;
    }
    return text == null ? null : Boolean.valueOf(text);
  }

  private @Nullable Integer wholeNumber(Node node) {
    String text = text(node);
    if (text == null || !text.matches("[0-9]{1,7}")) {
      wrong(node, "a whole number", "write a number such as 45");
      return null;
    }
    return Integer.valueOf(text);
  }

  private @Nullable BigDecimal amount(Node node) {
    String text = text(node);
    if (text == null || !text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
      wrong(node, "an amount", "write a number such as 40.00");
      return null;
    }
    return new BigDecimal(text);
  }

  private @Nullable LocalDate date(Node node) {
    String text = text(node);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      wrong(node, "a date", "write it as 2026-01-31");
      return null;
    }
  }

  private void wrong(Node node, String expected, String fix) {
    notices.add(node.line(), node.path(), "this is not " + expected + "; it was left out", fix);
  }
}
