package io.github.payerrules.pages;

import io.github.payerrules.denial.AppealLetter;
import io.github.payerrules.denials.DenialTrends;
import io.github.payerrules.denials.LetterName;
import io.github.payerrules.denials.OpenDenial;
import io.github.payerrules.denials.RuleRecord;
import io.github.payerrules.denials.Tally;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.remittance.Action;
import io.github.payerrules.remittance.Predicted;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.WorkedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of denials as its template shows it.
 *
 * @param frame title, style and script
 * @param trends what the remittances add up to
 * @param worklist what is to be worked, in order, as many as a page can show
 * @param open how many there are in all
 * @param letters gives the letter of a denial; {@code null} where it calls for none
 * @param documents where the letters are as documents, from the page; {@code null} for nowhere
 */
public record DenialsPage(
    Html.Frame frame,
    DenialTrends trends,
    List<OpenDenial> worklist,
    int open,
    Function<OpenDenial, @Nullable AppealLetter> letters,
    @Nullable String documents) {

  private static final int SHOWN = 500;
  private static final String NO_DEADLINE = "none";
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\b(?:clia|cob|mue|ndc|npi|pcp|qmb)\\b");

  /** The page in HTML. */
  public static String of(
      DenialTrends trends,
      Function<OpenDenial, @Nullable AppealLetter> letters,
      @Nullable String documents) {
    List<OpenDenial> all = trends.worklist();
    return Html.page(
        "denials.jte",
        new DenialsPage(
            Html.frame("Denials"),
            trends,
            all.subList(0, Math.min(SHOWN, all.size())),
            all.size(),
            letters,
            documents));
  }

  /** The name of a denial's letter as a document. */
  public static String document(OpenDenial denial) {
    return LetterName.of(denial.line()) + ".docx";
  }

  /** Dollars with cents. */
  public static String money(BigDecimal amount) {
    return (amount.signum() < 0 ? "-$" : "$")
        + String.format(Locale.ROOT, "%,.2f", amount.abs().setScale(2, RoundingMode.HALF_UP));
  }

  /** Where a denial's letter is as a document; {@code null} for nowhere. */
  @Nullable
  String link(OpenDenial denial) {
    return documents == null ? null : documents + document(denial);
  }

  @Nullable
  AppealLetter letter(OpenDenial denial) {
    return letters.apply(denial);
  }

  List<Map.Entry<String, Tally>> groups(DenialTrends.By by) {
    return trends.groups(by).stream().limit(SHOWN).toList();
  }

  /** The listed denials of a group. */
  List<OpenDenial> of(DenialTrends.By by, String group) {
    return worklist.stream()
        .filter(each -> DenialTrends.groupOf(by, each.line()).equals(group))
        .toList();
  }

  String due(Remedy remedy) {
    return due(remedy, trends.today());
  }

  /** By when a step is to be taken, and whether that day is over. */
  public static String due(Remedy remedy, LocalDate today) {
    LocalDate safe = remedy.deadline().safe();
    LocalDate over = remedy.lastDay();
    if (safe == null) {
      return over != null
          ? "too late, the last day was " + UsDates.of(over)
          : remedy.deadline().rule().equals(NO_DEADLINE) ? "no deadline" : "no date known";
    }
    int left = (int) ChronoUnit.DAYS.between(today, safe);
    LocalDate latest = remedy.deadline().latest();
    return UsDates.of(safe)
        + (left >= 0 ? ", " + Words.count(left, "day") + " left" : "")
        + (left < 0 ? ", " + Words.count(-left, "day") + " past due" : "")
        + (left < 0 && latest != null && !today.isAfter(latest)
            ? ", the last day is " + UsDates.of(latest)
            : "");
  }

  /** The reason of an amount for people, such as {@code CO-45 $300.00}. */
  public static String reason(Remedy remedy) {
    return (remedy.code() == null ? "no reason code" : remedy.code())
        + (remedy.amount().signum() == 0 ? "" : " " + money(remedy.amount()));
  }

  /** How much of the charge nothing explains; empty where the line balances. */
  public static String off(WorkedLine line) {
    BigDecimal off = line.difference();
    return off == null ? "" : "does not balance, off by " + money(off);
  }

  /** A word of tables for people, such as {@code medical necessity: criteria not shown}. */
  public static String plain(String word) {
    String words =
        word.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').replace("/", ": ");
    return ABBREVIATION.matcher(words).replaceAll(one -> one.group().toUpperCase(Locale.ROOT));
  }

  /** The procedure code of a denial. */
  public static String service(OpenDenial denial) {
    String code = denial.line().match().line().code();
    return code == null ? "whole claim" : code;
  }

  /** Whether a review catches denials, as a sentence. */
  public static String caught(Predicted predicted) {
    return switch (predicted) {
      case CAUGHT -> "Caught: the review gives this reason";
      case OTHER_REASON -> "The review flags the line for another reason";
      case ASKED -> "The review asks for a fact that decides it";
      case NOT_CHECKED -> "Not checked: the data for this check was not there";
      case MISSED -> "Missed: there are rules, and none flags the line";
      case NO_RULE -> "No rules for this payer and service";
      case NO_CLAIM -> "No matching claim in the files given";
    };
  }

  String predicted(WorkedLine line) {
    Predicted predicted = line.predicted();
    return predicted == null
        ? ""
        : caught(predicted) + (line.rule() == null ? "" : " (rule " + line.rule() + ")");
  }

  String matched(WorkedLine line) {
    return line.match().claimLines().isEmpty()
        ? "no matching claim line"
        : line.match().claimLines().stream().map(String::valueOf).collect(Collectors.joining(", "))
            + ", matched by "
            + plain(line.match().by().word());
  }

  /** How many appeals are due in so many days. */
  long appealsDue(int days) {
    return worklist.stream()
        .filter(each -> each.line().remedy().action() == Action.APPEAL)
        .mapToLong(each -> each.daysLeft(trends.today()))
        .filter(left -> left >= 0 && left <= days)
        .count();
  }

  /** The rules that told something, those with the most wrong first. */
  List<Map.Entry<String, RuleRecord>> rules() {
    return trends.rules().entrySet().stream()
        .sorted((one, other) -> other.getValue().wrong() - one.getValue().wrong())
        .limit(SHOWN)
        .toList();
  }
}
