package io.github.payerrules.cli;

import io.github.payerrules.RuleFolders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the folder of a new payer. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Create a folder for a new payer, with one rule of each kind and its test" + " cases.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:made", "2:the folder is already there, or cannot be written"})
final class InitCommand implements Callable<Integer> {

  private static final String PAYER_FILE = "payer.yaml";

  /** What every payer may share; where it cannot be found, tables of its own take its place. */
  private static final String SHARED = "includes: [ pain-procedures, every-payer ]\n";

  private static final List<String> RULES =
      List.of("frequency", "bundling", "authorization", "medical-necessity");
  private static final List<String> OWN_TABLES = List.of("families.csv", "procedures.csv");

  @Parameters(paramLabel = "FOLDER", description = "The folder that holds your payer" + " folders.")
  private Path folder;

  @Option(
      names = "--payer",
      required = true,
      paramLabel = "NAME",
      description = "The payer's name, such as \"Acme Health\"; its folder is acme-health.")
  private String payer;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    // Letters with accents are letters: of Ácme the folder is acme.
    String name = Normalizer.normalize(payer.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
    if (name.isEmpty() || payer.chars().anyMatch(c -> c == '"' || c == '\\' || c < ' ')) {
      throw new UsageException("--payer is the payer's name in letters, such as \"Acme Health\"");
    }
    Path made = folder.resolve(name);
    if (Files.exists(folder.resolve(PAYER_FILE))) {
      throw new UsageException(
          folder + " is a payer's folder; name the folder that is to hold all payers");
    }
    if (Files.exists(made)) {
      throw new UsageException(made + " is already there; nothing was written");
    }
    for (String rule : RULES) {
      write(made, rule + ".drl", "");
      write(made, rule + ".cases.yaml", "");
    }
    write(made, "tables/diagnoses.csv", "");
    write(made, PAYER_FILE, SHARED);
    boolean shared = RuleFolders.lint(made).isEmpty();
    if (!shared) {
      OWN_TABLES.forEach(table -> write(made, "tables/" + table, ""));
      write(made, PAYER_FILE, "");
    }
    Page page = cli.page(spec);
    page.line("made " + made + ": 5 rules of 4 kinds, each with its cases"
        + (shared ? ", on the shared folders pain-procedures and every-payer" : ""));
    page.line("Next: put in the numbers of your policy, then");
    page.line("  payer-rules lint " + made);
    page.line("  payer-rules test " + made);
    return PayerRulesCli.FOUND_NOTHING;
  }

  private void write(Path made, String file, String includes) {
    String text = template(file).replace("@NAME@", payer.strip()).replace("@INCLUDES@", includes);
    Path target = made.resolve(file);
    try {
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.writeString(target, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String template(String file) {
    try (InputStream in = InitCommand.class.getResourceAsStream("init/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the command line lacks init/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
