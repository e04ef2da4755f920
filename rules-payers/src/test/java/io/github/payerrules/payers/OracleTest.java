package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.book.BookBuilder;
import io.github.payerrules.internal.book.FolderReader;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.facts.ClaimFields;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.payers.CompiledPayer.Found;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.tables.CompiledTables;
import io.github.payerrules.testkit.Case;
import io.github.payerrules.testkit.CaseTables;
import io.github.payerrules.testkit.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Drools' own compiler makes the same of the payers' rule files as this library does: the same
 * findings for the claim of every case.
 *
 * <p>How they are compiled: see {@link CompiledPayer}.
 *
 * <p>Of findings that give a line the same reason the library tells one; of Drools' findings the
 * others are left out likewise.
 *
 * <p>A void is held only against the rules that ask for the frequency code.
 *
 * <p>Drools knows two truth values, so what the library asks or does not evaluate is left out.
 */
public class OracleTest {

  private static final Path PAYERS = CompiledPayer.PAYERS;
  private static final Path GOLDEN = Path.of("golden");

  @Test
  void theCompilerOfDroolsFindsTheSame(TestReporter reporter) throws Exception {
    CompiledTables tables = CaseTables.below(List.of(PAYERS)).orElseThrow();
    PayerRules rules = PayerRules.builder().payers(PAYERS).tables(tables).build();
    List<Path> folders = Stream.of(PAYERS, GOLDEN).filter(Files::isDirectory).toList();
    List<Suite> suites = Suite.find(rules, folders);
    Map<String, RuleBook> books = books(rules);
    List<String> differences = new ArrayList<>();
    Set<String> found = new TreeSet<>();
    Set<String> compared = new TreeSet<>();
    int findings = 0;
    int leftOut = 0;
    for (PayerInfo payer : rules.payers()) {
      CompiledPayer compiled =
          new CompiledPayer(payer, Objects.requireNonNull(books.get(payer.payer())), tables);
      Set<String> ofVoids = Objects.requireNonNull(books.get(payer.payer())).rulesOfVoids().stream()
          .map(Rule::id)
          .collect(Collectors.toSet());
      for (Map.Entry<Case, Claim> test : claims(suites, payer).entrySet()) {
        Review review = rules.review(test.getValue(), test.getKey().today());
        Set<Found> undecided = undecided(review, compiled.infos());
        Set<Found> ours = ours(review, compiled.infos());
        ours.forEach(one -> found.add(payer.payer() + "/" + one.rule()));
        Set<Found> theirs = compiled.findings(test.getValue(), test.getKey().today());
        if (ClaimFields.isVoid(test.getValue())) {
          theirs.removeIf(own -> !ofVoids.contains(own.rule()));
        }
        ours.removeAll(undecided);
        theirs.removeAll(undecided);
        theirs.removeIf(own ->
            !ours.contains(own) && ours.stream().anyMatch(other -> isOfTheOtherLine(own, other)));
        oneOfSameReason(theirs, Objects.requireNonNull(books.get(payer.payer())));
        ours.forEach(one -> compared.add(payer.payer() + "/" + one.rule()));
        findings += ours.size();
        leftOut += undecided.size();
        if (!ours.equals(theirs)) {
          differences.add(payer.payer() + ", " + test.getKey() + ": only Drools finds "
              + without(theirs, ours) + ", only the library " + without(ours, theirs));
        }
      }
    }
    reporter.publishEntry(
        Map.of("findings", "" + findings, "rules", "" + compared.size(), "left out", "" + leftOut));
    assertThat(differences).isEmpty();
    assertThat(findings).isGreaterThan(300);
    assertThat(compared).isEqualTo(found);
  }

  static Map<String, RuleBook> books(PayerRules rules) {
    BookBuilder builder = new BookBuilder();
    FolderReader.read(PAYERS).forEach(builder::add);
    return rules.payerNames().stream()
        .collect(Collectors.toMap(
            Function.identity(), payer -> Objects.requireNonNull(builder.book(payer))));
  }

  /** The claims of the cases beside the payer's rules, and of the golden ones that name it. */
  static Map<Case, Claim> claims(List<Suite> suites, PayerInfo payer) {
    Set<String> folders = payer.rules().stream()
        .map(rule -> rule.file().replaceFirst("/.*", ""))
        .collect(Collectors.toSet());
    Map<Case, Claim> claims = new HashMap<>();
    for (Suite suite : suites) {
      boolean beside = folders.contains(suite.name().replaceFirst("/.*", ""));
      for (Case test : suite.cases()) {
        if (beside || test.claim().at("/payer").isPresent()) {
          Claim claim = new ClaimReader()
              .withPayer(payer.payer())
              .bind(test.file(), test.claim())
              .orThrow();
          if (claim.payer().equals(payer.payer())) {
            claims.put(test, claim);
          }
        }
      }
    }
    return claims;
  }

  /** With the outcomes that the files write: what rests on a number from memory only advises. */
  private static Set<Found> ours(Review review, Map<String, RuleInfo> infos) {
    return review.findings().stream()
        .filter(finding -> !finding.source().equals("structure"))
        .map(finding -> new Found(
            finding.rule(),
            Objects.requireNonNull(infos.get(finding.rule())).outcome(),
            finding.lines()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Of two lines that fall because of each other the library leaves the more serious finding. */
  private static boolean isOfTheOtherLine(Found own, Found other) {
    return own.lines().size() == 2
        && other.outcome().compareTo(own.outcome()) <= 0
        && other.lines().equals(List.of(own.lines().get(1), own.lines().get(0)));
  }

  private static Set<Found> undecided(Review review, Map<String, RuleInfo> infos) {
    Set<Found> undecided = new HashSet<>();
    review.findings().stream()
        .filter(finding -> finding.message().contains("An exception may apply"))
        .forEach(finding -> undecided.add(new Found(
            finding.rule(),
            Objects.requireNonNull(infos.get(finding.rule())).outcome(),
            finding.lines())));
    review
        .questions()
        .forEach(question -> undecided.add(new Found(
            question.rule(),
            Objects.requireNonNull(infos.get(question.rule())).outcome(),
            question.lines())));
    review.notEvaluated().stream()
        .filter(item -> item.rule() != null)
        .forEach(item -> undecided.add(new Found(
            item.rule(), Objects.requireNonNull(infos.get(item.rule())).outcome(), item.lines())));
    return undecided;
  }

  /**
   * Takes out what a rule finds whose reason a rule of the file that it names gives, or the other.
   */
  private static void oneOfSameReason(Set<Found> found, RuleBook book) {
    Map<String, Rule> rules =
        book.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    Set<Found> needless = new HashSet<>();
    for (Found own : found) {
      String file = Objects.requireNonNull(rules.get(own.rule())).metadata().sameReasonAs();
      List<Found> same = found.stream()
          .filter(
              other -> Objects.requireNonNull(rules.get(other.rule())).file().equals(file))
          .filter(other -> other
              .lines()
              .subList(0, Math.min(1, other.lines().size()))
              .equals(own.lines().subList(0, Math.min(1, own.lines().size()))))
          .toList();
      if (same.stream().anyMatch(other -> other.outcome().compareTo(own.outcome()) <= 0)) {
        needless.add(own);
      } else {
        needless.addAll(same);
      }
    }
    found.removeAll(needless);
  }

  private static Set<Found> without(Set<Found> some, Set<Found> others) {
    Set<Found> rest = new LinkedHashSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
