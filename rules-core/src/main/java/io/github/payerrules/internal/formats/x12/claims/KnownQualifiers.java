package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Segment;
import java.util.Map;
import java.util.Set;

/**
 * The qualifiers that a professional claim knows, in whatever loop, and those of older versions:
 * what a segment with another one says is lost, and that is told.
 */
final class KnownQualifiers {

  private static final String LEFT_OUT = "What the segment says is left out";

  private static final Map<String, Set<String>> FIRST = Map.of(
      "REF",
          Set.of(
              "0B", "0K", "1A", "1B", "1C", "1D", "1G", "1H", "1J", "1L", "1W", "23", "2U", "4N",
              "6R", "9A", "9B", "9C", "9D", "9F", "B3", "BB", "BQ", "BT", "D9", "EA", "EI", "EO",
              "EW", "F4", "F5", "F8", "FH", "FY", "G1", "G2", "G3", "G5", "HPI", "IG", "LU", "LX",
              "N5", "N7", "NF", "OF", "P4", "S2", "S4", "SY", "T4", "TJ", "U3", "VP", "VY", "X4",
              "X5", "XZ", "Y4", "ZZ"),
      "DTP",
          Set.of(
              "007", "011", "050", "090", "091", "096", "119", "150", "151", "198", "200", "232",
              "233", "290", "291", "292", "295", "296", "297", "304", "314", "330", "332", "336",
              "337", "346", "347", "348", "349", "356", "357", "360", "361", "382", "383", "431",
              "434", "435", "438", "439", "441", "444", "452", "453", "454", "455", "456", "461",
              "463", "471", "472", "473", "474", "484", "573", "607", "738", "739", "803", "866",
              "938", "992"),
      "AMT",
          Set.of(
              "A8", "AAE", "AU", "B6", "D", "D2", "D8", "EAF", "F2", "F3", "F4", "F5", "GT", "I",
              "MA", "NE", "NL1", "R", "T", "YU", "YY", "ZZ"),
      "PRV", Set.of("AS", "AT", "BI", "OP", "OR", "OT", "PC", "PE", "PT", "RF", "SB", "SU"),
      "NM1",
          Set.of(
              "03", "40", "41", "45", "71", "72", "73", "74", "77", "82", "85", "87", "DD", "DK",
              "DN", "DQ", "FA", "GB", "ICM", "IL", "LI", "P3", "PE", "PR", "PW", "QB", "QC", "QD",
              "S4", "TL", "TT", "TU", "ZZ"));

  private static final int ID_QUALIFIER = 8;
  private static final Set<String> IDENTIFIERS = Set.of(
      "24", "34", "46", "AD", "BD", "BS", "EI", "FI", "II", "MC", "MI", "MR", "N", "NI", "PC", "PI",
      "SV", "UP", "XV", "XX", "ZZ");

  private static final int FILING = 9;
  private static final Set<String> FILING_CODES = Set.of(
      "09", "10", "11", "12", "13", "14", "15", "16", "17", "AM", "BL", "CH", "CI", "DS", "FI",
      "HM", "LI", "LM", "MA", "MB", "MC", "MH", "OF", "SA", "TV", "VA", "WC", "ZZ");

  private static final Set<String> RESPONSIBILITY =
      Set.of("A", "B", "C", "D", "E", "F", "G", "H", "P", "S", "T", "U");

  /** References of a claim (loop 2300), which neither persons nor providers have. */
  private static final Set<String> OF_CLAIM =
      Set.of("1J", "4N", "9A", "9C", "9F", "D9", "EA", "EW", "F5", "F8", "G1", "LX", "P4", "X4");

  private KnownQualifiers() {}

  /** Tells a reference of the claim that stands where only persons and providers have some. */
  static void checkPlace(Segment ref, String loop, Report report) {
    if (ref.is("REF") && OF_CLAIM.contains(ref.code(1))) {
      report
          .notices()
          .add(
              ref,
              loop,
              1,
              "this is a reference of the claim, but does not follow CLM; it is left out",
              "Put it between CLM and HI. " + Report.SEND_AGAIN);
    }
  }

  /** Tells a qualifier that is none, and an identifier that is none of its kind. */
  static void check(Segment segment, String loop, Report report) {
    Set<String> known = FIRST.get(segment.id());
    // Who stands beside the billing provider is told with what stands there.
    if (known != null && !(segment.is("NM1") && loop.equals("2000A"))) {
      if (segment.has(1) || segment.elements() < 2) {
        report.expect(segment, loop, 1, 0, segment.code(1), known, LEFT_OUT);
      } else {
        report
            .notices()
            .add(segment, loop, 1, "the qualifier is missing", LEFT_OUT + ". " + Report.SEND_AGAIN);
      }
    }
    switch (segment.id()) {
      case "NM1" ->
        report.expect(
            segment,
            loop,
            ID_QUALIFIER,
            0,
            segment.code(ID_QUALIFIER),
            IDENTIFIERS,
            "XX is an NPI, MI a member id, PI a payer id");
      case "SBR" -> {
        report.expect(
            segment,
            loop,
            FILING,
            0,
            segment.code(FILING),
            FILING_CODES,
            "It tells the kind of payer, as MB, MC, CI, BL or WC");
        if (!loop.startsWith("2000")) {
          report.expect(
              segment, loop, 1, 0, segment.code(1), RESPONSIBILITY, "P is primary, S secondary");
        }
      }
      default -> {
        // Other segments have no qualifier that is checked here.
      }
    }
  }
}
