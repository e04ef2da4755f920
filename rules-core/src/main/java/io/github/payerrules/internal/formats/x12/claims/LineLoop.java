package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Drug;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.claim.UnitOfMeasure;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loops 2400 to 2440: a service line. Not thread-safe. */
final class LineLoop {

  private static final String LOOP = "2400";
  private static final int FIRST_MODIFIER = 3;
  private static final int LAST_MODIFIER = 6;
  private static final int MOST_POINTERS = 4;

  /** The guide allows 15; this bounds the memory. */
  private static final int MOST_ADJUDICATIONS = 100;

  private final int number;
  private final int segmentNumber;
  private final int segmentLine;
  private final ServiceLine.Builder line = ServiceLine.builder();
  private final List<AdjudicationLoop> adjudications = new ArrayList<>(0);
  private final LineParties parties = new LineParties();
  private Drug.@Nullable Builder drug;
  private boolean hasService;
  private int serviceSegment;
  private @Nullable BigDecimal charge;
  private @Nullable LocalDate date;
  private @Nullable Integer noteMinutes;
  private boolean billsMinutes;
  private boolean hasPlace;

  LineLoop(Segment first, int number) {
    segmentNumber = first.number();
    segmentLine = first.line();
    this.number = number;
    line.number(number);
  }

  int number() {
    return number;
  }

  String place() {
    return "loop 2400, segment " + serviceSegment;
  }

  boolean hasService() {
    return hasService;
  }

  @Nullable
  BigDecimal charge() {
    return charge;
  }

  @Nullable
  LocalDate date() {
    return date;
  }

  void setDate(LocalDate ofClaim) {
    date = ofClaim;
  }

  LineParties parties() {
    return parties;
  }

  /** Whether the segment belongs here. */
  boolean take(Segment segment, Report report) {
    switch (segment.id()) {
      case "SV1" -> takeService(segment, report);
      case "DTP" -> takeDate(segment, report);
      case "REF" -> takeReference(segment);
      case "NTE" -> noteMinutes = first(noteMinutes, NoteMinutes.in(segment.text(2)));
      case "LIN" -> {
        drug = Drug.builder();
        if (segment.has(2, "N4") && segment.has(3)) {
          drug.ndc(segment.code(3));
        }
      }
      case "CTP" -> {
        if (drug == null) {
          drug = Drug.builder();
        }
        drug.quantity(report.number(segment, "2410", 4));
        drug.unit(segment.has(5) ? segment.code(5, 1) : null);
      }
      case "NM1", "PRV", "N4" -> {
        return parties.take(segment);
      }
      case "SVD" -> {
        if (adjudications.size() == MOST_ADJUDICATIONS) {
          return false;
        }
        adjudications.add(new AdjudicationLoop(segment, report));
      }
      case "CAS" -> {
        if (adjudications.isEmpty()) {
          return false;
        }
        lastAdjudication().takeAdjustments(segment, report);
      }
      case "AMT" -> {
        if (!adjudications.isEmpty() && segment.has(1, "EAF")) {
          lastAdjudication().takeLiability(segment, report);
        }
      }
      default -> {
        return switch (segment.id()) {
          case "SV5",
              "PWK",
              "CR1",
              "CR3",
              "CRC",
              "QTY",
              "MEA",
              "CN1",
              "K3",
              "PS1",
              "HCP",
              "N3",
              "PER",
              "LQ",
              "FRM",
              "CR5",
              "HSD",
              "UR",
              "IMM" -> true;
          default -> false;
        };
      }
    }
    return true;
  }

  private AdjudicationLoop lastAdjudication() {
    return adjudications.get(adjudications.size() - 1);
  }

  private void takeService(Segment sv1, Report report) {
    hasService = true;
    serviceSegment = sv1.number();
    takeProcedure(sv1, report);
    charge = report.neededNumber(sv1, LOOP, 2);
    line.charge(charge);
    takeUnits(sv1, report);
    hasPlace = sv1.has(5);
    line.placeOfService(hasPlace ? sv1.code(5, 1) : null);
    takePointers(sv1, report);
  }

  /** SV101 with its qualifier; without one in files of some systems. */
  private void takeProcedure(Segment sv1, Report report) {
    String first = sv1.code(1, 1);
    boolean hasQualifier = first.length() <= 2;
    int codeAt = hasQualifier ? 2 : 1;
    String code = sv1.code(1, codeAt);
    if (code.isEmpty()) {
      report
          .problems()
          .add(
              sv1,
              LOOP,
              1,
              2,
              "the procedure code is missing",
              "SV101 is HC, the component separator that ISA16 declares, then the CPT or HCPCS code."
                  + " "
                  + Report.SEND_AGAIN);
      return;
    }
    line.code(code);
    int shift = codeAt - 2;
    if (sv1.components(1) >= FIRST_MODIFIER + shift) {
      List<String> modifiers = new ArrayList<>(4);
      for (int i = FIRST_MODIFIER + shift; i <= LAST_MODIFIER + shift; i++) {
        String modifier = sv1.code(1, i);
        if (!modifier.isEmpty()) {
          modifiers.add(modifier);
        }
      }
      line.modifiers(modifiers);
    }
  }

