package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.claim.UnitOfMeasure;
import io.github.payerrules.internal.formats.Size;
import io.github.payerrules.internal.text.Ranges;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items of a Claim resource as service lines. Not thread-safe. */
final class FhirItem {

  private static final List<String> MINUTES = List.of("min", "MJ", "minutes");

  private static final BigDecimal ROUNDING = new BigDecimal("0.01");

  /** Weights and volumes, as UCUM and systems write them. */
  private static final Set<String> DOSES =
      Set.of("mg", "g", "kg", "ug", "mcg", "MG", "G", "MCG", "mL", "ml", "ML", "L", "cc");

  private final Resources resources;

  private final Resource claim;
  private final FhirReport report;
  private final Map<Integer, Integer> diagnoses;
  private final Map<Integer, TeamMember> team;

  FhirItem(
      Resources resources,
      Resource claim,
      FhirReport report,
      Map<Integer, Integer> diagnoses,
      Map<Integer, TeamMember> team) {
    this.resources = resources;
    this.claim = claim;
    this.report = report;
    this.diagnoses = diagnoses;
    this.team = team;
  }

  /**
   * A line; {@code null} if something is missing, which is then reported.
   *
   * @param service the item, or a detail of it
   * @param item what says when, where, by whom and why, if the service does not
   */
  @Nullable
  ServiceLine line(Resource service, Resource item, int number, @Nullable BigDecimal charge) {
    String code = procedure(service);
    LocalDate date = date(item);
    if (code.isEmpty()) {
      report.problem(
          service,
          "productOrService",
          "there is no CPT or HCPCS code",
          "A service type is not enough: add a coding with the system"
              + " http://www.ama-assn.org/go/cpt, or that of HCPCS");
    }
    if (date == null) {
      report.problem(
          item,
          "serviced",
          "there is no date of service",
          "Add servicedDate or servicedPeriod; for a request, the planned date");
    }
    checkNumbers(service);
    if (code.isEmpty() || date == null) {
      return null;
    }
    report.linePlace(number, service);
    ServiceLine.Builder line = ServiceLine.builder()
        .number(number)
        .code(code)
        .date(date)
        .modifiers(modifiers(service))
        .diagnosisPointers(pointers(item))
        .placeOfService(placeOfService(item))
        .charge(charge);
    LocalDate end = item.at("servicedPeriod").date("end");
    line.endDate(end == null || end.equals(date) ? null : end);
    takeQuantity(service.at("quantity"), line);
    takeTeam(item, line);
    return line.build();
  }

  /** Of a CPT and a HCPCS code for one service the first is read. */
  private String procedure(Resource service) {
    Map<String, String> ofLists = new LinkedHashMap<>();
    for (Resource coding : service.codings("productOrService")) {
      if (Codes.isOf(coding.text("system"), Codes.PROCEDURES)) {
        ofLists.putIfAbsent(Codes.list(coding.text("system")), coding.text("code"));
      }
    }
    report.first(service, "productOrService", "procedure codes", List.copyOf(ofLists.values()));
    return Codes.procedure(service, "productOrService");
  }

  private @Nullable LocalDate date(Resource item) {
    LocalDate day = item.date("servicedDate");
    if (day == null) {
      day = item.at("servicedPeriod").date("start");
    }
    if (day == null) {
      day = item.extension("requestedServiceDate").at("valuePeriod").date("start");
    }
    if (day == null) {
      day = item.extension("requestedServiceDate").date("valueDate");
    }
    if (day == null) {
      day = claim.at("billablePeriod").date("start");
    }
    if (day != null || claim.text("use").equals("claim")) {
      return day;
    }
    LocalDate created = claim.date("created");
    if (created != null) {
      report.notice(
          item,
          "serviced",
          "the request does not say when the service is planned; the day of the request is taken",
          "Add servicedDate with the day that is planned");
    }
    return created;
  }

  private List<String> modifiers(Resource item) {
    List<String> modifiers = new ArrayList<>();
    for (Resource modifier : item.all("modifier")) {
      List<String> codes = Codes.modifiers(modifier);
      if (codes.isEmpty()) {
        report.notice(
            modifier,
            "",
            "the modifier has no code, and is left out",
            "Give its two characters as the code of a coding");
      } else {
        modifiers.add(codes.get(0));
        report.first(modifier, "coding", "modifiers in one element", codes);
      }
    }
    return modifiers;
  }

