package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.ServicePayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One ExplanationOfBenefit or ClaimResponse as the decision on a claim. Not thread-safe. */
final class FhirDecision {

  private static final String CANCELLED = "cancelled";
  private static final String REVERSAL = "22";
  private static final String DENIED = "4";

  private final Resources resources;
  private final Resource answer;
  private final Resource request;

  FhirDecision(Resources resources, Resource answer) {
    this.resources = resources;
    this.answer = answer;
    this.request = resources.referred(
        answer, answer.at(answer.type().equals("ClaimResponse") ? "request" : "claim"));
  }

  int line() {
    return answer.line();
  }

  ClaimPayment claim() {
    FhirAdjudication whole = new FhirAdjudication(answer, "adjudication");
    FhirAdjudication totals = new FhirAdjudication(answer, "total");
    List<ServicePayment> lines = new ArrayList<>();
    for (String field : List.of("item", "addItem")) {
      for (Resource item : answer.all(field)) {
        lines.add(line(item));
      }
    }
    BigDecimal charge = first(
        totals.charge(),
        whole.charge(),
        request.at("total").number("value"),
        sum(lines.stream().map(ServicePayment::charge).toList()));
    BigDecimal paid = first(
        totals.paid(),
        whole.paid(),
        lines.isEmpty() ? answer.at("payment").at("amount").number("value") : null,
        sum(lines.stream().map(ServicePayment::paid).toList()));
    return ClaimPayment.builder()
        .claimNumber(claimNumber())
        .payerControlNumber(answer.first("identifier").textOrNull("value"))
        .status(status())
        .charge(charge)
        .paid(paid)
        .allowed(totals.allowed())
        .serviceDate(serviceDate())
        .receivedDate(info("clmrecvddate").date("timingDate"))
        .renderingNpi(renderingNpi())
        .adjustments(whole.adjustments())
        .remarks(whole.remarks())
        .lines(lines)
        .build();
  }

  /** The payment of this claim; the payer may have paid others with it. */
  Remittance payment(ClaimPayment claim) {
    Resource payment = answer.at("payment");
    Resource insurer = resources.referred(answer, answer.at("insurer"));
    String name = insurer.text("name");
    String id = insurer.first("identifier").text("value");
    BigDecimal adjustment = payment.at("adjustment").number("value");
    String reason = payment.code("adjustmentReason");
    BigDecimal taken = adjustment == null ? BigDecimal.ZERO : adjustment;
    LocalDate date = payment.date("date");
    return Remittance.builder()
        .payerName(name.isEmpty() ? answer.at("insurer").textOrNull("display") : name)
        .payerId(id.isEmpty() ? answer.at("insurer").at("identifier").textOrNull("value") : id)
        .paymentNumber(payment.at("identifier").textOrNull("value"))
        .date(date == null ? answer.date("created") : date)
        .paid(first(payment.at("amount").number("value"), claim.paid().subtract(taken)))
        .providerAdjustments(
            taken.signum() == 0
                ? List.of()
                : List.of(ProviderAdjustment.builder()
                    .code(reason.isEmpty() ? "CS" : reason)
                    .amount(taken)
                    .build()))
        .build();
  }

  private ServicePayment line(Resource item) {
    FhirAdjudication adjudication = new FhirAdjudication(item, "adjudication");
    int sequence = Math.max(item.whole("itemSequence"), item.whole("sequence"));
    Resource asked = asked(sequence);
    Resource service = item.at("productOrService").isPresent() ? item : asked;
    String code = Codes.procedure(service, "productOrService");
    List<String> modifiers = new ArrayList<>();
    for (Resource modifier : service.all("modifier")) {
      for (Resource coding : modifier.all("coding")) {
        modifiers.add(coding.text("code"));
      }
    }
    LocalDate date = date(item);
    return ServicePayment.builder()
        .controlNumber(sequence == 0 ? null : String.valueOf(sequence))
        .code(code.isEmpty() ? null : code)
        .modifiers(modifiers)
        .units(service.at("quantity").number("value"))
        .charge(first(
            adjudication.charge(),
            item.at("net").number("value"),
            asked.at("net").number("value")))
        .paid(first(adjudication.paid()))
        .allowed(adjudication.allowed())
        .serviceDate(date == null ? date(asked) : date)
        .adjustments(adjudication.adjustments())
        .remarks(adjudication.remarks())
        .build();
  }

  /** The item of the claim that an item of the answer decides. */
  private Resource asked(int sequence) {
    return request.all("item").stream()
        .filter(each -> sequence > 0 && each.whole("sequence") == sequence)
        .findFirst()
        .orElseGet(Resource::none);
  }

  private static @Nullable LocalDate date(Resource item) {
    LocalDate date = item.date("servicedDate");
    return date == null ? item.at("servicedPeriod").date("start") : date;
  }

  private @Nullable LocalDate serviceDate() {
    LocalDate date = answer.at("billablePeriod").date("start");
    return date == null ? request.at("billablePeriod").date("start") : date;
  }

  /** The practice's number: the patient account number, or the identifier of the claim. */
  private @Nullable String claimNumber() {
    String account = info("patientaccountnumber").text("valueString");
    String said = answer
        .at(answer.type().equals("ClaimResponse") ? "request" : "claim")
        .at("identifier")
        .text("value");
    String own = request.first("identifier").text("value");
    String number = !account.isEmpty() ? account : !own.isEmpty() ? own : said;
    return number.isEmpty() ? null : number;
  }

  private Resource info(String category) {
    return answer.all("supportingInfo").stream()
        .filter(each -> each.codings("category").stream()
            .anyMatch(coding -> coding.text("code").equals(category)))
        .findFirst()
        .orElseGet(Resource::none);
  }

  /** The claim status code of an 835 that says the same. */
  private String status() {
    if (answer.text("status").equals(CANCELLED)) {
      return REVERSAL;
    }
    if (answer.text("outcome").equals("error")) {
      return DENIED;
    }
    return String.valueOf(Math.min(3, Math.max(1, answer.whole("precedence"))));
  }

  private @Nullable String renderingNpi() {
    for (Resource member : answer.all("careTeam")) {
      String role = member.code("role");
      if (role.equals("rendering") || role.equals("performing") || role.equals("primary")) {
        Resource provider = resources.referred(answer, member.at("provider"));
        String npi = Codes.identifier(provider, Codes.NPI);
        String said = member.at("provider").at("identifier").text("value");
        String known = npi.isEmpty() ? said : npi;
        return known.isEmpty() ? null : known;
      }
    }
    return null;
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal first(@Nullable BigDecimal... amounts) {
    for (BigDecimal amount : amounts) {
      if (amount != null) {
        return amount;
      }
    }
    return BigDecimal.ZERO;
  }
}
