package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.FindingPlaces;
import io.github.payerrules.review.FilePlace;
import io.github.payerrules.review.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which element of an 837P what a finding is about is corrected, by its cause. Immutable. */
final class Corrections implements FindingPlaces {

  private static final String AUTHORIZATION = "REF02 (G1)";
  private static final String REFERRAL = "REF02 (9F)";
  private static final String ORIGINAL_REFERENCE = "REF02 (F8)";
  private static final String NPI = "NM109";

  private final Spots spots;

  /** With the spots of a claim, to which nothing is added any more. */
  Corrections(Spots spots) {
    this.spots = spots;
  }

  @Override
  public List<FilePlace> of(String file, Finding finding) {
    Set<FilePlace> found = new LinkedHashSet<>();
    for (int line : finding.lines()) {
      if (spots.find(line, Spot.SERVICE).isKnown()) {
        found.add(ofLine(file, line, finding));
      }
    }
    if (found.isEmpty()) {
      found.add(ofClaim(file, finding));
    }
    return List.copyOf(found);
  }

  private FilePlace ofLine(String file, int line, Finding finding) {
    return switch (finding.cause()) {
      case AUTHORIZATION ->
        first(
            at(file, line, Spot.AUTHORIZATION, "2400", AUTHORIZATION),
            authorization(file, Spot.AUTHORIZATION, AUTHORIZATION));
      case REFERRAL ->
        first(
            at(file, line, Spot.REFERRAL, "2400", REFERRAL),
            authorization(file, Spot.REFERRAL, REFERRAL));
      case MEDICAL_NECESSITY, DX_PROCEDURE_MISMATCH -> service(file, line, "SV107");
      case CODING_MODIFIER -> service(file, line, "SV101-3");
      case CODING_BUNDLING, CODING_ADDON, CODING_PROCEDURE, BENEFIT ->
        service(file, line, "SV101-2");
      case PRICING -> service(file, line, "SV102");
      case FREQUENCY, DUPLICATE, TIMELY_FILING ->
        first(
            at(file, line, Spot.DATE, "2400", "DTP03 (472)"),
            at(file, Spots.OF_CLAIM, Spot.DATE, "2300", "DTP03 (472)"),
            service(file, line, null));
      case PLACE_OF_SERVICE ->
        first(at(file, line, Spot.PLACE_OF_SERVICE, "2400", "SV105"), ofWhole(file, "CLM05-1"));
      case PROVIDER, NETWORK -> first(at(file, line, Spot.RENDERING, "2420A", NPI), provider(file));
      default -> service(file, line, elementOfLine(finding));
    };
  }

  /** The remark codes of a claim that lacks information say what it is that is wrong. */
  private static @Nullable String elementOfLine(Finding finding) {
    for (String remark : finding.rarcs()) {
      String element = switch (remark) {
        case "M51", "M20" -> "SV101-2";
        case "N519", "N822" -> "SV101-3";
        case "M79" -> "SV102";
        case "M53" -> "SV104";
        case "M77" -> "SV105";
        case "M76", "M64" -> "SV107";
        case "M119" -> "LIN03";
        default -> null;
      };
      if (element != null) {
        return element;
      }
    }
    return null;
  }

  private FilePlace ofClaim(String file, Finding finding) {
    return switch (finding.cause()) {
      case AUTHORIZATION -> authorization(file, Spot.AUTHORIZATION, AUTHORIZATION);
      case REFERRAL -> authorization(file, Spot.REFERRAL, REFERRAL);
      case APPEAL_PROCESS -> authorization(file, Spot.ORIGINAL_REFERENCE, ORIGINAL_REFERENCE);
      case MEDICAL_NECESSITY, DX_PROCEDURE_MISMATCH -> diagnoses(file);
      case ELIGIBILITY ->
        first(at(file, Spots.OF_CLAIM, Spot.SUBSCRIBER, "2010BA", NPI), ofWhole(file, null));
      case COB ->
        first(
            at(file, Spots.OF_CLAIM, Spot.OTHER_PAYER, "2320", "SBR01"),
            at(file, Spots.OF_CLAIM, Spot.PAYER_ORDER, "2000B", "SBR01"),
            ofWhole(file, null));
      case PLACE_OF_SERVICE -> ofWhole(file, "CLM05-1");
      case PROVIDER, NETWORK -> provider(file);
      case PRICING -> ofWhole(file, "CLM02");
      default -> finding.rarcs().contains("M76") ? diagnoses(file) : ofWhole(file, null);
    };
  }

  private FilePlace diagnoses(String file) {
    return first(at(file, Spots.OF_CLAIM, Spot.DIAGNOSES, "2300", "HI"), missing(file, "HI"));
  }

  /** A number that the claim has, or else needs. */
  private FilePlace authorization(String file, Spot spot, String element) {
    return first(at(file, Spots.OF_CLAIM, spot, "2300", element), missing(file, element));
  }

  private FilePlace provider(String file) {
    return first(
        at(file, Spots.OF_CLAIM, Spot.RENDERING, "2310B", NPI),
        at(file, Spots.OF_CLAIM, Spot.BILLING, "2010AA", NPI),
        ofWhole(file, null));
  }

  private FilePlace service(String file, int line, @Nullable String element) {
    return first(at(file, line, Spot.SERVICE, "2400", element), ofWhole(file, null));
  }

  private FilePlace ofWhole(String file, @Nullable String element) {
    return first(at(file, Spots.OF_CLAIM, Spot.CLAIM, "2300", element));
  }

  private FilePlace missing(String file, String element) {
    FilePlace claim = ofWhole(file, element);
    return new FilePlace(file, claim.line(), claim.segment(), "2300", element, true, null);
  }

  private @Nullable FilePlace at(
      String file, int lineNumber, Spot spot, String loop, @Nullable String element) {
    Place found = spots.find(lineNumber, spot);
    return found.isKnown()
        ? new FilePlace(file, found.line(), found.segment(), loop, element, false, null)
        : null;
  }

  private static FilePlace first(@Nullable FilePlace... places) {
    for (FilePlace place : places) {
      if (place != null) {
        return place;
      }
    }
    throw new IllegalStateException("a claim has a CLM segment");
  }
}
