package io.github.payerrules.cli;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.FileHistory;
import io.github.payerrules.PayerRules;
import io.github.payerrules.source.HistorySource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where patients' earlier services are, for claims that carry none. */
final class PastServices {

  @Option(
      names = "--history-from",
      paramLabel = "FOLDER",
      description = "The patients' earlier services: claim files that you already sent, and"
          + " the remittances (835) for them.")
  private @Nullable Path folder;

  private final AtomicReference<@Nullable HistorySource> history = new AtomicReference<>();

  private boolean whole = true;

  /** Whether nothing of the files is missing. */
  boolean isWhole() {
    return whole;
  }

  /** Loads rules that will ask for what {@link #read} reads. */
  PayerRules load(RulesOptions rules) {
    return rules.load(source());
  }

  /** The source of earlier services; {@code null} where none is named. */
  @Nullable
  HistorySource source() {
    return folder == null
        ? null
        : claim -> Objects.requireNonNull(history.get()).historyFor(claim);
  }

  /** The files or folder that hold them; none where none is named. */
  List<Path> files() {
    return folder == null ? List.of() : List.of(folder);
  }

  /** Reads the services: after the rules, whose payers the reader must know. */
  void read(ClaimReader reader, Page page) {
    if (folder == null) {
      return;
    }
    try {
      FileHistory read = FileHistory.read(folder, reader);
      history.set(read);
      whole = read.problems().isEmpty();
      read.problems().forEach(it -> page.line(it.toString(), Style.PLAIN));
      page.line(
          "History: %,d services of %,d patients%s"
              .formatted(
                  read.services(),
                  read.patients(),
                  read.from() == null ? "" : ", from " + read.from()),
          Style.PLAIN);
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(unreadable));
    }
  }
}