  private void takeUnits(Segment sv1, Report report) {
    BigDecimal quantity = report.neededNumber(sv1, LOOP, 4);
    if (sv1.has(3, "MJ")) {
      billsMinutes = true;
      line.unitOfMeasure(UnitOfMeasure.MINUTES);
      line.minutes(quantity == null ? null : quantity.intValue());
    } else if (sv1.has(3, "UN") || sv1.has(3, "F2")) {
      if (quantity != null) {
        line.units(quantity);
      }
    } else {
      report
          .problems()
          .add(
              sv1,
              LOOP,
              3,
              "the unit of measure is missing or unknown",
              "UN for units, MJ for minutes of anesthesia. " + Report.SEND_AGAIN);
    }
  }

  private void takePointers(Segment sv1, Report report) {
    if (!sv1.has(7)) {
      return; // the line then points to no diagnosis, which the review tells
    }
    List<Integer> pointers = new ArrayList<>(MOST_POINTERS);
    for (int i = 1; i <= sv1.components(7); i++) {
      String text = sv1.code(7, i);
      int pointer = text.length() == 1 && text.charAt(0) >= 'A' && text.charAt(0) <= 'L'
          ? text.charAt(0) - 'A' + 1
          : wholePart(text);
      if (pointer > 0) {
        pointers.add(pointer);
      } else if (!text.isEmpty()) {
        report
            .problems()
            .add(
                sv1,
                LOOP,
                7,
                i,
                "this is not a diagnosis pointer",
                "Up to four numbers from 1 to 12, the places of the diagnoses in HI, with the component"
                    + " separator between them. "
                    + Report.SEND_AGAIN);
      }
    }
    line.diagnosisPointers(pointers);
  }

  /** A pointer such as {@code 1}; some systems write {@code 1.00}. */
  private static int wholePart(String text) {
    int point = text.indexOf('.');
    return Values.whole(point > 0 && text.endsWith("0") ? text.substring(0, point) : text);
  }

  private void takeDate(Segment dtp, Report report) {
    if (dtp.has(1, "472")) {
      date = report.neededDate(dtp, LOOP);
      LocalDate end = Values.rangeEnd(dtp.text(3));
      if (date != null) {
        line.date(date);
        line.endDate(end == null || end.equals(date) ? null : end);
      }
    } else if (dtp.has(1, "573") && !adjudications.isEmpty()) {
      lastAdjudication().takeDate(dtp, report);
    }
  }

  private void takeReference(Segment ref) {
    if (!ref.has(2) || !parties.isEmpty()) {
      return; // a provider's own numbers
    }
    if (ref.has(1, "6R")) {
      line.lineControlNumber(ref.text(2));
    } else if (ref.has(1, "G1") && !ref.has(4)) {
      line.authorizationNumber(ref.text(2));
    } else if (ref.has(1, "9F") && !ref.has(4)) {
      line.referralNumber(ref.text(2));
    }
  }

  /** The place of service of the claim, for a line without one. */
  void setPlace(@Nullable String ofClaim) {
    if (!hasPlace) {
      line.placeOfService(ofClaim);
    }
  }

  void setNoteMinutes(Integer ofClaim) {
    noteMinutes = first(noteMinutes, ofClaim);
  }

  private static @Nullable Integer first(@Nullable Integer known, @Nullable Integer next) {
    return known == null ? next : known;
  }

  /** {@code null} if something is missing, which is then reported. */
  @Nullable
  ServiceLine toLine(@Nullable String groupNpi, Report report) {
    if (!hasService) {
      report
          .problems()
          .add(
              segmentLine,
              segmentNumber,
              "LX",
              LOOP,
              "the line has no SV1 segment",
              "A professional service is SV1. " + Report.SEND_AGAIN);
      return null;
    }
    LocalDate known = date;
    if (known == null) {
      report
          .problems()
          .add(
              segmentLine,
              segmentNumber,
              "LX",
              LOOP,
              "the line has no date of service",
              "Add DTP*472 with the date after SV1. " + Report.SEND_AGAIN);
      return null;
    }
    if (!report.problems().isEmpty()) {
      return null;
    }
    if (!billsMinutes) {
      line.minutes(noteMinutes);
    }
    parties.addTo(line, groupNpi);
    return line.date(known)
        .drug(drug == null ? null : drug.build())
        .adjudications(
            adjudications.isEmpty()
                ? List.of()
                : adjudications.stream().map(AdjudicationLoop::toAdjudication).toList())
        .build();
  }
}
