package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.payerrules.PayerRules;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.Outcome;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map from what was found of policies to the rules that carry it. */
class PolicyMapTest {

  private static final Path MAP = Path.of("policy-map.csv");
  private static final Path PAYERS = Path.of("payers");

  private static final Map<String, Mark> MARKS =
      Map.of("V", Mark.VERIFIED, "Vd", Mark.VERIFIED, "S", Mark.SECONDARY, "M", Mark.MEMORY);

  private final List<PayerInfo> payers =
      PayerRules.builder().payers(PAYERS).build().payers();
  private final Map<String, Set<String>> rulesOf = new HashMap<>();

  PolicyMapTest() {
    for (PayerInfo payer : payers) {
      for (RuleInfo rule : payer.rules()) {
        String folder = rule.file().substring(0, rule.file().indexOf('/'));
        rulesOf.computeIfAbsent(payer.payer(), name -> new TreeSet<>()).add(rule.id());
        rulesOf.computeIfAbsent(folder, name -> new TreeSet<>()).add(rule.id());
      }
    }
  }

  private static List<NamedCsvRecord> rows() throws IOException {
    return rows(MAP);
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(file)) {
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

  /** The least sure mark of the rows that name a rule, which hold for its folder. */
  private static Map<String, Mark> marksInMap(List<PayerInfo> payers) throws IOException {
    Map<String, String> fileOf = new HashMap<>();
    for (PayerInfo payer : payers) {
      for (RuleInfo rule : payer.rules()) {
        fileOf.put(payer.payer() + " " + rule.id(), rule.file());
        fileOf.put(rule.folder() + " " + rule.id(), rule.file());
      }
    }
    Map<String, Mark> marks = new TreeMap<>();
    for (NamedCsvRecord row : rows()) {
      rules(row)
          .forEach(rule -> marks.merge(
              fileOf.get(row.getField("payer") + " " + rule) + " " + rule,
              MARKS.getOrDefault(row.getField("mark"), Mark.MEMORY),
              Mark::and));
    }
    return marks;
  }

  @Test
  void aRowThatARuleCarriesHasOneMark() throws IOException {
    assertThat(rows())
        .filteredOn(row -> rules(row).findAny().isPresent())
        .allSatisfy(row -> assertThat(MARKS).containsKey(row.getField("mark")));
  }

  /** A rule that only advises because something stands against it may be less sure than the map. */
  @Test
  void everyRuleHasTheMarkOfTheMap() throws IOException {
    Map<String, Mark> inMap = marksInMap(payers);
    Set<String> wrong = new TreeSet<>();
    for (PayerInfo payer : payers) {
      for (RuleInfo rule : payer.rules()) {
        Mark mark = inMap.get(rule.file() + " " + rule.id());
        if (mark != rule.mark()
            && !(rule.unverified() != null && mark != null && mark.and(rule.mark()) != mark)) {
          wrong.add(rule.file() + " " + rule.id() + ": " + rule.mark() + ", in the map " + mark);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsFromMemoryNeverDenies() {
    assertThat(payers)
        .flatExtracting(PayerInfo::rules)
        .filteredOn(rule -> rule.mark() == Mark.MEMORY)
        .isNotEmpty()
        .noneMatch(rule -> rule.outcome() == Outcome.DENY);
  }

  /**
   * Why a rule may deny on secondary sources stands by its file; a file without such a rule has no
   * reason.
   */
  @Test
  void whatDeniesOnSecondarySourcesHasAReason() throws IOException {
    Set<String> deny = payers.stream()
        .flatMap(payer -> payer.rules().stream())
        .filter(rule -> rule.mark() == Mark.SECONDARY && rule.outcome() == Outcome.DENY)
        .map(rule -> rule.file().replace(".drl", ""))
        .collect(Collectors.toCollection(TreeSet::new));
    List<NamedCsvRecord> reasons = rows(Path.of("secondary-denials.csv"));

    assertThat(reasons).extracting(row -> row.getField("file")).containsExactlyElementsOf(deny);
    assertThat(reasons).noneMatch(row -> row.getField("reason").isBlank());
  }

  @Test
  void whatIsVerifiedNamesADocumentAndTheDayOnWhichItWasSeen() {
    assertThat(payers)
        .flatExtracting(PayerInfo::rules)
        .filteredOn(RuleInfo::verified)
        .isNotEmpty()
        .allMatch(rule -> rule.sources().stream().anyMatch(source -> source.seen() != null));
  }

  /** Where a file marks a deadline or a number V, it says by which document. */
  @Test
  void everyNumberOfAPayerHasAMark() {
    assertThat(payers)
        .flatExtracting(PayerInfo::deadlines)
        .isNotEmpty()
        .noneMatch(limit -> limit.mark() == Mark.NONE);
    assertThat(payers)
        .flatExtracting(PayerInfo::parameters)
        .isNotEmpty()
        .noneMatch(number -> number.mark() == Mark.NONE);
  }
}
