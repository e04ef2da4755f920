package io.github.payerrules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.book.BookBuilder;
import io.github.payerrules.internal.book.PayerFiles;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.reviewing.AskedSources;
import io.github.payerrules.internal.reviewing.Gathering;
import io.github.payerrules.internal.reviewing.Limits;
import io.github.payerrules.internal.reviewing.Reviewer;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.words.Supposed;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.review.Truth;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The engine answers what comes of holding each rule against each line, one after the other,
 * without an engine: whatever other rules there are, and in whatever order the lines come.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineTest {

  private static final int RULE_SETS = 200;
  private static final int RULES = 8;
  private static final int CLAIMS = 12;

  private static final Map<String, String> TABLES =
      Map.of("tables/procedures.csv", """
      code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
      A1000,ALPHA,open,lumbar,no,no,,,S,invented
      A1001,ALPHA,open,cervical,yes,no,,,S,invented
      A1002,ALPHA,closed,lumbar,no,no,,,S,invented
      B1000,BETA,open,lumbar,no,no,,,S,invented
      B1001,BETA,closed,cervical,yes,no,,,S,invented
      """, "tables/families.csv", """
      procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
      ALPHA,alpha,greek,region,,S,invented
      BETA,beta,greek,,KX,S,invented
      """, "tables/modifiers.csv", """
      list,modifier,source
      sides,LT,invented
      sides,RT,invented
      """);

  private static final String[] WRITTEN_RULES = {
    "line : Line( procedure == \"ALPHA\" )",
    "line : Line( procedure == \"ALPHA\", side == \"LT\" )",
    "line : Line( side == \"LT\", units > 1 )",
    "line : Line( p : procedure, p == \"BETA\" )",
    "line : Line( code == \"A1000\", v : units, v > 1 )",
    "line : Line( code == \"A1000\", v : number, v > 1 )",
    "line : Line( procedure == \"ALPHA\", v : session.units, units >= v )",
    "line : Line( procedure == \"ALPHA\", v : number, units >= v )",
    "line : Line( procedure == \"ALPHA\" ) not Line( procedure == \"BETA\" )",
    "line : Line( procedure == \"ALPHA\" )"
        + " not Line( procedure == \"BETA\", sameVisitAs( line ) )",
    "line : Line( procedure == \"ALPHA\" ) exists Line( procedure == \"BETA\" )",
    "line : Line( procedure == \"ALPHA\" )"
        + " exists Line( procedure == \"BETA\", region == line.region )",
    "line : Line( procedure == \"ALPHA\" )"
        + " exists Line( units > 1, sameVisitAs( line ), side == line.side )",
    "line : Line( procedure == \"ALPHA\", v : units ) other : Line( units > 1, units == v )",
    "line : Line( procedure == \"ALPHA\", v : number ) other : Line( units > 1, units == v )",
    "line : Line( procedure == \"ALPHA\" )"
        + " other : Line( procedure == \"ALPHA\", number > line.number )",
    "line : Line( addOn == true ) other : Line( procedure == \"ALPHA\", sameVisitAs( line ) )"
        + " not Line( procedure == \"BETA\", side == line.side )",
    "line : Line( addOn == true ) other : Line( procedure == \"ALPHA\", sameVisitAs( line ) )"
        + " exists Line( procedure == \"BETA\", side != other.side )",
    "line : Line( procedure == \"ALPHA\" )"
        + " earlier : PriorService( code == line.code, daysBefore( line ) < 200 )",
    "line : Line( procedure == \"ALPHA\" )"
        + " exists PriorService( procedure == \"BETA\", counts == true )",
    "line : Line( procedure == \"ALPHA\" )"
        + " not PriorService( code == line.code, daysBefore( line ) > 100 )",
    "line : Line( documented.painWeeks < 6 )",
    "line : Line( procedure == \"ALPHA\" ) not Line( documented.painWeeks < 6 )",
  };

  /** What a rule says of lines, the truth of which is YES for a finding. */
  private record Said(String rule, Truth truth, List<Integer> lines) {}

  private List<Claim> claims;
  private final Map<RuleBook, Reviewer> books = new LinkedHashMap<>();

  @BeforeAll
  void prepare() {
    SmallClaims random = new SmallClaims(7);
    claims = Stream.generate(random::next).limit(CLAIMS).toList();
    add("written", rules(WRITTEN_RULES));
    for (int seed = 0; seed < RULE_SETS; seed++) {
      add("seed " + seed, new RandomRules(seed).file(RULES));
    }
  }

  private void add(String title, String rules) {
    RuleBook book = book(title, rules);
    books.put(book, reviewer(book));
  }

  @Test
  void engineFindsWhatHoldingEachRuleAgainstEachLineFinds() {
    Set<String> differences = new HashSet<>();
    Set<String> fired = new HashSet<>();
    int findings = 0;
    int unknown = 0;
    for (RuleBook book : books.keySet()) {
      Reviewer reviewer = books.get(book);
      for (Claim claim : claims) {
        Context context = context(claim);
        List<Said> engine =
            said(reviewer.review(context, List.of(), new AskedSources(null))).stream()
                .distinct()
                .toList();
        List<Said> plain = onePaidOfTwo(
            book,
            plainly(book, new ClaimFacts(context, book.tables(), book.memorySize())).stream()
                .distinct()
                .toList());
        compare(book, claim, plain, engine, differences);
        findings += (int) plain.stream().filter(one -> one.truth() == Truth.YES).count();
        unknown +=
            (int) plain.stream().filter(one -> one.truth() == Truth.UNKNOWN).count();
        engine.stream()
            .map(Said::rule)
            .filter(rule -> rule.startsWith("written"))
            .forEach(fired::add);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(fired).hasSize(WRITTEN_RULES.length);
    assertThat(findings).isGreaterThan(5_000);
    assertThat(unknown).isGreaterThan(1_000);
  }

  /** Of rules that speak of one line; of two lines the explanation shows one pair of many. */
  @Test
  void explanationSaysWhatTheEngineSays() {
    int explained = 0;
    Set<String> differences = new HashSet<>();
    for (RuleBook book : books.keySet()) {
      Reviewer reviewer = books.get(book);
      for (Claim claim : claims) {
        Context context = context(claim);
        List<ServiceLine> lines = claim.lines();
        for (RuleTrace trace : reviewer.explain(context, rule -> true)) {
          Rule rule = rule(book, trace.rule());
          if (!speaksOfPairs(rule) && (lines.size() > 1 || rule.patterns().size() == 1)) {
            Truth truth =
                plainTruth(rule, trace, new ClaimFacts(context, book.tables(), book.memorySize()));
            explained++;
            if (trace.result() != truth) {
              differences.add(book.title() + ": " + trace + " should be " + truth);
            }
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(explained).isGreaterThan(20_000);
  }

  @Test
  void eachRuleAloneSaysWhatItSaysAmongAll() {
    Set<String> differences = new HashSet<>();
    for (RuleBook book : books.keySet()) {
      Reviewer all = books.get(book);
      List<List<Said>> together = claims.stream()
          .map(claim -> said(all.review(context(claim), List.of(), new AskedSources(null))))
          .toList();
      for (Rule rule : book.rules()) {
        Reviewer alone = reviewer(with(book, List.of(rule)));
        for (int i = 0; i < claims.size(); i++) {
          Context context = context(claims.get(i));
          List<Said> plain =
              plainly(book, new ClaimFacts(context, book.tables(), book.memorySize()));
          List<Said> stays = onePaidOfTwo(book, plain);
          compare(
              book,
              claims.get(i),
              together.get(i).stream()
                  .filter(one -> one.rule().equals(rule.id()))
                  .toList(),
              said(alone.review(context, List.of(), new AskedSources(null))).stream()
                  .filter(one -> stays.contains(one) || !plain.contains(one))
                  .toList(),
              differences);
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void orderOfLinesAndRulesMakesNoDifference() {
    Random random = new Random(7);
    Set<String> differences = new HashSet<>();
    for (RuleBook book : books.keySet()) {
      List<Rule> otherOrder = new ArrayList<>(book.rules());
      Collections.shuffle(otherOrder, random);
      Reviewer reviewer = books.get(book);
      Reviewer other = reviewer(with(book, otherOrder));
      for (Claim claim : claims) {
        List<ServiceLine> lines = new ArrayList<>(claim.lines());
        Collections.shuffle(lines, random);
        Claim shuffled = claim.toBuilder().lines(lines).build();
        compare(
            book,
            claim,
            said(reviewer.review(context(claim), List.of(), new AskedSources(null))),
            said(other.review(context(shuffled), List.of(), new AskedSources(null))),
            differences);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static void compare(
      RuleBook book, Claim claim, List<Said> wanted, List<Said> got, Set<String> differences) {
    if (!counted(wanted).equals(counted(got))) {
      List<Said> missing = new ArrayList<>(wanted);
      got.forEach(missing::remove);
      List<Said> added = new ArrayList<>(got);
      wanted.forEach(added::remove);
      for (Said one : Stream.concat(missing.stream(), added.stream()).toList()) {
        differences.add((missing.contains(one) ? "missing " : "added ") + one + " " + book.title()
            + " " + claim.lines());
      }
    }
  }

  private static Map<String, Long> counted(List<Said> said) {
    return said.stream()
        .collect(Collectors.groupingBy(Said::toString, TreeMap::new, Collectors.counting()));
  }

  private static List<Said> said(Reviewer.Result result) {
    List<Said> said = new ArrayList<>();
    result
        .findings()
        .forEach(finding -> said.add(new Said(
            finding.rule(),
            // Where but an exception is unknown, that is a review for a person.
            finding.message().contains("An exception may apply") ? Truth.UNKNOWN : Truth.YES,
            finding.lines())));
    result
        .questions()
        .forEach(question -> said.add(new Said(question.rule(), Truth.UNKNOWN, question.lines())));
    result.notEvaluated().stream()
        .filter(item -> item.rule() != null)
        .forEach(item ->
            said.add(new Said(Objects.requireNonNull(item.rule()), Truth.UNKNOWN, item.lines())));
    return said;
  }

  /** Of two lines that fall because of each other one is paid: the first, unless it is surer. */
  private static List<Said> onePaidOfTwo(RuleBook book, List<Said> all) {
    return all.stream()
        .filter(one -> all.stream().noneMatch(other -> leavesNoRoom(book, other, one)))
        .toList();
  }

  private static boolean leavesNoRoom(RuleBook book, Said other, Said one) {
    if (one.truth() != Truth.YES
        || other.truth() != Truth.YES
        || one.lines().size() != 2
        || !other.lines().equals(List.of(one.lines().get(1), one.lines().get(0)))) {
      return false;
    }
    Outcome outcome = rule(book, one.rule()).outcome();
    Outcome ofOther = rule(book, other.rule()).outcome();
    return switch (ofOther) {
      case DENY ->
        outcome == Outcome.REVIEW
            || (outcome == Outcome.DENY && other.lines().get(0) > one.lines().get(0));
      case REVIEW, ADVISE -> false;
    };
  }

  /** Every rule held against every line, and every pair of lines where it speaks of two. */
  private static List<Said> plainly(RuleBook book, ClaimFacts claim) {
    List<Said> said = new ArrayList<>();
    for (Rule rule : book.rules()) {
      for (Object first : rule.ofLines() ? claim.lines() : List.of(claim)) {
        LocalDate date = first instanceof LineFacts line ? line.date() : claim.earliestDate();
        if (rule.metadata().effective().on(Objects.requireNonNull(date))) {
          addPlainly(rule, first, claim, said);
        }
      }
    }
    return said;
  }

  private static void addPlainly(Rule rule, Object first, ClaimFacts claim, List<Said> said) {
    boolean found = false;
    for (Object[] facts : combinations(rule, first, claim)) {
      Truth truth = rule.truth(facts, claim);
      // What is not known of history makes no difference where a known service is found.
      boolean needless = found && speaksOfPairs(rule) && facts[1] instanceof Supposed;
      found |= truth == Truth.YES;
      if (truth != Truth.NO && !needless) {
        List<Integer> lines = rule.subjects().stream()
            .map(subject -> facts[subject])
            .filter(LineFacts.class::isInstance)
            .map(line -> ((LineFacts) line).number())
            .toList();
        said.add(new Said(rule.id(), truth, lines));
      }
    }
  }

  private static List<Object[]> combinations(Rule rule, Object first, ClaimFacts claim) {
    Object[] facts = new Object[rule.patterns().size()];
    facts[0] = first;
    if (!speaksOfPairs(rule)) {
      return List.<Object[]>of(facts);
    }
    List<Object[]> combinations = new ArrayList<>();
    for (Object second : claim.of(rule.patterns().get(1).type())) {
      Object[] both = facts.clone();
      both[1] = second;
      combinations.add(both);
    }
    return combinations;
  }

  private static boolean speaksOfPairs(Rule rule) {
    return rule.patterns().size() > 1 && rule.patterns().get(1).quantifier() == Quantifier.EACH;
  }

  private static Rule rule(RuleBook book, String id) {
    return book.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Truth plainTruth(Rule rule, RuleTrace trace, ClaimFacts claim) {
    Object first = claim.lines().stream()
        .filter(line -> line.number() == trace.line())
        .findFirst()
        .map(Object.class::cast)
        .orElse(claim);
    return trace.inEffect() ? rule.truth(combinations(rule, first, claim).get(0), claim) : Truth.NO;
  }

  private static Context context(Claim claim) {
    return new Gathering(null, null, null, null, null)
        .gather(claim, claim.lines().get(0).date());
  }

  private static Reviewer reviewer(RuleBook book) {
    return new Reviewer(book, new Limits(10_000, Duration.ofMinutes(1)));
  }

  private static RuleBook with(RuleBook book, List<Rule> rules) {
    return book.with(rules);
  }

  private static RuleBook book(String title, String rules) {
    TreeMap<String, String> files = new TreeMap<>(TABLES);
    files.put("payer.yaml", "name: " + title + "\nversion: \"1\"\n");
    files.put("rules.drl", rules);
    BookBuilder builder = new BookBuilder().add(new PayerFiles("acme", files));
    RuleBook book = Objects.requireNonNull(builder.book("acme"));
    assertThat(builder.problems()).as(rules).isEmpty();
    return book;
  }

  private static String rules(String... leftSides) {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < leftSides.length; i++) {
      file.append("""
          rule "written %d"
              @id( "written-%d" )
              @citation( "policy" )
              @effective( "2020-01-01" )
              @carc( "CO-50" )
              @message( "message" )
              @fix( "fix" )
          when
              %s
          then
              findings.deny( line );
          end
          """.formatted(i, i, leftSides[i]));
    }
    return file.toString();
  }
}
