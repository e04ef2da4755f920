package io.github.payerrules.cli;

import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.review.Checklist;
import io.github.payerrules.review.FilePlace;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Verdict;
import io.github.payerrules.visit.ClaimTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A review as a biller reads it: what is wrong, why, what to do; then what is not known. */
final class ReviewText {

  private static final int LINES = 14;
  private static final int LABEL = 8;

  private final Page page;

  ReviewText(Page page) {
    this.page = page;
  }

  void print(String claim, Review review) {
    heading(claim, review);
    bySaying(review.findings()).values().forEach(this::findings);
    if (!review.questions().isEmpty()) {
      review.checklists().forEach(this::checklist);
    }
    notChecked(review);
    page.blank();
  }

  /** The claim, its payer and its verdict alone. */
  void heading(String claim, Review review) {
    String counts = counts(review);
    page.heading(
        List.of(
            new Cell(claim, 0, Style.STRONG),
            new Cell("  " + review.payer() + "  ", 0, Style.PLAIN),
            verdict(review.verdict())),
        counts.isEmpty() ? "" : ": " + counts);
  }

  /** What lacks for this claim, each by itself; what the installation lacks, in one line. */
  private void notChecked(Review review) {
    List<NotEvaluated> ofClaim = review.notEvaluated().stream()
        .filter(one -> one.scope() == NotEvaluated.Scope.CLAIM)
        .toList();
    if (!ofClaim.isEmpty()) {
      page.blank();
      page.line("  Not checked", Style.STRONG);
      byReason(ofClaim)
          .forEach((text, lines) -> page.entry(List.of(lineCell(lines)), text, Style.PLAIN));
    }
    if (!review.notChecked().isEmpty()) {
      if (!review.findings().isEmpty() || !review.questions().isEmpty() || !ofClaim.isEmpty()) {
        page.blank();
      }
      page.entry(
          List.of(new Cell("  Not checked, data missing: ", 0, Style.FAINT)),
          String.join(", ", review.notChecked()),
          Style.FAINT);
    }
  }

  private static Cell verdict(Verdict verdict) {
    return switch (verdict) {
      case REJECTION -> new Cell("REJECTION EXPECTED", 0, Style.BAD);
      case DENIAL -> new Cell("DENIAL EXPECTED", 0, Style.BAD);
      case REVIEW -> new Cell("REVIEW BEFORE SENDING", 0, Style.DOUBTFUL);
      case QUESTIONS -> new Cell("QUESTIONS OPEN", 0, Style.DOUBTFUL);
      case INCOMPLETE -> new Cell("NOT FULLY CHECKED", 0, Style.DOUBTFUL);
      case ADVICE -> new Cell("ADVICE", 0, Style.NOTE);
      case CLEAN_AS_CHECKED -> new Cell("CLEAN AS FAR AS CHECKED", 0, Style.GOOD);
      case CLEAN -> new Cell("CLEAN", 0, Style.GOOD);
    };
  }

  /** A claim that could not be read or reviewed. */
  void print(String claim, List<Problem> problems) {
    page.heading(
        List.of(
            new Cell(claim, 0, Style.STRONG),
            new Cell("  ", 0, Style.PLAIN),
            new Cell("UNREADABLE", 0, Style.BAD)),
        "");
    problems(problems);
    page.blank();
  }

  /** Where in the file to correct what was found. */
  void places(String file, Review review, Function<Finding, List<FilePlace>> places) {
    Map<String, Set<FilePlace>> byRule = new LinkedHashMap<>();
    for (Finding finding : review.findings()) {
      List<FilePlace> at = places.apply(finding);
      if (!at.isEmpty()) {
        byRule.computeIfAbsent(finding.rule(), rule -> new LinkedHashSet<>()).addAll(at);
      }
    }
    if (!byRule.isEmpty()) {
      page.line("  Where it is in " + file, Style.STRONG);
      byRule.forEach((rule, at) -> page.entry(
          2, rule + ": " + at.stream().map(FilePlace::inFile).collect(Collectors.joining("; "))));
      page.blank();
    }
  }

