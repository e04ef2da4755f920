package io.github.payerrules.cli;

import io.github.payerrules.PayerRules;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.source.HistorySource;
import io.github.payerrules.source.TableInfo;
import io.github.payerrules.tables.CompiledTables;
import io.github.payerrules.testkit.CaseTables;
import io.github.payerrules.testkit.Printable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules: folders and packs that are named, else the payers that ship. */
final class RulesOptions {

  @Option(
      names = "--payers",
      paramLabel = "FOLDER",
      description = "A payer folder, or a folder of payer folders, to use instead of the"
          + " shipped payers. Repeatable.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--pack",
      paramLabel = "JAR",
      description = "A packed rules file to use instead of the shipped payers. Repeatable.")
  private List<Path> packs = new ArrayList<>();

  @Option(
      names = "--signed-by",
      paramLabel = "FILE",
      description = "Certificates of the pack signers that you trust. A pack that none of"
          + " them signed is refused.")
  private @Nullable Path signers;

  @Option(
      names = "--tables",
      paramLabel = "FOLDER",
      description = "The folder of CMS tables that payer-rules tables import wrote.")
  private @Nullable Path tables;

  private boolean fingerprints;

  /** Whether folders or packs are named. */
  boolean areNamed() {
    return !folders.isEmpty() || !packs.isEmpty();
  }

  /** The tables of CMS that are named. */
  List<TableInfo> tables() {
    return tables == null ? List.of() : CompiledTables.open(tables).tables();
  }

  /**
   * Stamps reviews with what went in, too: whoever reads reviews as JSON may compare them later.
   */
  void stampInput() {
    fingerprints = true;
  }

  PayerRules load() {
    return load(List.of());
  }

  /** The rules named, with a source of earlier services. */
  PayerRules load(@Nullable HistorySource history) {
    return load(List.of(), history);
  }

  /** The rules named, and those of further payer folders. */
  PayerRules load(List<Path> further) {
    return load(further, null);
  }

  private PayerRules load(List<Path> further, @Nullable HistorySource history) {
    PayerRules rules = loadAny(further, history);
    if (rules.payerNames().isEmpty()) {
      throw Stream.concat(folders.stream(), further.stream())
          .findFirst()
          .map(RulesOptions::includedOnly)
          .orElseGet(() -> new UsageException(
              "no payer's rules are packed with it; name them: --payers FOLDER"));
    }
    return rules;
  }

  private static UsageException includedOnly(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    Path above = Files.exists(whole.resolve("payer.yaml")) ? whole.getParent() : null;
    return new UsageException(folder + " has no payer: its rules hold only where a payer's folder"
        + " includes them. Name the folder of those payers"
        + (above == null ? "" : ", such as " + above));
  }

  /** The same, where folders that only others include will do. */
  PayerRules loadAny(List<Path> further) {
    return loadAny(further, null);
  }

  private PayerRules loadAny(List<Path> further, @Nullable HistorySource history) {
    PayerRules.Builder builder = PayerRules.builder().fingerprints(fingerprints);
    if (history != null) {
      builder.history(history);
    }
    ClaimFiles.folders(folders).forEach(builder::payers);
    further.forEach(builder::payers);
    for (Path pack : packs) {
      if (!Files.isRegularFile(pack)) {
        throw new UsageException("there is no pack " + pack);
      }
      builder.pack(pack);
    }
    if (signers != null) {
      requirePacksAlone(further);
      builder.requireSignedBy(signers);
    }
    if (folders.isEmpty() && packs.isEmpty() && further.isEmpty()) {
      builder.packedPayers();
    }
    if (tables != null) {
      builder.tables(tables);
    } else if (!further.isEmpty()) {
      CaseTables.giveTo(builder, further);
    }
    return builder.build();
  }

  private void requirePacksAlone(List<Path> further) {
    if (packs.isEmpty() || !folders.isEmpty() || !further.isEmpty()) {
      throw new UsageException(
          "only packs can be signed: with --signed-by name the rules with --pack FILE.jar alone");
    }
  }

  static List<String> names(PayerRules rules) {
    return rules.payerNames().stream().sorted().toList();
  }

  static boolean has(PayerRules rules, String payer) {
    return rules.payerNames().contains(payer);
  }

  /**
   * The same for the payer of a claim: a file often has another name or an ID for it, and where no
   * rules are named, the user's own can be.
   */
  String fixOfClaim(PayerRules rules, String wrong) {
    return fix(rules, wrong)
        + (NearestName.isSlip(wrong, names(rules))
            ? ""
            : " If the payer has another name or an ID in the file: --payer-id ID=NAME.")
        + (areNamed() ? "" : " Rules of your own: --payers FOLDER.");
  }

  /** How to fix the name of a payer that has no rules. */
  static String fix(PayerRules rules, String wrong) {
    List<String> names = names(rules);
    return NearestName.among(wrong, names)
            .map(near -> "Did you mean " + near + "? ")
            .orElse("")
        + "Payers with rules: "
        + String.join(", ", names)
        + ".";
  }

  /**
   * That a payer has no rules. Its name is shown where it is a slip of a known one: else the field
   * of a claim may hold anything.
   */
  static String unknown(PayerRules rules, String payer) {
    return NearestName.isSlip(payer, names(rules))
        ? "there are no rules for payer \"" + Printable.line(payer) + "\""
        : "there are no rules for this payer";
  }

  /** Refuses a payer without rules. */
  static void requirePayer(PayerRules rules, String payer) {
    if (!has(rules, payer)) {
      throw new UsageException(unknown(rules, payer) + ". " + fix(rules, payer));
    }
  }
}
