package io.github.payerrules.internal.formats.fhir;

import java.util.ArrayList;
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
  private static final List<String> CPT = List.of("ama-assn.org", "cpt", OID + "6.12");
  static final List<String> DIAGNOSES = List.of("icd-10-cm", OID + "6.90");
  static final List<String> TAXONOMIES = List.of("nucc.org", OID + "6.101");
  static final List<String> NPI = List.of("us-npi", OID + "4.6");
  static final List<String> PAYERS = List.of("naic", "payer", OID + "6.300");

  /** HL7's type of national insurers, and those of CARIN's guide. */
  private static final List<String> TYPES_OF_PAYERS = List.of("NIIP", "payerid", "naiccode");

  private static final Pattern PROCEDURE = Pattern.compile("[A-Z0-9]\\d{3}[A-Z0-9]");

  private static final Pattern MODIFIER = Pattern.compile("[A-Za-z0-9]{2}");

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

  /** A word for the code list of a system, the same for each address that it has. */
  static String list(String system) {
    return isOf(system, DIAGNOSES)
        ? "icd-10-cm"
        : isOf(system, CPT) ? "cpt" : isOf(system, PROCEDURES) ? "hcpcs" : system;
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
    List<String> places = placesOfService(owner, field);
    return places.isEmpty() ? null : places.get(0);
  }

  /** The codes of two digits of all concepts there. */
  static List<String> placesOfService(Resource owner, String field) {
    List<String> places = new ArrayList<>();
    for (Resource concept : owner.all(field)) {
      for (Resource coding : concept.all("coding")) {
        if (PLACE.matcher(coding.text("code")).matches()) {
          places.add(coding.text("code"));
        }
      }
    }
    return places;
  }

  /** What a concept may mean as a modifier: its codes that look like one, else its first code. */
  static List<String> modifiers(Resource concept) {
    List<String> codes = new ArrayList<>();
    for (Resource coding : concept.all("coding")) {
      String code = coding.text("code");
      if (MODIFIER.matcher(code).matches()) {
        codes.add(code);
      }
    }
    String first = concept.first("coding").text("code");
    return codes.isEmpty() && !first.isEmpty() ? List.of(first) : codes;
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