  /** What is odd about a claim that could be read. */
  void notices(List<Problem> notices) {
    if (!notices.isEmpty()) {
      page.line("  Read with notices", Style.STRONG);
      problems(notices);
      page.blank();
    }
  }

  /** What the claim lacks, by who adds it. */
  void tasks(List<ClaimTask> tasks) {
    tasks.stream()
        .collect(Collectors.groupingBy(ClaimTask::actor, LinkedHashMap::new, Collectors.toList()))
        .forEach((actor, all) -> {
          page.line("  Tasks: " + actor.word().replace('-', ' '), Style.STRONG);
          for (ClaimTask task : all) {
            page.entry(List.of(lineCell(task.lines())), CommandWords.of(task.what()), Style.PLAIN);
          }
        });
    if (!tasks.isEmpty()) {
      page.blank();
    }
  }

  void problems(List<Problem> problems) {
    for (Problem problem : problems) {
      page.entry(2, where(problem) + ": " + problem.what());
      if (!problem.fix().isEmpty()) {
        page.entry(6, CommandWords.of(problem.fix()));
      }
    }
  }

  private static String where(Problem problem) {
    return CommandWords.place(problem.file())
        + (problem.line() > 0 ? ":" + problem.line() : "")
        + (problem.path() == null ? "" : " " + problem.path());
  }

  /** What is found alike on several lines is said once. */
  private static Map<List<Object>, List<Finding>> bySaying(List<Finding> findings) {
    Map<List<Object>, List<Finding>> bySaying = new LinkedHashMap<>();
    for (Finding finding : findings) {
      List<Object> alike = List.of(finding.rule(), finding.message(), finding.citation());
      List<Object> apart = List.of(finding.rule(), finding.message(), finding.lines());
      bySaying
          .computeIfAbsent(finding.lines().size() == 1 ? alike : apart, none -> new ArrayList<>())
          .add(finding);
    }
    return bySaying;
  }

  private void findings(List<Finding> alike) {
    Finding finding = alike.get(0);
    List<Integer> lines = alike.size() == 1
        ? finding.lines()
        : alike.stream()
            .flatMap(each -> each.lines().stream())
            .distinct()
            .sorted()
            .toList();
    page.blank();
    page.entry(
        List.of(
            lineCell(lines),
            new Cell(
                finding.rejection() ? "REJECT" : label(finding.outcome()),
                LABEL,
                style(finding.outcome()))),
        finding.message(),
        Style.PLAIN);
    detail("policy", finding.mark().behind(finding.citation()));
    if (finding.fix() != null && !finding.fix().isEmpty()) {
      detail("do", finding.fix());
    }
    detail(
        finding.rejection() ? "reject" : "denial",
        finding.group()
            + "-"
            + finding.carc()
            + (finding.rarcs().isEmpty() ? "" : ", " + String.join(", ", finding.rarcs())));
    detail("rule", finding.rule());
  }

  private void detail(String label, String text) {
    page.entry(
        List.of(new Cell("", LINES, Style.PLAIN), new Cell(label, LABEL, Style.FAINT)),
        text,
        Style.PLAIN);
  }

  private void checklist(Checklist checklist) {
    page.blank();
    page.line("  Checklist: " + title(checklist), Style.STRONG);
    for (Checklist.Item item : checklist.items()) {
      String indent = item.onlyIf().isEmpty() ? "  " : "      ";
      page.entry(List.of(new Cell(indent + "[ ] ", 0, Style.PLAIN)), item.inWords(), Style.PLAIN);
      if (item.asked().size() > 1) {
        page.entry(
            List.of(new Cell(indent + "    ", 0, Style.PLAIN)),
            item.asked().stream().map(Checklist.Asked::text).collect(Collectors.joining("; ")),
            Style.PLAIN);
      }
      page.entry(
          List.of(new Cell(indent + "    ", 0, Style.PLAIN)),
          (item.lines().equals(checklist.lines()) ? "" : lineWords(item.lines()) + ": ")
              + "payer wants: " + String.join("; ", item.wants()) + " ("
              + String.join(", ", item.facts()) + ")",
          Style.FAINT);
    }
  }

