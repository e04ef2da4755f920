package io.github.payerrules.denial;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.LineMatch;
import io.github.payerrules.remittance.MatchedBy;
import io.github.payerrules.remittance.ServicePayment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Brings the lines of a remittance together with the lines of the claim, and says how. */
final class LineMatcher {

  private final List<ServiceLine> open;
  private final List<ServicePayment> lines;

  private LineMatcher(Claim claim, List<ServicePayment> lines) {
    this.open = new ArrayList<>(claim.lines());
    this.lines = lines;
  }

  /** One match for each line of the payment, in its order. */
  static List<LineMatch> match(@Nullable Claim claim, ClaimPayment payment) {
    if (claim == null) {
      return payment.lines().stream()
          .map(line -> new LineMatch(line, List.of(), MatchedBy.NOTHING))
          .toList();
    }
    return new LineMatcher(claim, payment.lines()).match();
  }

  private List<LineMatch> match() {
    // Equal lines are told apart by their place: records compare by content.
    List<LineMatch> result = new ArrayList<>();
    Map<Integer, LineMatch> found = new LinkedHashMap<>();
    round(found, MatchedBy.CONTROL_NUMBER, LineMatcher::sameControlNumber);
    round(
        found,
        MatchedBy.SAME_SERVICE,
        (line, of) -> sameCode(line, of)
            && sameDate(line, of)
            && sameCharge(line, of)
            && sameModifiers(line, of));
    round(
        found,
        MatchedBy.CHANGED_MODIFIERS,
        (line, of) -> sameCode(line, of) && sameDate(line, of) && sameCharge(line, of));
    round(
        found,
        MatchedBy.CHANGED_CODE,
        (line, of) -> of.code().equals(line.submittedCode()) && sameDate(line, of));
    merged(found);
    round(found, MatchedBy.CHANGED_CHARGE, (line, of) -> sameCode(line, of) && sameDate(line, of));
    for (int i = 0; i < lines.size(); i++) {
      LineMatch match = found.get(i);
      result.add(match == null ? new LineMatch(lines.get(i), List.of(), MatchedBy.NOTHING) : match);
    }
    return result;
  }

  private void round(
      Map<Integer, LineMatch> found, MatchedBy by, BiPredicate<ServicePayment, ServiceLine> same) {
    for (int i = 0; i < lines.size(); i++) {
      if (!found.containsKey(i)) {
        ServicePayment line = lines.get(i);
        ServiceLine of =
            open.stream().filter(each -> same.test(line, each)).findFirst().orElse(null);
        if (of != null) {
          open.remove(of);
          found.put(i, new LineMatch(line, List.of(of.number()), by));
        }
      }
    }
  }

  /** Several open lines of one code and day whose charges add up to that of the remittance line. */
  private void merged(Map<Integer, LineMatch> found) {
    for (int i = 0; i < lines.size(); i++) {
      ServicePayment line = lines.get(i);
      if (!found.containsKey(i)) {
        List<ServiceLine> of = open.stream()
            .filter(each -> sameCode(line, each) && sameDate(line, each))
            .toList();
        BigDecimal sum = of.stream()
            .map(each -> each.charge() == null ? BigDecimal.ZERO : each.charge())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (of.size() > 1 && sum.compareTo(line.charge()) == 0) {
          open.removeAll(of);
          found.put(
              i,
              new LineMatch(
                  line, of.stream().map(ServiceLine::number).toList(), MatchedBy.MERGED_LINES));
        }
      }
    }
  }

  private static boolean sameControlNumber(ServicePayment line, ServiceLine of) {
    String number = line.controlNumber();
    return number != null
        && (number.equals(of.lineControlNumber())
            || (of.lineControlNumber() == null
                && number.equals(String.valueOf(of.number()))
                && sameCode(line, of)));
  }

  private static boolean sameCode(ServicePayment line, ServiceLine of) {
    return of.code().equals(line.billedCode());
  }

  private static boolean sameDate(ServicePayment line, ServiceLine of) {
    return line.serviceDate() == null || line.serviceDate().equals(of.date());
  }

  private static boolean sameCharge(ServicePayment line, ServiceLine of) {
    return of.charge() == null || of.charge().compareTo(line.charge().abs()) == 0;
  }

  private static boolean sameModifiers(ServicePayment line, ServiceLine of) {
    Set<String> modifiers = new HashSet<>(line.modifiers());
    return modifiers.equals(new HashSet<>(of.modifiers()));
  }
}
