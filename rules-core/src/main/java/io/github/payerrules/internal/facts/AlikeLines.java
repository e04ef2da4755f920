package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Evidence;
import io.github.payerrules.vocabulary.word.Aspect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which lines of a claim are alike in what words depend on. */
final class AlikeLines {

  private final List<LineFacts> lines;

  /** For each set of aspects that was asked for, the first line that is like each line. */
  private final Map<Set<Aspect>, LineFacts[]> first = new HashMap<>();

  AlikeLines(List<LineFacts> lines) {
    this.lines = lines;
  }

  LineFacts first(LineFacts line, Set<Aspect> aspects) {
    if (line.index() == 0 || aspects.contains(Aspect.LINE)) {
      return line;
    }
    LineFacts[] known = first.get(aspects);
    if (known == null) {
      known = firstOfEach(aspects);
      first.put(aspects, known);
    }
    return known[line.index()];
  }

  private LineFacts[] firstOfEach(Set<Aspect> aspects) {
    LineFacts[] firsts = new LineFacts[lines.size()];
    for (int i = 0; i < firsts.length; i++) {
      LineFacts line = lines.get(i);
      firsts[i] = line;
      for (int j = 0; j < i; j++) {
        if (firsts[j] == lines.get(j) && areAlike(firsts[j], line, aspects)) {
          firsts[i] = firsts[j];
          break;
        }
      }
    }
    return firsts;
  }

  private static boolean areAlike(LineFacts one, LineFacts two, Set<Aspect> aspects) {
    for (Aspect aspect : aspects) {
      if (!areAlike(one, two, aspect)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areAlike(LineFacts one, LineFacts two, Aspect aspect) {
    return switch (aspect) {
      case CODE -> one.code().equals(two.code());
      case DAY -> one.date().equals(two.date());
      case MODIFIERS -> one.modifiers().equals(two.modifiers());
      case PLACE -> Objects.equals(one.placeOfService(), two.placeOfService());
      case DIAGNOSES -> one.diagnoses().equals(two.diagnoses());
      case PROVIDER -> Objects.equals(one.renderingProvider(), two.renderingProvider());
      case EVIDENCE -> isOfClaim(one) && isOfClaim(two);
      case CMS_TABLES -> true;
      case LINE -> one == two;
    };
  }

  /** Whether the line itself documents nothing, so that all is the claim's. */
  private static boolean isOfClaim(LineFacts line) {
    return line.source().evidence().equals(Evidence.NONE)
        && line.source().laterality() == null
        && line.source().levels().isEmpty();
  }
}
