package io.github.payerrules.internal.denial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The words of conditions that ask for authorizations and referrals on file. */
final class AuthorizationWords {

  private AuthorizationWords() {}

  static void addTo(Map<String, FactWord> words) {
    words.put("authorization-number-on-claim", AuthorizationWords::numberOnClaim);
    words.put("no-authorization", line -> known(line) ? on(line).isEmpty() : null);
    words.put("authorization-denied", line -> some(line, each -> has(each, "denied")));
    words.put("authorization-pending", line -> some(line, each -> has(each, "pending")));
    words.put("authorization-fits", line -> approved(line, each -> fits(line, each)));
    words.put(
        "authorization-expired",
        line -> approved(line, each -> names(line, each) && hasEnded(line, each)));
    words.put(
        "authorization-not-begun",
        line -> approved(line, each -> names(line, each) && hasNotBegun(line, each)));
    words.put(
        "authorization-other-code",
        line -> approved(line, each -> !names(line, each) && covers(line, each)));
    words.put(
        "authorization-units-exceeded",
        line -> approved(line, each -> names(line, each) && !hasUnits(line, each)));
    words.put(
        "authorization-other-provider",
        line -> approved(line, each -> names(line, each) && !forProvider(line, each)));
    words.put(
        "authorization-other-side",
        line -> approved(line, each -> names(line, each) && !forSide(line, each)));
    words.put("no-referral", line -> referrals(line) ? on(line, "referrals").isEmpty() : null);
    words.put(
        "referral-fits",
        line -> referrals(line)
            ? on(line, "referrals").stream().anyMatch(each -> covers(line, each) && hasVisits(each))
            : null);
    words.put(
        "referral-expired",
        line -> referrals(line)
            ? on(line, "referrals").stream().anyMatch(each -> hasEnded(line, each))
            : null);
    words.put(
        "referral-visits-used",
        line -> referrals(line)
            ? on(line, "referrals").stream().anyMatch(each -> !hasVisits(each))
            : null);
  }

  private static boolean known(AskedLine line) {
    return line.facts().has("authorizations");
  }

  private static boolean referrals(AskedLine line) {
    return line.facts().has("referrals");
  }

  private static List<FactTree> on(AskedLine line) {
    return on(line, "authorizations");
  }

  private static List<FactTree> on(AskedLine line, String list) {
    return line.facts().list(list);
  }

  private static boolean has(FactTree authorization, String status) {
    return status.equals(AskedLine.lower(authorization.text("status")));
  }

  private static @Nullable Boolean some(AskedLine line, Predicate<FactTree> test) {
    return known(line) ? on(line).stream().anyMatch(test) : null;
  }

  private static @Nullable Boolean approved(AskedLine line, Predicate<FactTree> test) {
    return some(
        line, each -> (each.text("status") == null || has(each, "approved")) && test.test(each));
  }

  private static @Nullable Boolean numberOnClaim(AskedLine line) {
    if (line.facts().text("authorizationNumber") != null) {
      return true;
    }
    return (line.facts().has("authorizationNumber") || known(line)) ? Boolean.FALSE : null;
  }

  private static boolean fits(AskedLine line, FactTree each) {
    return names(line, each)
        && covers(line, each)
        && hasUnits(line, each)
        && forProvider(line, each)
        && forSide(line, each);
  }

  private static boolean names(AskedLine line, FactTree each) {
    List<String> codes = each.texts("codes");
    return codes.isEmpty() || codes.contains(line.code());
  }

  private static boolean covers(AskedLine line, FactTree each) {
    return AskedLine.covers(each, line.serviceDate());
  }

  private static boolean hasEnded(AskedLine line, FactTree each) {
    LocalDate to = each.date("to");
    LocalDate day = line.serviceDate();
    return to != null && day != null && day.isAfter(to);
  }

  private static boolean hasNotBegun(AskedLine line, FactTree each) {
    LocalDate from = each.date("from");
    LocalDate day = line.serviceDate();
    return from != null && day != null && day.isBefore(from);
  }

  private static boolean hasUnits(AskedLine line, FactTree each) {
    BigDecimal approved = each.number("unitsApproved");
    BigDecimal used = each.number("unitsUsed");
    return approved == null
        || line.units().add(used == null ? BigDecimal.ZERO : used).compareTo(approved) <= 0;
  }

  private static boolean forProvider(AskedLine line, FactTree each) {
    String granted = each.text("renderingNpi");
    String rendering = line.facts().text("rendering.npi");
    return granted == null || rendering == null || granted.equals(rendering);
  }

  private static boolean forSide(AskedLine line, FactTree each) {
    String granted = each.text("laterality");
    boolean left = line.hasModifier("LT");
    boolean right = line.hasModifier("RT");
    return granted == null
        || granted.equalsIgnoreCase("bilateral")
        || !(left ^ right)
        || granted.equalsIgnoreCase(left ? "LT" : "RT");
  }

  private static boolean hasVisits(FactTree referral) {
    BigDecimal approved = referral.number("visitsApproved", "visits");
    BigDecimal used = referral.number("visitsUsed");
    return approved == null || used == null || used.compareTo(approved) < 0;
  }
}
