package io.github.payerrules.internal.formats.fhir;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where codes come from: words in the addresses of their systems. */
final class Codes {

  /** Where systems that come from C-CDA name a code system by its number. */
  private static final String OID = "2.16.840.1.113883.";

  static final List<String> PROCEDURES =
      List.of("ama-assn.org", "HCPCS", "hcpcs", "cpt", OID + "6.12", OID + "6.14", OID + "6.285");
  static final List<String> DIAGNOSES = List.of("icd-10-cm", OID + "6.90");
  static final List<String> TAXONOMIES = List.of("nucc.org", OID + "6.101");
  static final List<String> NPI = List.of("us-npi", OID + "4.6");
  static final List<String> PAYERS = List.of("naic", "payer", OID + "6.300");

  /** HL7's type of national insurers, and those of CARIN's guide. */
  private static final List<String> TYPES_OF_PAYERS = List.of("NIIP", "payerid", "naiccode");

  private static final Pattern PROCEDURE = Pattern.compile("[A-Z0-9]\\d{3}[A-Z0-9]");

  private static final Pattern PLACE = Pattern.compile("\\d{2}");

  private Codes() {}

  /** Whether a system is one of those: it ends with the number of one, or contains its word. */
  static boolean isOf(String system, List<String> systems) {
    return systems.stream()
        .anyMatch(it -> it.startsWith(OID) ? system.endsWith(it) : system.contains(it));
  }

  /** Whether an identifier is one by which payers are known: NAIC, NIIP, or a payer id. */
  static boolean isOfPayer(Resource identifier) {
    String system = identifier.text("system").toLowerCase(Locale.ROOT);
    return isOf(system, PAYERS) || TYPES_OF_PAYERS.contains(identifier.code("type"));
  }

  /** The procedure code of a concept; empty if it names none. */
  static String procedure(Resource owner, String field) {
    String known = owner.code(field, PROCEDURES);
    if (!known.isEmpty()) {
      return known;
    }
    for (Resource coding : owner.codings(field)) {
      if (coding.text("system").isEmpty()
          && PROCEDURE.matcher(coding.text("code")).matches()) {
        return coding.text("code");
      }
    }
    return "";
  }

  /** The first code of two digits of any concept there; {@code null} if there is none. */
  static @Nullable String placeOfService(Resource owner, String field) {
    for (Resource concept : owner.all(field)) {
      for (Resource coding : concept.all("coding")) {
        if (PLACE.matcher(coding.text("code")).matches()) {
          return coding.text("code");
        }
      }
    }
    return null;
  }

  /** The identifier of that system; empty if there is none. */
  static String identifier(Resource owner, List<String> systems) {
    for (Resource identifier : owner.all("identifier")) {
      String system = identifier.text("system");
      if (isOf(system, systems)) {
        return identifier.text("value");
      }
    }
    return "";
  }
}
