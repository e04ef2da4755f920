package io.github.payerrules.internal.formats.x12;

import java.util.List;
import java.util.Map;

/** Which transaction a file contains, by its number (ST01) and version (ST03 or GS08). */
public enum Transaction {
  PROFESSIONAL_CLAIM("a professional claim (837P)"),
  INSTITUTIONAL_CLAIM("an institutional claim (837I)"),
  DENTAL_CLAIM("a dental claim (837D)"),
  REMITTANCE("a remittance (835)"),
  ELIGIBILITY_INQUIRY("an eligibility inquiry (270)"),
  ELIGIBILITY_RESPONSE("an eligibility response (271)"),
  PATIENT_INFORMATION("additional information on a patient (275)"),
  STATUS_INQUIRY("a claim status inquiry (276)"),
  STATUS_RESPONSE("a claim status response or acknowledgment (277)"),
  AUTHORIZATION("a request for authorization or its answer (278)"),
  PREMIUM_PAYMENT("a premium payment (820)"),
  ENROLLMENT("a benefit enrollment (834)"),
  APPLICATION_ADVICE("an application advice (824)"),
  FUNCTIONAL_ACKNOWLEDGMENT("a functional acknowledgment (997)"),
  IMPLEMENTATION_ACKNOWLEDGMENT("an implementation acknowledgment (999)"),
  INTERCHANGE_ACKNOWLEDGMENT("an interchange acknowledgment (TA1)"),
  OTHER("a transaction of another kind");

  private static final Map<String, Transaction> BY_NUMBER = Map.ofEntries(
      Map.entry("835", REMITTANCE),
      Map.entry("270", ELIGIBILITY_INQUIRY),
      Map.entry("271", ELIGIBILITY_RESPONSE),
      Map.entry("275", PATIENT_INFORMATION),
      Map.entry("276", STATUS_INQUIRY),
      Map.entry("277", STATUS_RESPONSE),
      Map.entry("278", AUTHORIZATION),
      Map.entry("820", PREMIUM_PAYMENT),
      Map.entry("834", ENROLLMENT),
      Map.entry("824", APPLICATION_ADVICE),
      Map.entry("997", FUNCTIONAL_ACKNOWLEDGMENT),
      Map.entry("999", IMPLEMENTATION_ACKNOWLEDGMENT));

  private static final List<String> INSTITUTIONAL = List.of("X223", "X096", "X324", "X299");
  private static final List<String> DENTAL = List.of("X224", "X097", "X325", "X300");

  private final String title;

  Transaction(String title) {
    this.title = title;
  }

  /** What it is, in words, with its article. */
  public String title() {
    return title;
  }

  /**
   * The transaction of that number and version; a claim is professional unless its version says
   * otherwise.
   */
  public static Transaction of(String number, String version) {
    if (number.equals("837") || number.isEmpty()) {
      return INSTITUTIONAL.stream().anyMatch(version::contains)
          ? INSTITUTIONAL_CLAIM
          : DENTAL.stream().anyMatch(version::contains) ? DENTAL_CLAIM : PROFESSIONAL_CLAIM;
    }
    return BY_NUMBER.getOrDefault(number, OTHER);
  }
}
