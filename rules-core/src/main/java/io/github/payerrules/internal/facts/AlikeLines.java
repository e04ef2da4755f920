package io.github.payerrules.internal.facts;

import static io.github.payerrules.internal.words.Aspects.bit;

import io.github.payerrules.claim.Evidence;
import io.github.payerrules.vocabulary.word.Aspect;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which lines of a claim are alike in what words depend on. */
final class AlikeLines {

  private static final int CODE = bit(Aspect.CODE);
  private static final int DAY = bit(Aspect.DAY);
  private static final int MODIFIERS = bit(Aspect.MODIFIERS);
  private static final int PLACE = bit(Aspect.PLACE);
  private static final int DIAGNOSES = bit(Aspect.DIAGNOSES);
  private static final int PROVIDER = bit(Aspect.PROVIDER);
  private static final int EVIDENCE = bit(Aspect.EVIDENCE);
  private static final int LINE = bit(Aspect.LINE);

  /** The aspects in which lines of one claim can differ. */
  private static final int DIFFERING =
      CODE | DAY | MODIFIERS | PLACE | DIAGNOSES | PROVIDER | EVIDENCE;

  private final List<LineFacts> lines;

  /** By set of aspects, the first line that is like each line. */
  private final @Nullable LineFacts[] @Nullable [] first = new LineFacts[DIFFERING + 1][];

  AlikeLines(List<LineFacts> lines) {
    this.lines = lines;
  }

  LineFacts first(LineFacts line, int aspects) {
    if (line.index() == 0 || (aspects & LINE) != 0) {
      return line;
    }
    int differing = aspects & DIFFERING;
    @Nullable LineFacts[] known = first[differing];
    if (known == null) {
      known = new LineFacts[lines.size()];
      first[differing] = known;
    }
    LineFacts found = known[line.index()];
    if (found == null) {
      found = find(line, differing);
      known[line.index()] = found;
    }
    return found;
  }

  private LineFacts find(LineFacts line, int aspects) {
    for (int i = 0; i < line.index(); i++) {
      LineFacts other = lines.get(i);
      if (areAlike(other, line, aspects)) {
        return first(other, aspects);
      }
    }
    return line;
  }

  private static boolean areAlike(LineFacts one, LineFacts two, int aspects) {
    return ((aspects & CODE) == 0 || one.code().equals(two.code()))
        && ((aspects & DAY) == 0 || one.date().equals(two.date()))
        && ((aspects & MODIFIERS) == 0 || one.modifiers().equals(two.modifiers()))
        && ((aspects & PLACE) == 0 || Objects.equals(one.placeOfService(), two.placeOfService()))
        && ((aspects & DIAGNOSES) == 0 || one.diagnoses().equals(two.diagnoses()))
        && ((aspects & PROVIDER) == 0
            || Objects.equals(one.renderingProvider(), two.renderingProvider()))
        && ((aspects & EVIDENCE) == 0 || (isOfClaim(one) && isOfClaim(two)));
  }

  /** Whether the line itself documents nothing, so that all is the claim's. */
  private static boolean isOfClaim(LineFacts line) {
    return line.source().evidence().equals(Evidence.NONE)
        && line.source().laterality() == null
        && line.source().levels().isEmpty();
  }
}