  private static String title(Checklist checklist) {
    return checklist.procedure().isEmpty()
        ? "the claim"
        : checklist.procedure() + UsDates.in(" on " + checklist.date()) + ", "
            + lineWords(checklist.lines());
  }

  /** One entry for each text, with all its lines: a missing history is said once. */
  private static Map<String, Collection<Integer>> byReason(List<NotEvaluated> items) {
    Map<String, List<NotEvaluated>> byText = items.stream()
        .collect(Collectors.groupingBy(
            item -> item.reason() + item.missing(), LinkedHashMap::new, Collectors.toList()));
    Map<String, Collection<Integer>> texts = new LinkedHashMap<>();
    for (List<NotEvaluated> same : byText.values()) {
      TreeSet<Integer> lines = new TreeSet<>();
      LinkedHashSet<String> rules = new LinkedHashSet<>();
      for (NotEvaluated item : same) {
        lines.addAll(item.lines());
        if (item.rule() != null) {
          rules.add(item.rule());
        }
      }
      texts.put(
          CommandWords.of(same.get(0).missing())
              + (rules.isEmpty() ? "" : " (" + String.join(", ", rules) + ")"),
          lines);
    }
    return texts;
  }

  private static Cell lineCell(Collection<Integer> lines) {
    return new Cell("  " + lineWords(lines) + " ", LINES, Style.PLAIN);
  }

  private static String lineWords(Collection<Integer> lines) {
    return lines.isEmpty() ? "claim" : (lines.size() == 1 ? "line " : "lines ") + runs(lines);
  }

  /** Numbers in their order, three or more that follow each other as one: {@code 2, 1, 4-9}. */
  static String runs(Collection<Integer> numbers) {
    List<Integer> all = List.copyOf(numbers);
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int to = from;
      while (to + 1 < all.size() && all.get(to + 1) == all.get(to) + 1) {
        to++;
      }
      if (to - from < 2) {
        to = from;
      }
      parts.add(to == from ? "" + all.get(from) : all.get(from) + "-" + all.get(to));
      from = to + 1;
    }
    return String.join(", ", parts);
  }

  private static String counts(Review review) {
    List<String> parts = new ArrayList<>();
    count(parts, review.findings().size(), "finding");
    List<Checklist.Item> asked =
        review.checklists().stream().flatMap(list -> list.items().stream()).toList();
    int followUps =
        (int) asked.stream().filter(item -> !item.onlyIf().isEmpty()).count();
    count(parts, asked.size() - followUps, "question");
    count(parts, followUps, "follow-up");
    long withoutRules = review.notEvaluated().stream()
        .filter(one -> one.reason() == NotEvaluated.Reason.NO_POLICY
            || one.reason() == NotEvaluated.Reason.NO_POLICY_ON_DATE)
        .flatMap(one -> one.lines().stream())
        .distinct()
        .count();
    if (withoutRules > 0) {
      parts.add("no rules for " + withoutRules + (withoutRules == 1 ? " line" : " lines"));
    }
    if (parts.isEmpty()) {
      count(parts, review.checks(), "check");
    }
    return String.join(", ", parts);
  }

  private static void count(List<String> parts, int number, String noun) {
    if (number > 0) {
      parts.add(number + " " + noun + (number == 1 ? "" : "s"));
    }
  }

  static String label(Outcome outcome) {
    return outcome.name();
  }

  static Style style(Outcome outcome) {
    return switch (outcome) {
      case DENY -> Style.BAD;
      case REVIEW -> Style.DOUBTFUL;
      case ADVISE -> Style.NOTE;
    };
  }

  static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
