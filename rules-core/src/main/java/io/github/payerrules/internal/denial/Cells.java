package io.github.payerrules.internal.denial;

import io.github.payerrules.remittance.Action;
import io.github.payerrules.remittance.Actor;
import io.github.payerrules.review.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cells that name one of a few words. */
final class Cells {

  private Cells() {}

  static List<Action> actions(SheetRow row, String column, List<Problem> problems) {
    return words(row, column, Action.values(), Action::word, problems);
  }

  static List<Actor> actors(SheetRow row, String column, List<Problem> problems) {
    return words(row, column, Actor.values(), Actor::word, problems);
  }

  static <E> List<E> words(
      SheetRow row, String column, E[] values, Function<E, String> word, List<Problem> problems) {
    return row.alternatives(column).stream()
        .flatMap(text -> {
          Stream<E> named =
              Arrays.stream(values).filter(value -> word.apply(value).equals(text));
          List<E> found = named.toList();
          if (found.isEmpty()) {
            problems.add(new Problem(
                row.file(),
                row.line(),
                null,
                "unknown word in column " + column + ": \"" + text + "\"",
                "Write one of: "
                    + String.join(", ", Arrays.stream(values).map(word).toList()) + "."));
          }
          return found.stream();
        })
        .toList();
  }
}