  /** A number that no diagnosis has is kept, as a pointer to a diagnosis that is not there. */
  private List<Integer> pointers(Resource item) {
    List<Integer> pointers = new ArrayList<>();
    int last = diagnoses.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (Resource sequence : item.all("diagnosisSequence")) {
      Integer place = diagnoses.get(sequence.whole());
      if (place == null) {
        pointers.add(Math.max(last + 1, Math.min(sequence.whole(), Ranges.LARGEST)));
      } else if (place > 0) {
        pointers.add(place);
      }
    }
    return pointers;
  }

  private @Nullable String placeOfService(Resource item) {
    String code = report.first(
        item,
        "locationCodeableConcept",
        "places of service",
        Codes.placesOfService(item, "locationCodeableConcept"));
    return code != null
        ? code
        : Codes.placeOfService(resources.referred(claim, item.at("locationReference")), "type");
  }

  static @Nullable BigDecimal charge(Resource item) {
    BigDecimal net = item.at("net").number("value");
    return net == null ? priced(item) : net;
  }

  /** The price of one times how many; {@code null} where there is no price. */
  private static @Nullable BigDecimal priced(Resource item) {
    BigDecimal price = item.at("unitPrice").number("value");
    if (price == null) {
      return null;
    }
    for (BigDecimal times :
        new BigDecimal[] {item.at("quantity").number("value"), item.number("factor")}) {
      price = times == null ? price : price.multiply(times);
    }
    return price;
  }

  private void checkNet(Resource service) {
    BigDecimal net = service.at("net").number("value");
    BigDecimal priced = priced(service);
    boolean isTaxed = service.at("tax").isPresent();
    if (net != null
        && priced != null
        && !isTaxed
        && net.subtract(priced).abs().compareTo(ROUNDING) > 0) {
      report.notice(
          service,
          "net",
          "this is not unitPrice times quantity and factor; it is used as the charge",
          "Correct the one that is wrong");
    }
  }

  /** Reports charges and quantities that are not numbers. */
  void checkNumbers(Resource service) {
    checkNumber(service, "net", Size.AMOUNT);
    checkNumber(service, "unitPrice", Size.UNIT_PRICE);
    checkNumber(service, "quantity", Size.QUANTITY);
    checkNet(service);
    Resource quantity = service.at("quantity");
    if (DOSES.contains(quantity.text("code")) || DOSES.contains(quantity.text("unit"))) {
      report.problem(
          service,
          "quantity",
          "the quantity is a dose, not the units billed",
          "Write the units of the HCPCS code, such as 4 for 40 mg where a unit is 10 mg");
    }
  }

  private void checkNumber(Resource item, String field, Size size) {
    if (!item.at(field).isNumber("value", size)) {
      report.problem(
          item,
          field,
          "the value is not an amount or a quantity",
          "Write a number from 0 on, without quotation marks, with at most " + size.inWords());
    }
  }

  private static void takeQuantity(Resource quantity, ServiceLine.Builder line) {
    BigDecimal value = quantity.number("value");
    if (value == null) {
      return;
    }
    if (MINUTES.contains(quantity.text("code")) || MINUTES.contains(quantity.text("unit"))) {
      line.unitOfMeasure(UnitOfMeasure.MINUTES).minutes(value.intValue());
    } else {
      line.units(value);
    }
  }

  private void takeTeam(Resource item, ServiceLine.Builder line) {
    for (Resource sequence : item.all("careTeamSequence")) {
      TeamMember member = team.get(sequence.whole());
      if (member != null) {
        switch (member.role()) {
          case REFERRING -> line.referring(member.provider());
          case SUPERVISING -> line.supervising(member.provider());
          case ORDERING -> line.ordering(member.provider());
          case RENDERING, OTHER -> line.rendering(member.provider());
        }
      } else if (claim.all("careTeam").stream()
          .noneMatch(it -> it.whole("sequence") == sequence.whole())) {
        report.notice(
            item,
            "careTeamSequence",
            "no member of the care team has this number; who rendered the item is not known",
            "Write the sequence of a careTeam of this claim");
      }
    }
  }
}
