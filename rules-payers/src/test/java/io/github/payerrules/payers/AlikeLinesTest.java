package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.book.BookBuilder;
import io.github.payerrules.internal.book.FolderReader;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.reviewing.Gathering;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.words.Aspects;
import io.github.payerrules.internal.words.Fact;
import io.github.payerrules.tables.CompiledTables;
import io.github.payerrules.testkit.Case;
import io.github.payerrules.testkit.CaseTables;
import io.github.payerrules.testkit.Suite;
import io.github.payerrules.vocabulary.word.Aspect;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Lines that are alike in what a condition depends on, by what its words declare, get the same
 * answer to it: for each condition of each payer's rules and the claims of all cases.
 */
class AlikeLinesTest {

  private static final java.nio.file.Path PAYERS = java.nio.file.Path.of("payers");
  private static final java.nio.file.Path GOLDEN = java.nio.file.Path.of("golden");

  @Test
  void alikeLinesGetTheSameAnswers() {
    CompiledTables tables = CaseTables.below(List.of(PAYERS)).orElseThrow();
    PayerRules rules = PayerRules.builder().payers(PAYERS).tables(tables).build();
    BookBuilder builder = new BookBuilder();
    FolderReader.read(PAYERS).forEach(builder::add);
    Map<String, RuleBook> books = new HashMap<>();
    Set<String> different = new TreeSet<>();
    Set<Aspect> shared = EnumSet.noneOf(Aspect.class);
    int compared = 0;
    for (Suite suite : Suite.find(rules, List.of(PAYERS, GOLDEN))) {
      for (Case test : suite.cases()) {
        Claim claim = new ClaimReader()
            .withPayer("medicare")
            .bind(test.file(), test.claim())
            .orThrow();
        RuleBook book = books.computeIfAbsent(claim.payer(), builder::book);
        if (book == null || claim.lines().size() < 2) {
          continue;
        }
        ClaimFacts facts = new ClaimFacts(
            new Gathering(null, null, null, null, tables).gather(claim, test.today()),
            book.tables(),
            book.memorySize());
        for (Rule rule : book.rules()) {
          if (rule.ofLines()) {
            for (Condition condition : rule.patterns().get(0).conditions()) {
              compared += compare(rule, condition, facts, different, shared);
            }
          }
        }
      }
    }

    assertThat(different).isEmpty();
    assertThat(shared)
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Aspect.LINE)));
    assertThat(compared).isGreaterThan(100_000);
  }

  private static int compare(
      Rule rule, Condition condition, ClaimFacts facts, Set<String> different, Set<Aspect> shared) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    for (Path path : condition.paths()) {
      path.steps().forEach(step -> aspects.addAll(step.word().aspects()));
    }
    int compared = 0;
    for (LineFacts line : facts.lines()) {
      Fact first = line.firstAlike(Aspects.bits(aspects));
      if (first != line) {
        compared++;
        shared.addAll(aspects);
        if (condition.truth(facts(rule, line)) != condition.truth(facts(rule, first))) {
          different.add(rule.id() + ": " + condition.text());
        }
      }
    }
    return compared;
  }

  private static @Nullable Object[] facts(Rule rule, Fact fact) {
    @Nullable Object[] facts = new @Nullable Object[rule.patterns().size()];
    facts[0] = fact;
    return facts;
  }
}
