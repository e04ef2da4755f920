package io.github.payerrules.testkit.rules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.reviewing.Gathering;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Condition.Literal;
import io.github.payerrules.internal.rule.LeadingWord;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.tables.Row;
import io.github.payerrules.internal.tables.TableKind;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.word.Aspect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proves that two rules find the same where they differ only in conditions on what the tables say
 * of a code: every code of the tables is tried on every date from which a row holds, and one code
 * that no table has. Thread-safe.
 */
final class SameAnswers {

  /** What of a line is decided by its code and date alone. */
  private static final Set<Aspect> OF_CODE = Set.of(Aspect.CODE, Aspect.DAY);

  private static final LocalDate LONG_AGO = LocalDate.of(1901, 1, 1);
  private static final String NO_CODE = "00000";

  private record Service(String code, LocalDate date) {}

  private final RuleBook book;
  private final Gathering gathering;

  SameAnswers(RuleBook book, Gathering gathering) {
    this.book = book;
    this.gathering = gathering;
  }

  /** The proof in words; {@code null} where there is none. */
  @Nullable
  String proof(Rule rule, Rule variant) {
    if (rule.patterns().size() != variant.patterns().size()
        || !Signature.finding(rule).equals(Signature.finding(variant))) {
      return null;
    }
    for (int i = 0; i < rule.patterns().size(); i++) {
      Pattern one = rule.patterns().get(i);
      Pattern other = variant.patterns().get(i);
      if (!rest(one).equals(rest(other)) || !sameForAllCodes(one, other, rule, i)) {
        return null;
      }
    }
    return "the tables say the same of every code either way";
  }

  private static List<String> rest(Pattern pattern) {
    return pattern.conditions().stream()
        .filter(condition -> !isOfCode(condition))
        .map(Signature::of)
        .toList();
  }

  private static boolean isOfCode(Condition condition) {
    return condition instanceof Literal
        && condition.path().steps().size() == 1
        && isOfCode(condition.path().steps().get(0).word());
  }

  private static boolean isOfCode(Word word) {
    return word.aspects().contains(Aspect.CODE) && OF_CODE.containsAll(word.aspects());
  }

  private boolean sameForAllCodes(Pattern one, Pattern other, Rule rule, int index) {
    List<Condition> ofOne = ofCode(one);
    List<Condition> ofOther = ofCode(other);
    if (ofOne.stream()
        .map(Signature::of)
        .toList()
        .equals(ofOther.stream().map(Signature::of).toList())) {
      return true;
    }
    if (one.type() != Line.class) {
      return false;
    }
    for (Service service : services(ofOne, ofOther)) {
      @Nullable Object[] facts = new @Nullable Object[rule.patterns().size()];
      facts[index] = line(service);
      if (truth(ofOne, facts) != truth(ofOther, facts)) {
        return false;
      }
    }
    return true;
  }

  private static List<Condition> ofCode(Pattern pattern) {
    return pattern.conditions().stream().filter(SameAnswers::isOfCode).toList();
  }

  private static Truth truth(List<Condition> conditions, @Nullable Object[] facts) {
    Truth truth = Truth.YES;
    for (Condition condition : conditions) {
      truth = truth.and(condition.truth(facts));
    }
    return truth;
  }

  private Set<Service> services(List<Condition> ofOne, List<Condition> ofOther) {
    Set<String> codes = new LinkedHashSet<>(Set.of(NO_CODE));
    List<Condition> conditions = new ArrayList<>(ofOne);
    conditions.addAll(ofOther);
    for (Condition condition : conditions) {
      if (condition instanceof Literal literal
          && LeadingWord.of(literal) == LeadingWord.CODE
          && literal.literal() instanceof String code) {
        codes.add(code);
      }
    }
    Set<LocalDate> dates = new LinkedHashSet<>(Set.of(LONG_AGO));
    book.source().rows().values().forEach(rows -> rows.forEach(row -> add(row, codes, dates)));
    Set<Service> services = new LinkedHashSet<>();
    codes.forEach(code -> dates.forEach(date -> services.add(new Service(code, date))));
    return services;
  }

  private static void add(Row row, Set<String> codes, Set<LocalDate> dates) {
    if (row.kind() == TableKind.CODES) {
      codes.add(row.get("code"));
    } else if (row.kind() == TableKind.PROCEDURES) {
      codes.add(row.get("code"));
      if (!row.get("effective").isEmpty()) {
        dates.add(LocalDate.parse(row.get("effective")));
      }
      if (!row.get("until").isEmpty()) {
        dates.add(LocalDate.parse(row.get("until")).plusDays(1));
      }
    }
  }

  private LineFacts line(Service service) {
    ServiceLine line = ServiceLine.builder()
        .number(1)
        .code(service.code())
        .date(service.date())
        .build();
    Claim claim = Claim.builder().payer(book.payer()).lines(List.of(line)).build();
    Context context = gathering.gather(claim, service.date());
    return new ClaimFacts(context, book.tables(), book.memorySize()).lines().get(0);
  }
}
