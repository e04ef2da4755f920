package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Drug;
import io.github.payerrules.claim.LineAdjudication;
import io.github.payerrules.claim.OtherPayer;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.RelatedCause;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.claim.Sex;
import io.github.payerrules.claim.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes claims as a clearinghouse takes them: 837P, one transaction for all, made-up people. */
final class ClaimAs837 {

  private static final String ORDERS = "PSTABCDEFGH";

  private final char element;
  private final char component;
  private final String terminator;
  private final StringBuilder text = new StringBuilder();
  private int segments;
  private int level;

  ClaimAs837(char element, char component, String terminator) {
    this.element = element;
    this.component = component;
    this.terminator = terminator;
  }

  static String write(List<Claim> claims) {
    return new ClaimAs837('*', ':', "~\n").interchange(claims);
  }

  String interchange(List<Claim> claims) {
    segment(
        "ISA",
        "00",
        " ".repeat(10),
        "00",
        " ".repeat(10),
        "ZZ",
        pad("SENDER"),
        "ZZ",
        pad("RECEIVER"),
        "260701",
        "1200",
        "^",
        "00501",
        "000000001",
        "0",
        "T",
        String.valueOf(component));
    segment("GS", "HC", "SENDER", "RECEIVER", "20260701", "1200", "1", "X", "005010X222A1");
    segments = 0;
    segment("ST", "837", "0001", "005010X222A1");
    segment("BHT", "0019", "00", "1", "20260701", "1200", "CH");
    segment("NM1", "41", "2", "SUBMITTER", "", "", "", "", "46", "123456789");
    segment("PER", "IC", "BILLING OFFICE", "TE", "5550100000");
    segment("NM1", "40", "2", "RECEIVER", "", "", "", "", "46", "987654321");
    for (int i = 0; i < claims.size(); i++) {
      claim(claims.get(i), i);
    }
    segment("SE", String.valueOf(segments + 1), "0001");
    segment("GE", "1", "1");
    segment("IEA", "1", "000000001");
    return text.toString();
  }

  private void claim(Claim claim, int index) {
    segment("HL", String.valueOf(++level), "", "20", "1");
    Provider billing = claim.billing();
    if (billing != null && billing.taxonomy() != null) {
      segment("PRV", "BI", "PXC", billing.taxonomy());
    }
    party("85", billing, true);
    segment("REF", "EI", "123456789");
    segment("HL", String.valueOf(++level), String.valueOf(level - 1), "22", "0");
    segment(
        "SBR", order(claim.payerOrder()), "18", "", "", "", "", "", "", claim.claimFilingCode());
    segment(
        "NM1",
        "IL",
        "1",
        "PATIENT" + (char) ('A' + index % 26),
        "TEST",
        "",
        "",
        "",
        "MI",
        "M" + index);
    segment("N3", "1 TEST STREET");
    segment("N4", "TESTTOWN", claim.state() == null ? "GA" : claim.state(), "30301");
    Integer age = claim.ageYears();
    if (age != null) {
      LocalDate born = claim.lines().get(0).date().minusYears(age).minusDays(40);
      segment("DMG", "D8", date(born), claim.sex() == Sex.FEMALE ? "F" : "M");
    }
    segment("NM1", "PR", "2", "PAYER", "", "", "", "", "PI", claim.payer());
    header(claim);
    claim.otherPayers().forEach(this::otherPayer);
    claim.lines().forEach(it -> line(claim, it));
  }

  private void header(Claim claim) {
    String place = claim.lines().get(0).placeOfService();
    segment(
        "CLM",
        claim.claimNumber(),
        money(claim.totalCharge()),
        "",
        "",
        composite(place, "B", claim.frequencyCode()),
        "Y",
        claim.assignmentCode(),
        claim.benefitsAssignmentCode(),
        claim.releaseOfInformationCode(),
        "",
        causes(claim));
    date("431", claim.onsetOn());
    date("454", claim.initialTreatmentOn());
    date("304", claim.lastSeenOn());
    date("439", claim.accidentOn());
    date("435", claim.admittedOn());
    date("096", claim.dischargedOn());
    if (claim.patientPaid() != null) {
      segment("AMT", "F5", money(claim.patientPaid()));
    }
    reference("9F", claim.referralNumber());
    reference("G1", claim.authorizationNumber());
    reference("F8", claim.originalReference());
    if (!claim.diagnoses().isEmpty()) {
      List<String> codes = new ArrayList<>(List.of("HI"));
      for (int i = 0; i < claim.diagnoses().size(); i++) {
        codes.add(composite(i == 0 ? "ABK" : "ABF", claim.diagnoses().get(i).replace(".", "")));
      }
      segment(codes.toArray(new String[0]));
    }
    party("DN", claim.referring(), false);
    if (claim.rendering() != null) {
      party("82", claim.rendering(), false);
      if (claim.rendering().taxonomy() != null) {
        segment("PRV", "PE", "PXC", claim.rendering().taxonomy());
      }
    }
    party("77", claim.facility(), true);
    party("DQ", claim.supervising(), false);
  }

