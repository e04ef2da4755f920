package io.github.payerrules.internal.facts.edits;

import io.github.payerrules.review.Truth;
import io.github.payerrules.source.FeeScheduleRow;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.TableAnswer.Found;
import io.github.payerrules.source.TableAnswer.NotCovered;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the answers of CMS's tables come to in the words of rules. */
public final class TableAnswers {

  private TableAnswers() {}

  /** An indicator of the fee schedule, or null where there is none. */
  public static @Nullable String indicator(
      TableAnswer<FeeScheduleRow> fees, Function<FeeScheduleRow, String> indicator) {
    if (fees instanceof Found<FeeScheduleRow> found) {
      String value = indicator.apply(found.row());
      return value.isEmpty() ? null : value;
    }
    return null;
  }

  /** Whether a table lists a row; unknown where no table covers the date of service. */
  public static Truth isListed(TableAnswer<?> answer) {
    return answer instanceof NotCovered<?> ? Truth.UNKNOWN : Truth.of(answer instanceof Found<?>);
  }
}
