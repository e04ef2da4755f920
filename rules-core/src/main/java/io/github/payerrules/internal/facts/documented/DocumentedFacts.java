package io.github.payerrules.internal.facts.documented;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.facts.history.Occurrence;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.vocabulary.Documented;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The documented facts of a line: its own, what its fields tell, then those of the claim. */
public final class DocumentedFacts extends Thing implements Documented {

  static final int WEEKS_A_YEAR = 52;
  static final int MONTHS_A_YEAR = 12;
  private static final Set<String> PLACES_OF_INPATIENTS = Set.of("21", "23", "51", "61");
  private static final Set<String> DISABILITY_SCALES =
      Set.of("ODI", "NDI", "RDQ", "RMDQ", "QBPDS", "PDI");

  private final LineService line;
  private final Claim claim;
  private final Evidence ofClaim;
  private final Supplier<List<Occurrence>> session;

  /**
   * Those of a line.
   *
   * @param ofClaim what is documented of the claim, by itself or by a source
   * @param session what is billed in the session of the line
   */
  public DocumentedFacts(
      LineService line, Claim claim, Evidence ofClaim, Supplier<List<Occurrence>> session) {
    this.line = line;
    this.claim = claim;
    this.ofClaim = ofClaim;
    this.session = session;
  }

  @Override
  public @Nullable Integer painWeeks() {
    return orLeast(Documented.super.painWeeks(), EvidenceFact.PAIN_WEEKS);
  }

  @Override
  public @Nullable Integer painMonths() {
    return orLeast(Documented.super.painMonths(), EvidenceFact.PAIN_MONTHS);
  }

  @Override
  public @Nullable Integer conservativeCareWeeks() {
    return orLeast(Documented.super.conservativeCareWeeks(), EvidenceFact.CONSERVATIVE_CARE_WEEKS);
  }

  @Override
  public @Nullable Integer conservativeCareMonths() {
    return orLeast(
        Documented.super.conservativeCareMonths(), EvidenceFact.CONSERVATIVE_CARE_MONTHS);
  }

  private @Nullable Integer orLeast(@Nullable Integer documented, EvidenceFact fact) {
    return documented == null ? LeastTime.of(fact, this) : documented;
  }

  @Override
  public boolean exact(Word word) {
    return word.documented().map(fact -> value(fact) != null).orElse(true);
  }

  @Override
  public Missing missingExactly(Word word) {
    return Missing.fact(word.name());
  }

  @Override
  public @Nullable Object value(EvidenceFact fact) {
    Object value = recorded(fact);
    if (value == null) {
      return converted(fact);
    }
    return fact == EvidenceFact.PROCEDURE_PERFORMED
        ? line.tables().familyCalled((String) value)
        : value;
  }

  private @Nullable Object recorded(EvidenceFact fact) {
    Recorded own = line.source().evidence().recorded(fact);
    if (own != null) {
      return own.value();
    }
    Object told = toldByFields(fact);
    if (told != null) {
      return told;
    }
    Recorded recorded = ofClaim.recorded(fact);
    return recorded == null ? null : recorded.value();
  }

  /** What the fields of a line say of the service as it was performed. */
  private @Nullable Object toldByFields(EvidenceFact fact) {
    return switch (fact) {
      case SIDE_PERFORMED -> {
        String side = line.source().laterality();
        yield side != null && fact.allowed().contains(side) ? side : null;
      }
      case LEVELS_PERFORMED -> levels();
      default -> null;
    };
  }

  /**
   * The levels of the session, each of whose lines names its own (64493 the first, 64494 the
   * second); {@code null} where one of its services names none.
   */
  private @Nullable Integer levels() {
    if (line.source().levels().isEmpty()) {
      return null;
    }
    Set<String> levels = new HashSet<>(line.source().levels());
    for (Occurrence service : session.get()) {
      LineService other = service.line();
      if (other == null || other.source().levels().isEmpty()) {
        return null;
      }
      levels.addAll(other.source().levels());
    }
    return levels.size();
  }

  private @Nullable Object converted(EvidenceFact fact) {
    return switch (fact) {
      case PAIN_WEEKS -> weeks(EvidenceFact.PAIN_MONTHS);
      case PAIN_MONTHS -> months(EvidenceFact.PAIN_WEEKS);
      case CONSERVATIVE_CARE_WEEKS -> weeks(EvidenceFact.CONSERVATIVE_CARE_MONTHS);
      case CONSERVATIVE_CARE_MONTHS -> months(EvidenceFact.CONSERVATIVE_CARE_WEEKS);
      case PRIOR_RELIEF_WEEKS -> weeks(EvidenceFact.PRIOR_RELIEF_MONTHS);
      case PRIOR_RELIEF_MONTHS -> months(EvidenceFact.PRIOR_RELIEF_WEEKS);
      case UNTREATED_RADICULOPATHY ->
        Boolean.FALSE.equals(recorded(EvidenceFact.RADICULOPATHY)) ? Boolean.FALSE : null;
      case HOSPITALIZED -> isOutsideHospital() ? Boolean.FALSE : null;
      case NSM_FAILED -> recorded(EvidenceFact.CONSERVATIVE_FAILED);
      case DISABILITY_SCALE -> scaleOfDisability();
      default -> null;
    };
  }

  /**
   * Services to an inpatient carry the place of the stay; a stay may begin in an emergency room.
   */
  private boolean isOutsideHospital() {
    for (ServiceLine each : claim.lines()) {
      if (each.placeOfService() == null || PLACES_OF_INPATIENTS.contains(each.placeOfService())) {
        return false;
      }
    }
    return true;
  }

  /** The scale that measured baseline function, where it is one of disability. */
  private @Nullable String scaleOfDisability() {
    if (recorded(EvidenceFact.RDQ_SCORE) != null) {
      return "RDQ";
    }
    return recorded(EvidenceFact.BASELINE_SCALE) instanceof String scale
            && DISABILITY_SCALES.contains(scale.toUpperCase(Locale.ROOT))
        ? scale
        : null;
  }

  private @Nullable Integer weeks(EvidenceFact months) {
    return recorded(months) instanceof Integer given
        ? (Integer) (given * WEEKS_A_YEAR / MONTHS_A_YEAR)
        : null;
  }

  private @Nullable Integer months(EvidenceFact weeks) {
    return LeastTime.months(recorded(weeks));
  }

  @SuppressWarnings("unchecked") // Evidence holds a list of blocks for this fact and nothing else
  @Nullable
  List<DiagnosticBlock> diagnosticBlocks() {
    return (List<DiagnosticBlock>) recorded(EvidenceFact.DIAGNOSTIC_BLOCKS);
  }
}
