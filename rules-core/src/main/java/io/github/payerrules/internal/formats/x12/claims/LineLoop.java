package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Drug;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.formats.x12.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loops 2400 to 2440: a service line. Not thread-safe. */
final class LineLoop {

  private static final String LOOP = "2400";

  /** The guide allows 15; this bounds the memory. */
  private static final int MOST_ADJUDICATIONS = 100;

  private static final Set<String> DRUG_UNITS = Set.of("F2", "GR", "ME", "ML", "UN");
  private static final String DRUG_UNIT =
      "The unit of a drug is UN (unit), ML, GR, ME (milligram) or F2 (international unit)";

  private final int number;
  private final int segmentNumber;
  private final int segmentLine;
  private final Spots spots;
  private final ServiceLine.Builder line = ServiceLine.builder();
  private final List<AdjudicationLoop> adjudications = new ArrayList<>(0);
  private final Parties parties = Parties.ofLine();
  private Drug.@Nullable Builder drug;
  private boolean isDevice;
  private @Nullable Service service;
  private @Nullable LocalDate date;
  private @Nullable Integer noteMinutes;

  LineLoop(Segment first, int number, Spots spots) {
    segmentNumber = first.number();
    segmentLine = first.line();
    this.number = number;
    this.spots = spots;
    line.number(number);
  }

  boolean hasService() {
    return service != null;
  }

  @Nullable
  BigDecimal charge() {
    return service == null ? null : service.charge();
  }

  @Nullable
  LocalDate date() {
    return date;
  }

  void setDate(LocalDate ofClaim) {
    date = ofClaim;
  }

  /** Whether the segment belongs here. */
  boolean take(Segment segment, Report report) {
    switch (segment.id()) {
      case "SV1" -> takeService(segment, report);
      case "DTP" -> takeDate(segment, report);
      case "REF" -> takeReference(segment);
      case "NTE" -> noteMinutes = NoteMinutes.in(segment, LOOP, noteMinutes, report);
      case "LIN" -> takeProduct(segment);
      case "CTP" -> {
        if (!isDevice) {
          drug = drug == null ? Drug.builder() : drug;
          drug.quantity(report.quantity(segment, "2410", 4));
          report.expect(segment, "2410", 5, 1, segment.code(5, 1), DRUG_UNITS, DRUG_UNIT);
          drug.unit(segment.has(5) ? segment.code(5, 1) : null);
        }
      }
      case "NM1", "PRV", "N4" -> {
        if (segment.is("NM1") && segment.has(1, "82")) {
          spots.add(number, Spot.RENDERING, segment);
        } else if (segment.is("N4")) {
          report.state(segment, "2420");
        }
        parties.tellTaxonomy(segment, "2420", report);
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
          report
              .notices()
              .add(
                  segment,
                  LOOP,
                  "adjustments without the payer that made them (SVD) are left out",
                  "SVD with payer and amount comes before CAS. " + Report.SEND_AGAIN);
        } else {
          lastAdjudication().takeAdjustments(segment, report);
        }
      }
      case "AMT" -> {
        if (!adjudications.isEmpty() && segment.has(1, "EAF")) {
          lastAdjudication().takeLiability(segment, report);
        }
      }
      case "SV5",
          "PWK",
          "CR1",
          "CR2",
          "CR3",
          "CRC",
          "QTY",
          "MEA",
          "CN1",
          "K3",
          "PS1",
          "HCP",
          "N2",
          "N3",
          "PER",
          "LQ",
          "FRM",
          "CR5",
          "HSD",
          "UR",
          "IMM" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  /** LIN: a drug by its NDC, or a device by another number. */
  private void takeProduct(Segment lin) {
    isDevice = lin.has(2) && !lin.has(2, "N4");
    if (!isDevice) {
      drug = Drug.builder();
      if (lin.has(3)) {
        drug.ndc(lin.code(3).replace("-", ""));
      }
    }
  }

  private AdjudicationLoop lastAdjudication() {
    return adjudications.get(adjudications.size() - 1);
  }

  private void takeService(Segment sv1, Report report) {
    spots.add(number, Spot.SERVICE, sv1);
    service = new Service(sv1, line, report);
    if (service.hasPlace()) {
      spots.add(number, Spot.PLACE_OF_SERVICE, sv1);
    }
  }

  private void takeDate(Segment dtp, Report report) {
    if (dtp.has(1, "472")) {
      spots.add(number, Spot.DATE, dtp);
      date = report.neededDate(dtp, LOOP);
      if (date != null) {
        line.date(date);
        line.endDate(report.end(dtp, LOOP, date));
      }
    } else if (dtp.has(1, "573") && !adjudications.isEmpty()) {
      lastAdjudication().takeDate(dtp, report);
    }
  }

  private void takeReference(Segment ref) {
    if (!ref.has(2) || parties.isBegun()) {
      return; // a provider's own numbers
    }
    if (ref.has(1, "6R")) {
      line.lineControlNumber(ref.text(2));
    } else if (ref.has(1, "G1") && !ref.has(4)) {
      spots.add(number, Spot.AUTHORIZATION, ref);
      line.authorizationNumber(ref.text(2));
    } else if (ref.has(1, "9F") && !ref.has(4)) {
      spots.add(number, Spot.REFERRAL, ref);
      line.referralNumber(ref.text(2));
    }
  }

  /** The place of service of the claim, for a line without one. */
  void setPlace(@Nullable String ofClaim) {
    if (service == null || !service.hasPlace()) {
      line.placeOfService(ofClaim);
    }
  }

  void setNoteMinutes(Integer ofClaim) {
    noteMinutes = noteMinutes == null ? ofClaim : noteMinutes;
  }

  /** {@code null} if something is missing, which is then reported. */
  @Nullable
  ServiceLine toLine(@Nullable String groupNpi, Report report) {
    Service billed = service;
    if (billed == null) {
      return missing(report, "the line has no SV1 segment", "A professional service is SV1. ");
    }
    LocalDate day = date;
    if (day == null) {
      return missing(
          report, "the line has no date of service", "Add DTP*472 with the date after SV1. ");
    }
    if (!report.problems().isEmpty()) {
      return null;
    }
    if (!billed.billsMinutes()) {
      line.minutes(noteMinutes);
    }
    parties.addTo(line, groupNpi);
    return line.date(day)
        .drug(drug == null ? null : drug.build())
        .adjudications(
            adjudications.isEmpty()
                ? List.of()
                : adjudications.stream().map(AdjudicationLoop::toAdjudication).toList())
        .build();
  }

  private @Nullable ServiceLine missing(Report report, String what, String fix) {
    report.problems().add(segmentLine, segmentNumber, "LX", LOOP, what, fix + Report.SEND_AGAIN);
    return null;
  }
}
