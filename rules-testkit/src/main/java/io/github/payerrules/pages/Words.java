package io.github.payerrules.pages;

import io.github.payerrules.review.Mark;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.review.RuleInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names in words for people. */
final class Words {

  private Words() {}

  static String of(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  static String of(RootCause cause) {
    return cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String spaced(String name) {
    return name.replace('-', ' ');
  }

  /** What is to be sent in time, and by whom. */
  static String of(PayerDeadline limit) {
    Boolean inNetwork = limit.inNetwork();
    return limit.filing()
        + (inNetwork == null ? "" : inNetwork ? ", in network" : ", out of network")
        + during(limit.effective(), limit.until());
  }

  static String from(PayerDeadline limit) {
    return (limit.endsWithMonth() ? "of " : "from ")
        + switch (limit.start()) {
          case SERVICE -> "the first date of service";
          case DECISION -> "the payer's decision";
        };
  }

  /** The dates of service on which something holds; empty where it always does. */
  static String during(@Nullable LocalDate effective, @Nullable LocalDate until) {
    return (effective == null ? "" : " from " + effective)
        + (until == null ? "" : " until " + until);
  }

  /** How many rules have each mark, such as {@code 12 verified (V), 3 from memory (M)}. */
  static String marks(Stream<RuleInfo> rules) {
    Map<Mark, Long> counts =
        rules.collect(Collectors.groupingBy(RuleInfo::mark, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey().counted())
        .collect(Collectors.joining(", "));
  }

  /** The mark behind a citation. */
  static String marked(Mark mark) {
    return " (" + mark.label() + ")";
  }

  /** A name as a heading. */
  static String heading(String name) {
    String spaced = spaced(name);
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  static String list(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  /** A number and what is counted. */
  static String count(int number, String one) {
    return number + " " + (number == 1 ? one : one + "s");
  }
}
