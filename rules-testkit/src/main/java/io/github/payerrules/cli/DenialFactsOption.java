package io.github.payerrules.cli;

import io.github.payerrules.Document;
import io.github.payerrules.PayerRules;
import io.github.payerrules.denial.DenialFacts;
import io.github.payerrules.denial.DenialRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a practice knows beyond claims and remittances. */
final class DenialFactsOption {

  private static final int SHOWN = 5;

  @Option(
      names = "--denial-facts",
      paramLabel = "FILE",
      description = "What you know beyond claims and remittances (YAML or JSON): network, contract"
          + " and filing facts by payer and by claim number.")
  private @Nullable Path file;

  DenialFacts load(DenialRules denials, PayerRules rules) {
    if (file == null) {
      return DenialFacts.none();
    }
    try {
      return DenialFacts.of(Document.read(file), denials, rules);
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(file, unreadable));
    }
  }

  /**
   * Tells facts that no line has asked for, since their payer or claim number is mistaken.
   *
   * @param payers the payers of the lines
   * @param claims the numbers of the claims that were read or decided
   */
  void tellUnused(DenialFacts facts, Set<String> payers, Set<String> claims, Page errors) {
    facts.payersNotKnown().stream()
        .filter(each -> !payers.contains(each))
        .forEach(each -> errors.line(file + ": no line is of the payer \"" + each
            + "\"; name payers as the lines do: " + String.join(", ", new TreeSet<>(payers))));
    Set<String> unused = new TreeSet<>(facts.claims());
    unused.removeAll(claims);
    if (!unused.isEmpty()) {
      errors.line(file + ": no claim or remittance has the claim number "
          + unused.stream().limit(SHOWN).collect(Collectors.joining(", "))
          + (unused.size() > SHOWN ? " and " + (unused.size() - SHOWN) + " more" : "")
          + "; write the numbers as the claims have them");
    }
  }
}
