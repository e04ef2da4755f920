package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.vocabulary.Documented;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documented facts of a line. */
final class DocumentedFacts extends Thing implements Documented {

  private static final int WEEKS_A_YEAR = 52;
  private static final int MONTHS_A_YEAR = 12;

  private final Evidence evidence;
  private final PayerTables tables;

  DocumentedFacts(LineFacts line, Evidence ofClaim) {
    this.tables = line.tables();
    this.evidence = line.source().evidence().orElse(ofFields(line)).orElse(ofClaim);
  }

  /** What the fields of a line say of the service as it was performed. */
  private static Evidence ofFields(LineFacts line) {
    String side = line.source().laterality();
    boolean tellsSide = side != null && EvidenceFact.SIDE_PERFORMED.allowed().contains(side);
    if (!tellsSide && line.source().levels().isEmpty()) {
      return Evidence.NONE;
    }
    Evidence.Builder fields = Evidence.builder();
    if (side != null && tellsSide) {
      fields.put(EvidenceFact.SIDE_PERFORMED, side);
    }
    int levels = levels(line);
    if (levels > 0) {
      fields.put(EvidenceFact.LEVELS_PERFORMED, levels);
    }
    return fields.build();
  }

  /**
   * The levels of the session, each of whose lines names its own (64493 the first, 64494 the
   * second); 0 where one of its services names none.
   */
  private static int levels(LineFacts line) {
    if (line.source().levels().isEmpty()) {
      return 0;
    }
    Set<String> levels = new HashSet<>(line.source().levels());
    for (Occurrence service : line.sessionLines()) {
      LineFacts other = service.line();
      if (other == null || other.source().levels().isEmpty()) {
        return 0;
      }
      levels.addAll(other.source().levels());
    }
    return levels.size();
  }

  @Override
  public @Nullable Object value(EvidenceFact fact) {
    Object value = recorded(fact);
    if (value == null) {
      return converted(fact);
    }
    return fact == EvidenceFact.PROCEDURE_PERFORMED ? tables.familyCalled((String) value) : value;
  }

  private @Nullable Object recorded(EvidenceFact fact) {
    Recorded recorded = evidence.recorded(fact);
    return recorded == null ? null : recorded.value();
  }

  private @Nullable Object converted(EvidenceFact fact) {
    return switch (fact) {
      case PAIN_WEEKS -> weeks(EvidenceFact.PAIN_MONTHS);
      case PAIN_MONTHS -> months(EvidenceFact.PAIN_WEEKS);
      case CONSERVATIVE_CARE_WEEKS -> weeks(EvidenceFact.CONSERVATIVE_CARE_MONTHS);
      case CONSERVATIVE_CARE_MONTHS -> months(EvidenceFact.CONSERVATIVE_CARE_WEEKS);
      case PRIOR_RELIEF_WEEKS -> weeks(EvidenceFact.PRIOR_RELIEF_MONTHS);
      case PRIOR_RELIEF_MONTHS -> months(EvidenceFact.PRIOR_RELIEF_WEEKS);
      default -> null;
    };
  }

  private @Nullable Integer weeks(EvidenceFact months) {
    return recorded(months) instanceof Integer given
        ? (Integer) (given * WEEKS_A_YEAR / MONTHS_A_YEAR)
        : null;
  }

  private @Nullable Integer months(EvidenceFact weeks) {
    return recorded(weeks) instanceof Integer given
        ? (Integer) (given * MONTHS_A_YEAR / WEEKS_A_YEAR)
        : null;
  }

  @SuppressWarnings("unchecked") // Evidence holds a list of blocks for this fact and nothing else
  @Nullable
  List<DiagnosticBlock> diagnosticBlocks() {
    return (List<DiagnosticBlock>) recorded(EvidenceFact.DIAGNOSTIC_BLOCKS);
  }
}
