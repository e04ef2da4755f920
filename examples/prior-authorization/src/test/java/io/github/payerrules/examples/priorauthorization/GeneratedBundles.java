package io.github.payerrules.examples.priorauthorization;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Claims with anything in them that a Claim of FHIR R4 can say; the same for the same seed. */
final class GeneratedBundles {

  private static final List<String> CODES =
      List.of("62323", "64483", "64484", "64493", "64635", "20552", "99213");
  private static final List<String> DRUGS = List.of("J1030", "J3301", "G0260");
  private static final List<String> DIAGNOSES =
      List.of("M54.16", "M47.816", "M53.3", "G89.4", "M79.18", "M51.16", "Z79.891");
  private static final List<String> MODIFIERS = List.of("LT", "RT", "50", "59", "25", "KX");

  private final Random random;

  GeneratedBundles(long seed) {
    random = new Random(seed);
  }

  Bundle next(int number) {
    Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    Claim claim = new Claim();
    claim.setId("c" + number);
    claim.addIdentifier().setSystem("http://example.org/claims").setValue("C-" + number);
    claim.setStatus(Claim.ClaimStatus.ACTIVE);
    claim.setUse(chance() ? Claim.Use.CLAIM : Claim.Use.PREAUTHORIZATION);
    claim.setType(concept("http://terminology.hl7.org/CodeSystem/claim-type", "professional"));
    claim.setCreatedElement(new DateTimeType("2026-05-20T11:01:00+05:00"));
    claim.setPatient(to(bundle, new Patient(), "patient"));
    claim.setInsurer(to(bundle, payer("PAYER0"), "insurer"));
    claim.setProvider(to(
        bundle,
        new Organization()
            .addIdentifier(new Identifier().setSystem("http://example.org/tax").setValue("TAX"))
            .addIdentifier(new Identifier()
                .setSystem("http://hl7.org/fhir/sid/us-npi")
                .setValue("1234567893")),
        "practice"));
    addDiagnoses(claim);
    addInsurance(bundle, claim);
    BigDecimal total = BigDecimal.ZERO;
    int items = 1 + random.nextInt(6);
    for (int i = 1; i <= items; i++) {
      total = total.add(addItem(claim, i * (chance() ? 1 : 10)));
    }
    claim.setTotal(money(total));
    bundle.getEntry().add(0, entry(claim, "Claim/c" + number));
    return bundle;
  }

  private void addDiagnoses(Claim claim) {
    List<String> codes = new ArrayList<>(DIAGNOSES.subList(0, 1 + random.nextInt(7)));
    Collections.shuffle(codes, random);
    List<Claim.DiagnosisComponent> all = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      CodeableConcept concept = concept("http://hl7.org/fhir/sid/icd-10-cm", codes.get(i));
      if (chance()) {
        concept.getCoding().add(0, new Coding("http://snomed.info/sct", "128196005", null));
      }
      all.add(new Claim.DiagnosisComponent().setSequence(i + 1).setDiagnosis(concept));
    }
    Collections.shuffle(all, random);
    claim.setDiagnosis(all);
  }

  private void addInsurance(Bundle bundle, Claim claim) {
    int count = 1 + random.nextInt(3);
    int focal = random.nextInt(count);
    for (int i = 0; i < count; i++) {
      Coverage coverage = new Coverage();
      coverage.addPayor(
          i == focal
              ? claim.getInsurer()
              : to(bundle, payer("PAYER" + (i + 1)), "other-payer-" + i));
      if (chance()) {
        coverage.setOrder(count - i);
      }
      Claim.InsuranceComponent insurance = claim
          .addInsurance()
          .setSequence(i + 1)
          .setFocal(i == focal)
          .setCoverage(to(bundle, coverage, "coverage-" + i));
      if (chance()) {
        insurance.addPreAuthRef("AUTH" + i);
      }
    }
  }

  private BigDecimal addItem(Claim claim, int sequence) {
    // Sequences of HAPI's items rise, but need not follow each other.
    int last = claim.getItem().isEmpty()
        ? 0
        : claim.getItem().get(claim.getItem().size() - 1).getSequence();
    Claim.ItemComponent item = claim.addItem().setSequence(Math.max(sequence, last + 1));
    item.setProductOrService(
        chance()
            ? concept("http://www.ama-assn.org/go/cpt", pick(CODES))
            : concept("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", pick(DRUGS)));
    for (int i = random.nextInt(4); i > 0; i--) {
      item.addModifier(concept("http://www.ama-assn.org/go/cpt", MODIFIERS.get(i)));
    }
    for (int i = random.nextInt(Math.min(4, claim.getDiagnosis().size()) + 1); i > 0; i--) {
      item.addDiagnosisSequence(i);
    }
    if (chance()) {
      item.setServiced(new DateType("2026-06-0" + (1 + random.nextInt(9))));
    } else {
      item.setServiced(new Period()
          .setStartElement(new DateTimeType("2026-06-01"))
          .setEndElement(new DateTimeType("2026-06-0" + (1 + random.nextInt(9)))));
    }
    if (chance()) {
      item.setLocation(concept(
          "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set",
          pick(List.of("11", "22", "24", "12"))));
    }
    return addCharge(item);
  }

  private BigDecimal addCharge(Claim.ItemComponent item) {
    // Even cents: half as much again is whole cents too.
    BigDecimal price = BigDecimal.valueOf(2L * (50 + random.nextInt(45_000)), 2);
    BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(5));
    if (chance()) {
      item.setQuantity(new Quantity().setValue(quantity));
    } else {
      quantity = BigDecimal.ONE;
    }
    BigDecimal net = price.multiply(quantity);
    if (chance()) {
      item.setUnitPrice(money(price));
      if (chance()) {
        item.setFactor(new BigDecimal("1.5"));
        net = net.multiply(new BigDecimal("1.5")).setScale(2);
      }
    }
    if (!item.hasUnitPrice() || chance()) {
      item.setNet(money(net));
    }
    return net;
  }

  private static Organization payer(String identifier) {
    Organization payer = new Organization().setName("Test payer");
    payer.addIdentifier().setSystem("http://example.org/payers").setValue(identifier);
    return payer;
  }

  /** A reference by type and id, or by the address of the entry. */
  private Reference to(Bundle bundle, Resource resource, String id) {
    resource.setId(id);
    String address = resource.fhirType() + "/" + id;
    bundle.addEntry(entry(resource, address));
    return new Reference((chance() ? "http://example.org/fhir/" : "") + address);
  }

  private static Bundle.BundleEntryComponent entry(Resource resource, String address) {
    return new Bundle.BundleEntryComponent()
        .setFullUrl("http://example.org/fhir/" + address)
        .setResource(resource);
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }

  private static Money money(BigDecimal value) {
    return new Money().setValue(value).setCurrency("USD");
  }

  private boolean chance() {
    return random.nextBoolean();
  }

  private String pick(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
