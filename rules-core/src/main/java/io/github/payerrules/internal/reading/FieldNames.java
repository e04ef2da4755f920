package io.github.payerrules.internal.reading;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPart;
import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.internal.text.NearestName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that fields of claims have. */
final class FieldNames {

  /** What is around a claim, also in a case, and around a documented fact. */
  private static final List<String> AROUND =
      List.of("claim", "claims", "value", "recordedOn", "each");

  private static final Set<String> KNOWN = known();

  private FieldNames() {}

  /** Whether it is one of them, or so near to one that it is no content. */
  static boolean isNear(String name) {
    return KNOWN.contains(name) || NearestName.isSlip(name, KNOWN);
  }

  private static Set<String> known() {
    Set<String> names = new HashSet<>(AROUND);
    for (EvidenceFact fact : EvidenceFact.values()) {
      names.add(fact.factName());
    }
    Set<Type> seen = new HashSet<>();
    add(Claim.class, names, seen);
    add(DiagnosticBlock.class, names, seen);
    return Set.copyOf(names);
  }

  private static void add(Type type, Set<String> names, Set<Type> seen) {
    if (type instanceof ParameterizedType list) {
      add(list.getActualTypeArguments()[0], names, seen);
    } else if (type instanceof Class<?> part && ClaimPart.is(part) && seen.add(part)) {
      ClaimPart.of(part).fields().forEach((name, field) -> {
        names.add(name);
        add(field, names, seen);
      });
    }
  }
}
