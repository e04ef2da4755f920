package io.github.payerrules.internal.formats.x12;

import java.util.Set;

/** The segments that claims and remittances have, and those around them. */
public final class SegmentNames {

  private static final Set<String> KNOWN = Set.of(
      "AAA", "AMT", "BGN", "BHT", "BPR", "CAS", "CLM", "CLP", "CN1", "CR1", "CR2", "CR3", "CRC",
      "CTP", "CUR", "DMG", "DTM", "DTP", "EB", "EQ", "FRM", "GE", "GS", "HCP", "HD", "HI", "HL",
      "HSD", "IEA", "III", "INS", "ISA", "K3", "LE", "LIN", "LQ", "LS", "LX", "MEA", "MIA", "MOA",
      "MSG", "N1", "N2", "N3", "N4", "NM1", "NTE", "OI", "PAT", "PER", "PLB", "PRV", "PS1", "PWK",
      "QTY", "RDM", "REF", "SBR", "SE", "ST", "STC", "SV1", "SV2", "SV3", "SV5", "SVC", "SVD",
      "TA1", "TOO", "TRN", "TS2", "TS3", "UM");

  private SegmentNames() {}

  /**
   * The name of a segment where it is one; else what stands in its place may be anything of a
   * claim, such as a name before which the terminator slipped, and is not shown.
   */
  public static String shown(String id) {
    return KNOWN.contains(id) ? id : "";
  }
}
