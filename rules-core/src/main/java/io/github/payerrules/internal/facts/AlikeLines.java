package io.github.payerrules.internal.facts;

import static io.github.payerrules.internal.words.Aspects.bit;

import io.github.payerrules.claim.Evidence;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.vocabulary.word.Aspect;
import java.util.Arrays;
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

  private static final int NOT_ASKED = -1;

  private final List<? extends LineService> lines;

  /** By set of aspects, the position of the first line that is like each line. */
  private final int[] @Nullable [] first = new int[DIFFERING + 1][];

  AlikeLines(List<? extends LineService> lines) {
    this.lines = lines;
  }

  /** The position of the first line that is like the line. */
  int first(LineService line, int aspects) {
    if (line.index() == 0 || (aspects & LINE) != 0) {
      return line.index();
    }
    int differing = aspects & DIFFERING;
    int[] known = first[differing];
    if (known == null) {
      known = new int[lines.size()];
      Arrays.fill(known, NOT_ASKED);
      first[differing] = known;
    }
    if (known[line.index()] == NOT_ASKED) {
      known[line.index()] = find(line, differing);
    }
    return known[line.index()];
  }

  private int find(LineService line, int aspects) {
    for (int i = 0; i < line.index(); i++) {
      if (areAlike(lines.get(i), line, aspects)) {
        return i;
      }
    }
    return line.index();
  }

  private static boolean areAlike(LineService one, LineService two, int aspects) {
    return ((aspects & CODE) == 0 || one.code().equals(two.code()))
        && ((aspects & DAY) == 0 || one.day().equals(two.day()))
        && ((aspects & MODIFIERS) == 0 || one.modifiers().equals(two.modifiers()))
        && ((aspects & PLACE) == 0 || Objects.equals(one.placeOfService(), two.placeOfService()))
        && ((aspects & DIAGNOSES) == 0 || one.diagnoses().equals(two.diagnoses()))
        && ((aspects & PROVIDER) == 0
            || Objects.equals(one.renderingProvider(), two.renderingProvider()))
        && ((aspects & EVIDENCE) == 0 || (isOfClaim(one) && isOfClaim(two)));
  }

  /** Whether the line itself documents nothing, so that all is the claim's. */
  private static boolean isOfClaim(LineService line) {
    return line.source().evidence().equals(Evidence.NONE)
        && line.source().laterality() == null
        && line.source().levels().isEmpty();
  }
}
