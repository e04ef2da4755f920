package io.github.payerrules.cli;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.testkit.CaseFile;
import io.github.payerrules.testkit.DraftCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes cases of claims, as drafts. */
@Command(
    name = "new-case",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Draft a test case from a claim, with today's findings for a person to" + " confirm.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the draft is written",
      "1:the claim looks like a real person's; nothing is written",
      "2:the claim cannot be read, or its payer has no rules"
    })
final class NewCaseCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "CLAIM",
      description = "A claim file in any format. Each claim in it becomes a case.")
  private @Nullable Path claimFile;

  @Option(
      names = "--into",
      converter = OutputFile.Cases.class,
      paramLabel = "FILE.cases.yaml",
      description = "The case file to add the draft to (default: print the draft).")
  private @Nullable Path into;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "The name of the case: what it shows (default: the name of the claim" + " file).")
  private @Nullable String name;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Use this date as today, such as 2026-07-01; it is saved in the case.")
  private @Nullable LocalDate today;

  @Mixin
  private ClaimReading reading;

  @Mixin
  private RulesOptions rulesOptions;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path payerFolder = payerFolder();
    Path file = ClaimFiles.below(List.of(Objects.requireNonNull(claimFile))).get(0);
    List<ClaimRead> claims = claims(file, payerFolder);
    Page page = cli.page(spec);
    List<Problem> problems =
        claims.stream().map(ClaimRead::problems).flatMap(List::stream).toList();
    if (!problems.isEmpty()) {
      new ReviewText(page).problems(problems);
      return PayerRulesCli.BAD_INPUT;
    }
    PayerRules rules = rules(payerFolder);
    List<DraftCase> drafts = new ArrayList<>();
    for (ClaimRead read : claims) {
      drafts.add(
          draft(rules, read.orThrow(), title(file, claims.size(), read.position()), payerFolder));
    }
    List<Problem> real =
        drafts.stream().map(DraftCase::problems).flatMap(List::stream).toList();
    if (!real.isEmpty()) {
      page.line(
          "not made into a case: the claim must be made up, and this looks like a real person");
      new ReviewText(page).problems(real);
      return PayerRulesCli.FOUND;
    }
    write(drafts, page);
    return PayerRulesCli.FOUND_NOTHING;
  }

  private List<ClaimRead> claims(Path file, @Nullable Path payerFolder) throws IOException {
    ClaimReader known = reading.reader(Set.of());
    ClaimReader reader =
        payerFolder == null ? known : known.withPayer(payerFolder.getFileName().toString());
    List<ClaimRead> claims = reader.readAll(file);
    if (claims.isEmpty()) {
      throw new UsageException("there is no claim in " + file);
    }
    return claims;
  }

  /** Rules as named, else those of the folder in which the case is to stand. */
  private PayerRules rules(@Nullable Path payerFolder) {
    return rulesOptions.areNamed() || payerFolder == null || payerFolder.getParent() == null
        ? rulesOptions.load()
        : rulesOptions.load(List.of(payerFolder.getParent()));
  }

  private DraftCase draft(PayerRules rules, Claim claim, String title, @Nullable Path payerFolder) {
    RulesOptions.requirePayer(rules, claim.payer());
    return DraftCase.of(
        rules,
        claim,
        title,
        today == null ? LocalDate.now(ZoneId.systemDefault()) : today,
        payerFolder == null ? "" : payerFolder.getFileName().toString(),
        judged(rules, claim.payer(), payerFolder));
  }

  /** Beside a rule file the rules of that file; elsewhere all. */
  private Predicate<String> judged(PayerRules rules, String payer, @Nullable Path payerFolder) {
    if (payerFolder == null || into == null) {
      return rule -> true;
    }
    Path file = into.toAbsolutePath().normalize();
    String ruleFile = payerFolder.getFileName() + "/"
        + payerFolder
            .relativize(file)
            .toString()
            .replace('\\', '/')
            .replaceFirst("\\.cases\\.[a-z]+$", ".drl");
    Set<String> beside = rules.payers().stream()
        .filter(info -> info.payer().equals(payer))
        .map(PayerInfo::rules)
        .flatMap(List::stream)
        .filter(rule -> rule.file().equals(ruleFile))
        .map(RuleInfo::id)
        .collect(Collectors.toSet());
    return beside.isEmpty() ? rule -> true : beside::contains;
  }

  private @Nullable Path payerFolder() {
    Path folder = into == null ? null : into.toAbsolutePath().normalize().getParent();
    while (folder != null && !Files.isRegularFile(folder.resolve("payer.yaml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private String title(Path file, int claims, int position) {
    String title = name != null
        ? name.strip()
        : file.getFileName().toString().replaceFirst("\\.[A-Za-z]+$", "").replaceAll("[-_]+", " ");
    return claims == 1 ? title : title + " " + position;
  }

  private void write(List<DraftCase> drafts, Page page) throws IOException {
    String text = drafts.stream().map(DraftCase::text).collect(Collectors.joining("\n"));
    if (into == null) {
      text.lines().forEach(page::line);
      return;
    }
    if (into.toString().endsWith(".json")) {
      throw new UsageException("a draft is YAML; give --into a file that ends with .cases.yaml");
    }
    String before = Files.exists(into) ? Files.readString(into) : "";
    refuseSameNames(drafts, before);
    String between = before.isEmpty() ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    Files.writeString(into, before + between + text);
    for (DraftCase draft : drafts) {
      page.line("drafted  " + draft.name() + " in " + into, Style.GOOD);
    }
    page.entry(
        9,
        "It holds what the rules say today, which may be wrong. Check it against the policy, then"
            + " remove its line \"draft: true\"; until then it fails.");
  }

  private void refuseSameNames(List<DraftCase> drafts, String before) {
    Set<String> names = new HashSet<>();
    if (into != null && !before.isEmpty()) {
      CaseFile.load(into, into.toString(), "any").cases().forEach(test -> names.add(test.name()));
    }
    for (DraftCase draft : drafts) {
      if (!names.add(draft.name())) {
        throw new UsageException("a case of " + into + " is called \"" + draft.name()
            + "\" already; give another --name");
      }
    }
  }
}
