package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.payerrules.PayerRules;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map from what was found of policies to the rules that carry it. */
class PolicyMapTest {

  private static final Path MAP = Path.of("policy-map.csv");
  private static final Path PAYERS = Path.of("payers");

  private final Map<String, Set<String>> rulesOf = new HashMap<>();

  PolicyMapTest() {
    for (PayerInfo payer : PayerRules.builder().payers(PAYERS).build().payers()) {
      for (RuleInfo rule : payer.rules()) {
        String folder = rule.file().substring(0, rule.file().indexOf('/'));
        rulesOf.computeIfAbsent(payer.payer(), name -> new TreeSet<>()).add(rule.id());
        rulesOf.computeIfAbsent(folder, name -> new TreeSet<>()).add(rule.id());
      }
    }
  }

  private static List<NamedCsvRecord> rows() throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(MAP)) {
      return reader.stream().toList();
    }
  }

  private static Stream<String> rules(NamedCsvRecord row) {
    return Arrays.stream(row.getField("rules").split(" +", -1)).filter(rule -> !rule.isEmpty());
  }

  @Test
  void everyParameterNamesRulesThatThereAreOrSaysWhyNoneCarriesIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (NamedCsvRecord row : rows()) {
      String where = "line " + row.getStartingLineNumber() + ", " + row.getField("parameter");
      if (row.getField("rules").isBlank() && row.getField("remark").isBlank()) {
        wrong.add(where + ": neither rules nor a remark");
      }
      rules(row)
          .filter(rule -> !rulesOf.getOrDefault(row.getField("payer"), Set.of()).contains(rule))
          .forEach(
              rule -> wrong.add(where + ": " + row.getField("payer") + " has no rule " + rule));
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRuleCarriesAParameter() throws IOException {
    Set<String> mapped = rows().stream()
        .flatMap(PolicyMapTest::rules)
        .collect(Collectors.toCollection(TreeSet::new));
    Set<String> unmapped = new TreeSet<>();
    rulesOf.forEach((payer, rules) -> rules.stream()
        .filter(rule -> !mapped.contains(rule))
        .forEach(rule -> unmapped.add(payer + " " + rule)));

    assertThat(unmapped).isEmpty();
  }
}
