package io.github.payerrules.testkit.change;

import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.testkit.change.RuleDifference.Kind;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.RuleText.ConditionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares two versions of one rule. */
final class RuleComparison {

  private final List<String> meaning = new ArrayList<>();
  private final List<String> wording = new ArrayList<>();

  private RuleComparison() {}

  /**
   * What changed in a rule; {@code null} where nothing did.
   *
   * @param same whether both versions find the same on every claim
   */
  static @Nullable RuleDifference of(RuleText before, RuleText after, boolean same) {
    RuleComparison comparison = new RuleComparison();
    comparison.compare(before, after, same);
    List<String> changes = new ArrayList<>(comparison.meaning);
    changes.addAll(comparison.wording);
    if (changes.isEmpty()) {
      return null;
    }
    Kind kind = comparison.meaning.isEmpty() ? Kind.REWORDED : Kind.CHANGED;
    return new RuleDifference(after.info().id(), kind, after.info(), changes);
  }

  private void compare(RuleText before, RuleText after, boolean same) {
    RuleInfo was = before.info();
    RuleInfo is = after.info();
    if (!same) {
      conditions(before.conditions(), after.conditions());
    }
    changed(meaning, "outcome", lower(was.outcome()), lower(is.outcome()));
    changed(meaning, "first date of service", was.effective(), is.effective());
    changed(meaning, "last date of service", was.until(), is.until());
    changed(meaning, "reason code", was.group() + "-" + was.carc(), is.group() + "-" + is.carc());
    changed(meaning, "remark codes", list(was.rarcs()), list(is.rarcs()));
    changed(meaning, "patient owes it with", was.patientWith(), is.patientWith());
    if (!same && meaning.isEmpty()) {
      meaning.add("compares other lines or services than before");
    }
    reworded("title", was.title(), is.title());
    reworded("message", was.message(), is.message());
    reworded("fix", was.fix(), is.fix());
    reworded("citation", was.citation(), is.citation());
    changed(wording, "mark", was.mark().letter(), is.mark().letter());
    changed(wording, "not verified because", was.unverified(), is.unverified());
    changed(wording, "root cause", lower(was.cause()), lower(is.cause()));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String list(List<String> texts) {
    return texts.isEmpty() ? "none" : String.join(" ", texts);
  }

  private static void changed(
      List<String> changes, String what, @Nullable Object was, @Nullable Object is) {
    if (!Objects.equals(was, is)) {
      changes.add(what + " "
          + Objects.requireNonNullElse(was, "none")
          + " becomes "
          + Objects.requireNonNullElse(is, "none"));
    }
  }

  private void reworded(String what, @Nullable String was, @Nullable String is) {
    if (!Objects.equals(was, is)) {
      wording.add(what + " reworded");
    }
  }

  /** Conditions that are alike in ever less are taken for one that changed. */
  private void conditions(List<ConditionText> before, List<ConditionText> after) {
    List<ConditionText> was = new ArrayList<>(before);
    List<ConditionText> is = new ArrayList<>(after);
    pair(was, is, (one, other) -> one.plain().equals(other.plain()));
    pair(
        was,
        is,
        (one, other) -> one.words().equals(other.words()) && one.given().equals(other.given()));
    pair(was, is, (one, other) -> one.words().equals(other.words()));
    was.forEach(each -> meaning.add("condition left out: " + each.plain()));
    is.forEach(each -> meaning.add("condition added: " + each.plain()));
  }

  private void pair(
      List<ConditionText> was,
      List<ConditionText> is,
      BiPredicate<ConditionText, ConditionText> alike) {
    for (ConditionText one : List.copyOf(was)) {
      for (ConditionText other : List.copyOf(is)) {
        if (was.contains(one) && is.contains(other) && alike.test(one, other)) {
          was.remove(one);
          is.remove(other);
          said(one, other);
        }
      }
    }
  }

  private void said(ConditionText one, ConditionText other) {
    if (one.plain().equals(other.plain())) {
      return;
    }
    boolean limit = isNumber(one.value())
        && isNumber(other.value())
        && one.comparison().equals(other.comparison())
        && one.given().equals(other.given());
    meaning.add(
        limit
            ? "limit " + one.value() + " becomes " + other.value() + ": " + other.plain()
            : one.plain() + " becomes " + other.plain());
  }

  private static boolean isNumber(@Nullable String value) {
    return value != null && value.matches("-?\\d+");
  }
}
