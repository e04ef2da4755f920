package io.github.payerrules.spring;

import io.github.payerrules.LiveStatus;
import io.github.payerrules.review.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people who run the program see of the rules in use. */
final class RulesDetails {

  private static final int HASH_DIGITS = 12;

  private RulesDetails() {}

  static Map<String, Object> of(LiveStatus status) {
    Map<String, Object> details = new LinkedHashMap<>();
    Map<String, String> versions = new LinkedHashMap<>();
    status
        .versions()
        .forEach((payer, version) -> versions.put(
            payer,
            version.rules() + " ("
                + version
                    .contentHash()
                    .substring(0, Math.min(HASH_DIGITS, version.contentHash().length()))
                + ")"));
    details.put("rules", versions);
    details.put("since", status.since().toString());
    details.put("swaps", status.swaps());
    LiveStatus.Failure failure = status.lastFailure();
    if (failure != null) {
      details.put(
          "lastFailure",
          Map.of("at", failure.at().toString(), "problems", texts(failure.problems())));
    }
    return details;
  }

  static List<String> texts(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }
}
