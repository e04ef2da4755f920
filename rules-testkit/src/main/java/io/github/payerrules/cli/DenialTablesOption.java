package io.github.payerrules.cli;

import io.github.payerrules.denial.DenialRules;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tables of denials: those of a folder that is named, else the packed ones. */
final class DenialTablesOption {

  @Option(
      names = "--denials",
      paramLabel = "FOLDER",
      description =
          "Your own tables of causes, remedies and deadlines, instead of the" + " shipped ones.")
  private @Nullable Path folder;

  DenialRules load() {
    return folder == null ? DenialRules.onClassPath() : DenialRules.in(folder);
  }
}
