package io.github.payerrules.examples.priorauthorization;

import io.github.payerrules.claim.OtherPayer;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What of a claim is compared: once as HAPI FHIR has it in its model, once as {@code ClaimReader}
 * reads it.
 *
 * @param order the place of the payer among the patient's payers
 * @param others the places of the other payers
 */
record SeenClaim(
    boolean isRequest,
    String number,
    String payer,
    String order,
    List<String> others,
    String authorization,
    String billing,
    List<String> diagnoses,
    String total,
    List<SeenLine> lines) {

  /**
   * A line.
   *
   * @param pointedAt the diagnoses themselves, in the order of the pointers
   */
  record SeenLine(
      int number,
      String code,
      List<String> modifiers,
      String date,
      String endDate,
      String place,
      String units,
      String charge,
      List<String> pointedAt) {}

  static SeenClaim ours(io.github.payerrules.claim.Claim claim) {
    return new SeenClaim(
        claim.purpose() == io.github.payerrules.claim.ClaimPurpose.REQUEST,
        text(claim.claimNumber()),
        claim.payer(),
        text(claim.payerOrder()),
        claim.otherPayers().stream().map(OtherPayer::order).map(SeenClaim::text).toList(),
        text(claim.authorizationNumber()),
        Optional.ofNullable(claim.billing()).map(Provider::npi).orElse(""),
        claim.diagnoses(),
        amount(claim.totalCharge()),
        claim.lines().stream().map(line -> line(claim, line)).toList());
  }

  private static SeenLine line(io.github.payerrules.claim.Claim claim, ServiceLine line) {
    return new SeenLine(
        line.number(),
        line.code(),
        line.modifiers(),
        text(line.date()),
        text(line.endDate()),
        text(line.placeOfService()),
        amount(line.units()),
        amount(line.charge()),
        line.diagnosisPointers().stream()
            .map(pointer -> claim.diagnoses().get(pointer - 1))
            .toList());
  }

  /** Empty where an item has no procedure code, so that there is no claim. */
  static Optional<SeenClaim> hapis(Bundle bundle, Claim claim) {
    List<SeenLine> lines = new ArrayList<>();
    for (Claim.ItemComponent item : claim.getItem()) {
      if (isCancelled(item)) {
        continue;
      }
      String code = code(item.getProductOrService(), "ama-assn.org", "HCPCS");
      if (code.isEmpty()) {
        return Optional.empty();
      }
      lines.add(line(claim, item, code));
    }
    List<Claim.InsuranceComponent> insurance = claim.getInsurance();
    Claim.InsuranceComponent focal = insurance.stream()
        .filter(it -> insurance.size() == 1 || it.getFocal())
        .findFirst()
        .orElseThrow();
    return Optional.of(new SeenClaim(
        claim.getUse() != Claim.Use.CLAIM,
        claim.getIdentifierFirstRep().getValue(),
        identifier(bundle, claim.getInsurer(), ""),
        order(bundle, focal),
        insurance.stream()
            .filter(it -> it != focal)
            .map(it -> order(bundle, it))
            .toList(),
        focal.getPreAuthRef().stream()
            .findFirst()
            .map(PrimitiveType::asStringValue)
            .orElse(""),
        identifier(bundle, claim.getProvider(), "us-npi"),
        diagnoses(claim).map(SeenClaim::code).toList(),
        amount(money(claim.getTotal())),
        lines));
  }

  private static SeenLine line(Claim claim, Claim.ItemComponent item, String code) {
    return new SeenLine(
        item.getSequence(),
        code,
        item.getModifier().stream().map(it -> it.getCodingFirstRep().getCode()).toList(),
        date(claim, item),
        item.hasServicedPeriod()
                && !day(item.getServicedPeriod().getEndElement()).equals(date(claim, item))
            ? day(item.getServicedPeriod().getEndElement())
            : "",
        item.hasLocationCodeableConcept()
            ? item.getLocationCodeableConcept().getCodingFirstRep().getCode()
            : "",
        item.hasQuantity() ? amount(item.getQuantity().getValue()) : "1",
        amount(charge(item)),
        item.getDiagnosisSequence().stream()
            .map(PositiveIntType::getValue)
            .flatMap(sequence -> diagnoses(claim).filter(it -> it.getSequence() == sequence))
            .map(SeenClaim::code)
            .toList());
  }

  private static boolean isCancelled(Claim.ItemComponent item) {
    return item.getModifierExtension().stream()
        .anyMatch(it -> it.getUrl().endsWith("infoCancelledFlag")
            && it.getValue() instanceof BooleanType flag
            && flag.booleanValue());
  }

  /** The net amount; where it is not given, what FHIR defines it to be. */
  private static BigDecimal charge(Claim.ItemComponent item) {
    if (item.hasNet() || !item.hasUnitPrice()) {
      return money(item.getNet());
    }
    BigDecimal quantity = item.hasQuantity() ? item.getQuantity().getValue() : BigDecimal.ONE;
    BigDecimal factor = item.hasFactor() ? item.getFactor() : BigDecimal.ONE;
    return item.getUnitPrice().getValue().multiply(quantity).multiply(factor);
  }

  private static String date(Claim claim, Claim.ItemComponent item) {
    if (item.getServiced() instanceof DateType date) {
      return date.getValueAsString();
    }
    return item.hasServicedPeriod()
        ? day(item.getServicedPeriod().getStartElement())
        : Stream.of(
                requested(item),
                day(claim.getBillablePeriod().getStartElement()),
                day(claim.getCreatedElement()))
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElseThrow();
  }

  private static String requested(Claim.ItemComponent item) {
    return item.getExtension().stream()
        .filter(it -> it.getUrl().endsWith("requestedServiceDate"))
        .map(it -> it.getValue() instanceof Period period
            ? day(period.getStartElement())
            : it.getValue().primitiveValue())
        .findFirst()
        .orElse("");
  }

  private static String day(PrimitiveType<?> element) {
    return element.hasValue() ? element.getValueAsString().substring(0, 10) : "";
  }

  private static Stream<Claim.DiagnosisComponent> diagnoses(Claim claim) {
    return claim.getDiagnosis().stream()
        .sorted(Comparator.comparing(Claim.DiagnosisComponent::getSequence));
  }

  private static String code(Claim.DiagnosisComponent diagnosis) {
    return code(diagnosis.getDiagnosisCodeableConcept(), "icd-10-cm");
  }

  private static String code(CodeableConcept concept, String... systems) {
    return concept.getCoding().stream()
        .filter(it -> Stream.of(systems).anyMatch(it.getSystem()::contains))
        .map(Coding::getCode)
        .findFirst()
        .orElse("");
  }

  private static String order(Bundle bundle, Claim.InsuranceComponent insurance) {
    return referred(bundle, insurance.getCoverage()) instanceof Coverage it && it.hasOrder()
        ? String.valueOf(it.getOrder())
        : String.valueOf(insurance.getSequence());
  }

  private static String identifier(Bundle bundle, Reference reference, String system) {
    Base party = referred(bundle, reference);
    return party.getNamedProperty("identifier").getValues().stream()
        .map(Identifier.class::cast)
        .filter(it -> it.hasSystem() ? it.getSystem().contains(system) : system.isEmpty())
        .map(Identifier::getValue)
        .findFirst()
        .orElse("");
  }

  private static Resource referred(Bundle bundle, IBaseReference reference) {
    // HAPI follows references within a bundle itself when it reads one.
    if (reference.getResource() instanceof Resource resource) {
      return resource;
    }
    String address = reference.getReferenceElement().getValue();
    return bundle.getEntry().stream()
        .filter(it -> it.getFullUrl().endsWith(address))
        .map(Bundle.BundleEntryComponent::getResource)
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal money(Money money) {
    return money.getValue();
  }

  private static String amount(BigDecimal amount) {
    return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
