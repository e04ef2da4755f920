package io.github.payerrules.cli;

import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.testkit.PayerFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * A payer's folder that includes others beside it cannot be packed without them; else every name
 * that they declare would be a problem of its own.
 */
final class IncludedBeside {

  private IncludedBeside() {}

  /** That the folders are to be packed together, where that is the cause; else what was found. */
  static RuntimeException of(Path folder, InvalidRulesException found) {
    if (!PayerFolder.is(folder)) {
      return found;
    }
    List<PayerFolder> own = PayerFolder.in(List.of(folder));
    List<String> beside = PayerFolder.withIncluded(own).stream()
        .map(PayerFolder::name)
        .filter(name -> !name.equals(own.get(0).name()))
        .sorted()
        .toList();
    return beside.isEmpty()
        ? found
        : new UsageException(folder + " includes " + String.join(", ", beside)
            + ", which are next to it and would be left out; name the folder of all of them: "
            + own.get(0).path().getParent());
  }
}
