package io.github.payerrules.cli;

import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Review;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an installation lacks, and for how many claims of a run: said once, with what to do. Holds
 * as much as there are sources and tables, however many claims there are. Not thread-safe.
 */
final class MissingData {

  private static final Pattern TABLE =
      Pattern.compile("No table of (?<table>.*) for the date of service (?<reason>\\(.*)");

  private final Map<String, Long> claimsByText = new TreeMap<>();

  void add(Review review) {
    Set<String> texts = new LinkedHashSet<>();
    for (NotEvaluated one : review.notEvaluated()) {
      if (one.scope() == NotEvaluated.Scope.INSTALLATION) {
        texts.addAll(List.of(one.missing().split("; (?=No )")));
      }
    }
    texts.forEach(text -> claimsByText.merge(text, 1L, Long::sum));
  }

  void print(Page page) {
    if (claimsByText.isEmpty()) {
      return;
    }
    page.blank();
    page.line("Not checked because data is missing; supply it once:");
    together()
        .forEach((text, claims) -> page.entry(
            List.of(new Cell("%6d  ".formatted(claims), 8, Style.PLAIN)),
            CommandWords.of(text),
            Style.PLAIN));
  }

  /** Tables that lack for one reason are one thing to do, however many they are. */
  private Map<String, Long> together() {
    Map<String, Long> texts = new LinkedHashMap<>();
    Map<String, List<String>> tables = new LinkedHashMap<>();
    Map<String, Long> claims = new LinkedHashMap<>();
    claimsByText.forEach((text, count) -> {
      Matcher lacking = TABLE.matcher(text);
      if (lacking.matches()) {
        String reason = lacking.group("reason");
        tables.computeIfAbsent(reason, none -> new ArrayList<>()).add(lacking.group("table"));
        claims.merge(reason, count, Math::max);
      } else {
        texts.put(text, count);
      }
    });
    tables.forEach((reason, names) -> texts.put(
        (names.size() == 1 ? "No table of " : "No tables of ") + String.join(", ", names) + " "
            + reason,
        claims.getOrDefault(reason, 0L)));
    return texts;
  }
}
