package io.github.payerrules.cli;

import io.github.payerrules.PayerRules;
import io.github.payerrules.source.HistorySource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rules that one path names: a payer folder, a folder of payer folders, or a pack. */
final class RulesAt {

  private RulesAt() {}

  static PayerRules load(Path path, @Nullable Path tables, @Nullable HistorySource history) {
    PayerRules.Builder builder = PayerRules.builder();
    if (Files.isDirectory(path)) {
      builder.payers(path);
    } else if (Files.isRegularFile(path)) {
      builder.pack(path);
    } else {
      throw new UsageException("there is no folder or pack " + path);
    }
    if (tables != null) {
      builder.tables(tables);
    }
    if (history != null) {
      builder.history(history);
    }
    return builder.build();
  }
}
