package io.github.payerrules.internal.formats.fhir;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where codes come from: words in the addresses of their systems. */
final class Codes {

  static final List<String> PROCEDURES = List.of("ama-assn.org", "HCPCS", "hcpcs", "cpt");
  static final List<String> DIAGNOSES = List.of("icd-10-cm");
  static final List<String> TAXONOMIES = List.of("nucc.org");
  static final List<String> NPI = List.of("us-npi");
  static final List<String> PAYERS = List.of("naic", "payer", "2.16.840.1.113883.6.300");

  private static final Pattern PROCEDURE = Pattern.compile("[A-Z0-9]\\d{3}[A-Z0-9]");

  private static final Pattern PLACE = Pattern.compile("\\d{2}");

  private Codes() {}

  /** Whether an identifier is one by which payers are known: NAIC, NIIP, or a payer id. */
  static boolean isOfPayer(Resource identifier) {
    String system = identifier.text("system").toLowerCase(Locale.ROOT);
    return PAYERS.stream().anyMatch(system::contains)
        || identifier.code("type").equals("NIIP")
        || identifier.code("type").equals("NAIC");
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
      if (systems.stream().anyMatch(system::contains)) {
        return identifier.text("value");
      }
    }
    return "";
  }
}
