package io.github.payerrules.pages;

import io.github.payerrules.denial.AppealLetter;
import io.github.payerrules.denials.DenialTrends;
import io.github.payerrules.denials.OpenDenial;
import io.github.payerrules.denials.RuleRecord;
import io.github.payerrules.denials.Tally;
import io.github.payerrules.remittance.Action;
import io.github.payerrules.remittance.Predicted;
import io.github.payerrules.remittance.WorkedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page of denials as its template shows it.
 *
 * @param frame title, style and script
 * @param trends what the remittances add up to
 * @param worklist the denials to be worked, in order, as many as a page can show
 * @param open how many there are in all
 * @param letters gives the letter of a denial; {@code null} where it calls for none
 */
public record DenialsPage(
    Html.Frame frame,
    DenialTrends trends,
    List<OpenDenial> worklist,
    int open,
    Function<OpenDenial, @Nullable AppealLetter> letters) {

  private static final int SHOWN = 500;

  /** The page in HTML. */
  public static String of(
      DenialTrends trends, Function<OpenDenial, @Nullable AppealLetter> letters) {
    List<OpenDenial> all = trends.worklist();
    return Html.page(
        "denials.jte",
        new DenialsPage(
            Html.frame("Denials"),
            trends,
            all.subList(0, Math.min(SHOWN, all.size())),
            all.size(),
            letters));
  }

  /** Dollars with cents. */
  public static String money(BigDecimal amount) {
    return "$" + String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
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

  String due(OpenDenial denial) {
    LocalDate safe = denial.line().remedy().deadline().safe();
    if (safe == null) {
      return "no date known";
    }
    long left = denial.daysLeft(trends.today());
    return safe + (left < 0 ? ", " + -left + " days over" : ", " + left + " days left");
  }

  String predicted(WorkedLine line) {
    Predicted predicted = line.predicted();
    if (predicted == null) {
      return "";
    }
    String rule = line.rule() == null ? "" : " by " + line.rule();
    return switch (predicted) {
      case CAUGHT -> "The review told of it" + rule;
      case OTHER_REASON -> "The review told of this line for another reason" + rule;
      case ASKED -> "The review asked for a fact that decides it" + rule;
      case MISSED -> "The review said nothing: a rule is missing or wrong";
      case NO_RULE -> "There is no rule for this service and payer";
      case NO_CLAIM -> "The claim is not among those given";
    };
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
