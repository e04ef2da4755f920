package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Evidence;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.words.Aspects;
import io.github.payerrules.vocabulary.word.Aspect;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which lines of a claim are alike in what words depend on. */
final class AlikeLines {

  private static final int LINE = Aspects.bit(Aspect.LINE);
  private static final int NOT_ASKED = -1;

  /** An aspect in which lines of one claim can differ. */
  private enum Differing {
    CODE(Aspect.CODE) {
      @Override
      boolean areAlike(LineService one, LineService two) {
        return one.code().equals(two.code());
      }
    },
    DAY(Aspect.DAY) {
      @Override
      boolean areAlike(LineService one, LineService two) {
        return one.day().equals(two.day());
      }
    },
    MODIFIERS(Aspect.MODIFIERS) {
      @Override
      boolean areAlike(LineService one, LineService two) {
        return one.modifiers().equals(two.modifiers());
      }
    },
    PLACE(Aspect.PLACE) {
      @Override
      boolean areAlike(LineService one, LineService two) {
        return Objects.equals(one.placeOfService(), two.placeOfService());
      }
    },
    DIAGNOSES(Aspect.DIAGNOSES) {
      @Override
      boolean areAlike(LineService one, LineService two) {
        return one.diagnoses().equals(two.diagnoses());
      }
    },
    PROVIDER(Aspect.PROVIDER) {
      @Override
      boolean areAlike(LineService one, LineService two) {
        return Objects.equals(one.renderingProvider(), two.renderingProvider());
      }
    },
    EVIDENCE(Aspect.EVIDENCE) {
      @Override
      boolean areAlike(LineService one, LineService two) {
        return isOfClaim(one) && isOfClaim(two);
      }
    };

    private static final Differing[] ALL = values();

    private final int bit;

    Differing(Aspect aspect) {
      this.bit = Aspects.bit(aspect);
    }

    abstract boolean areAlike(LineService one, LineService two);
  }

  private final List<? extends LineService> lines;

  /** For an aspect, the position of the first line that is like each line in it alone. */
  private final int[] @Nullable [] first = new int[Differing.ALL.length][];

  AlikeLines(List<? extends LineService> lines) {
    this.lines = lines;
  }

  /** The position of the first line that is like the line. */
  int first(LineService line, int aspects) {
    if ((aspects & LINE) != 0) {
      return line.index();
    }
    for (int i = 0; i < line.index(); i++) {
      if (areAlike(i, line.index(), aspects)) {
        return i;
      }
    }
    return line.index();
  }

  private boolean areAlike(int one, int two, int aspects) {
    for (int i = 0; i < first.length; i++) {
      if ((aspects & Differing.ALL[i].bit) != 0 && firstIn(i, one) != firstIn(i, two)) {
        return false;
      }
    }
    return true;
  }

  /** The position of the first line that is like the line in the aspect with that number. */
  private int firstIn(int aspect, int line) {
    int[] known = first[aspect];
    if (known == null) {
      known = new int[lines.size()];
      Arrays.fill(known, NOT_ASKED);
      first[aspect] = known;
    }
    if (known[line] == NOT_ASKED) {
      known[line] = find(Differing.ALL[aspect], line);
    }
    return known[line];
  }

  private int find(Differing aspect, int line) {
    for (int i = 0; i < line; i++) {
      if (aspect.areAlike(lines.get(i), lines.get(line))) {
        return i;
      }
    }
    return line;
  }

  /** Whether the line itself documents nothing, so that all is the claim's. */
  private static boolean isOfClaim(LineService line) {
    return line.source().evidence().equals(Evidence.NONE)
        && line.source().laterality() == null
        && line.source().levels().isEmpty();
  }
}