  private @Nullable String causes(Claim claim) {
    if (claim.relatedCauses().isEmpty()) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    for (RelatedCause cause : claim.relatedCauses()) {
      parts.add(
          switch (cause) {
            case AUTO_ACCIDENT -> "AA";
            case EMPLOYMENT -> "EM";
            case OTHER_ACCIDENT -> "OA";
          });
    }
    while (claim.accidentState() != null && parts.size() < 3) {
      parts.add("");
    }
    if (claim.accidentState() != null) {
      parts.add(claim.accidentState());
    }
    return composite(parts.toArray(new String[0]));
  }

  private void otherPayer(OtherPayer other) {
    segment("SBR", order(other.order()), "18", "", "", "", "", "", "", other.claimFilingCode());
    other.adjustments().forEach(this::adjustment);
    amount("D", other.paid());
    amount("EAF", other.patientLiability());
    segment("OI", "", "", "Y", "", "", "Y");
    segment("NM1", "IL", "1", "PATIENT", "TEST", "", "", "", "MI", "X1");
    segment("NM1", "PR", "2", "OTHER PAYER", "", "", "", "", "PI", other.payer());
    date("573", other.adjudicatedOn());
    reference("F8", other.payerClaimNumber());
  }

  private void line(Claim claim, ServiceLine line) {
    segment("LX", String.valueOf(line.number()));
    List<String> procedure = new ArrayList<>(List.of("HC", line.code()));
    procedure.addAll(line.modifiers());
    boolean byMinutes = line.unitOfMeasure() == UnitOfMeasure.MINUTES;
    String first = claim.lines().get(0).placeOfService();
    boolean samePlace = line.placeOfService() == null || line.placeOfService().equals(first);
    segment(
        "SV1",
        composite(procedure.toArray(new String[0])),
        money(line.charge()),
        byMinutes ? "MJ" : "UN",
        byMinutes ? String.valueOf(line.minutes()) : line.units().toPlainString(),
        samePlace ? "" : line.placeOfService(),
        "",
        composite(line.diagnosisPointers().stream().map(String::valueOf).toArray(String[]::new)));
    LocalDate end = line.endDate();
    segment(
        "DTP",
        "472",
        end == null ? "D8" : "RD8",
        date(line.date()) + (end == null ? "" : "-" + date(end)));
    reference("G1", line.authorizationNumber());
    reference("9F", line.referralNumber());
    reference("6R", line.lineControlNumber());
    if (!byMinutes && line.minutes() != null) {
      segment("NTE", "ADD", "TIME SPENT " + line.minutes() + " MINUTES");
    }
    Drug drug = line.drug();
    if (drug != null) {
      segment("LIN", "", "N4", drug.ndc());
      segment(
          "CTP",
          "",
          "",
          "",
          drug.quantity() == null ? "" : drug.quantity().toPlainString(),
          drug.unit());
    }
    party("82", line.rendering(), false);
    party("DK", line.ordering(), false);
    line.adjudications().forEach(it -> adjudication(it, line));
  }

  private void adjudication(LineAdjudication answer, ServiceLine line) {
    segment(
        "SVD",
        answer.payer(),
        money(answer.paid()),
        composite("HC", line.code()),
        "",
        answer.units() == null ? "" : answer.units().toPlainString());
    answer.adjustments().forEach(this::adjustment);
    date("573", answer.adjudicatedOn());
    amount("EAF", answer.patientLiability());
  }

  private void adjustment(Adjustment adjustment) {
    BigDecimal quantity = adjustment.quantity();
    segment(
        "CAS",
        adjustment.group(),
        adjustment.carc(),
        money(adjustment.amount()),
        quantity == null ? "" : quantity.toPlainString());
  }

  private void party(String role, @Nullable Provider provider, boolean hasAddress) {
    if (provider == null) {
      return;
    }
    boolean isOrganization = role.equals("85") || role.equals("77");
    segment(
        "NM1",
        role,
        isOrganization ? "2" : "1",
        "PROVIDER",
        "",
        "",
        "",
        "",
        provider.npi() == null ? "" : "XX",
        provider.npi());
    if (hasAddress) {
      segment("N3", "2 TEST STREET");
      segment("N4", "TESTTOWN", provider.state() == null ? "" : provider.state(), "30301");
    }
  }

  private void amount(String qualifier, @Nullable BigDecimal amount) {
    if (amount != null) {
      segment("AMT", qualifier, money(amount));
    }
  }

  private void date(String qualifier, @Nullable LocalDate date) {
    if (date != null) {
      segment("DTP", qualifier, "D8", date(date));
    }
  }

  private void reference(String qualifier, @Nullable String number) {
    if (number != null) {
      segment("REF", qualifier, number);
    }
  }

  private static String date(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String money(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString();
  }

  private static String order(@Nullable Integer order) {
    return order == null ? "U" : String.valueOf(ORDERS.charAt(order - 1));
  }

  private static String pad(String id) {
    return String.format("%-15s", id);
  }

  private String composite(@Nullable String... parts) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      all.append(i == 0 ? "" : String.valueOf(component)).append(parts[i] == null ? "" : parts[i]);
    }
    return all.toString();
  }

  private void segment(@Nullable String... parts) {
    int last = parts.length;
    while (last > 1 && (parts[last - 1] == null || parts[last - 1].isEmpty())) {
      last--;
    }
    for (int i = 0; i < last; i++) {
      text.append(i == 0 ? "" : String.valueOf(element)).append(parts[i] == null ? "" : parts[i]);
    }
    text.append(terminator);
    segments++;
  }
}
