package io.github.payerrules.denial;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.remittance.LineMatch;
import io.github.payerrules.remittance.MatchedBy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In what a claim, as it is given, is not the one that the payer decided. */
final class Differences {

  private Differences() {}

  /** The differences in words, by the places of the lines in the payment; empty for none. */
  static String of(Claim claim, List<DecidedLine> lines) {
    List<Integer> absent = new ArrayList<>();
    List<Integer> otherCharge = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      LineMatch match = lines.get(i).match();
      if (match.by() == MatchedBy.NOTHING) {
        absent.add(i + 1);
      } else if (match.by() != MatchedBy.WHOLE_CLAIM && hasOtherCharge(claim, match)) {
        otherCharge.add(i + 1);
      }
    }
    return List.of(
            said(absent, "not in the claim by code and date of service"),
            said(otherCharge, "in the claim with another charge"))
        .stream()
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String said(List<Integer> lines, String what) {
    String numbers = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return switch (lines.size()) {
      case 0 -> "";
      case 1 -> "line " + numbers + " is " + what;
      default -> "lines " + numbers + " are " + what;
    };
  }

  private static boolean hasOtherCharge(Claim claim, LineMatch match) {
    BigDecimal sent = sent(claim, match);
    return sent != null && sent.compareTo(match.line().charge().abs()) != 0;
  }

  /** What was charged on the claim's lines; {@code null} where one of them names no charge. */
  private static @Nullable BigDecimal sent(Claim claim, LineMatch match) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ServiceLine line : claim.lines()) {
      if (match.claimLines().contains(line.number())) {
        if (line.charge() == null) {
          return null;
        }
        sum = sum.add(line.charge());
      }
    }
    return sum;
  }
}
