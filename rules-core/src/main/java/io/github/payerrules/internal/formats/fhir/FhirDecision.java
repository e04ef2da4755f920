package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.ServicePayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One ExplanationOfBenefit or ClaimResponse as the decision on a claim. Not thread-safe. */
final class FhirDecision {

  private static final String CANCELLED = "cancelled";
  private static final String REVERSAL = "22";
  static final String DENIED = "4";
  private static final int MODIFIER = 2;

  /** What is no procedure, no drug and no provider may be anything, and is not shown. */
  private static final Pattern PROCEDURE = Pattern.compile("[A-Za-z0-9-]{4,13}");

  private static final Pattern NPI = Pattern.compile("[0-9]{10}");
  private static final Pattern PATIENT = Pattern.compile("(?:^|/)Patient/([A-Za-z0-9.-]{1,64})");

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
    Map<Integer, Resource> asked = bySequence(request.all("item"));
    for (String field : List.of("item", "addItem")) {
      for (Resource item : answer.all(field)) {
        Resource itemAsked = asked.getOrDefault(sequence(item), Resource.none());
        if (isDecidedInParts(item)) {
          addParts(lines, item, "detail", item, itemAsked);
        } else {
          lines.add(line(item, itemAsked, item));
        }
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
        .memberId(patientId())
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

  /** Whether the payer decided the details of an item and not the item itself. */
  private static boolean isDecidedInParts(Resource item) {
    return item.all("adjudication").isEmpty()
        && item.all("detail").stream()
            .anyMatch(detail -> isDecided(detail)
                || detail.all("subDetail").stream().anyMatch(FhirDecision::isDecided));
  }

  private static boolean isDecided(Resource part) {
    return !part.all("adjudication").isEmpty();
  }

  private static void addParts(
      List<ServicePayment> lines, Resource owner, String inner, Resource item, Resource asked) {
    Map<Integer, Resource> parts = bySequence(asked.all(inner));
    for (Resource part : owner.all(inner)) {
      Resource partAsked = parts.getOrDefault(sequence(part), Resource.none());
      if (!isDecided(part) && inner.equals("detail")) {
        addParts(lines, part, "subDetail", item, partAsked);
      } else if (isDecided(part)) {
        lines.add(line(part, partAsked, item).toBuilder().controlNumber(null).build());
      }
    }
  }

  /** The number of an item, or of the item of the claim that it decides. */
  private static int sequence(Resource part) {
    int sequence = part.whole("sequence");
    for (String field : new String[] {"itemSequence", "detailSequence", "subDetailSequence"}) {
      sequence = Math.max(sequence, part.whole(field));
    }
    return sequence;
  }

  /**
   * A line.
   *
   * @param part the item, or a detail of it
   * @param asked what the claim says of it
   * @param item what says when it was, if the detail and the claim do not
   */
  private static ServicePayment line(Resource part, Resource asked, Resource item) {
    FhirAdjudication adjudication = new FhirAdjudication(part, "adjudication");
    int sequence = sequence(part);
    Resource service = part.at("productOrService").isPresent() ? part : asked;
    String code = Codes.procedure(service, "productOrService");
    List<String> modifiers = new ArrayList<>();
    for (Resource modifier : service.all("modifier")) {
      for (Resource coding : modifier.all("coding")) {
        if (coding.text("code").length() == MODIFIER) {
          modifiers.add(coding.text("code"));
        }
      }
    }
    LocalDate own = date(part);
    LocalDate date = own == null ? date(asked) : own;
    return ServicePayment.builder()
        .controlNumber(sequence == 0 ? null : String.valueOf(sequence))
        .code(PROCEDURE.matcher(code).matches() ? code : null)
        .modifiers(modifiers)
        .units(service.at("quantity").number("value"))
        .charge(first(
            adjudication.charge(),
            part.at("net").number("value"),
            asked.at("net").number("value")))
        .paid(first(adjudication.paid()))
        .allowed(adjudication.allowed())
        .serviceDate(date == null ? date(item) : date)
        .adjustments(adjudication.adjustments())
        .remarks(adjudication.remarks())
        .build();
  }

  private static Map<Integer, Resource> bySequence(List<Resource> items) {
    Map<Integer, Resource> bySequence = new HashMap<>();
    items.stream()
        .filter(it -> it.whole("sequence") > 0)
        .forEach(it -> bySequence.putIfAbsent(it.whole("sequence"), it));
    return bySequence;
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

  /** The id of the patient on the payer's server; what is named for the bundle alone is no id. */
  private @Nullable String patientId() {
    Matcher id = PATIENT.matcher(answer.at("patient").text("reference"));
    return id.find() ? id.group(1) : null;
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
        return NPI.matcher(known).matches() ? known : null;
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
