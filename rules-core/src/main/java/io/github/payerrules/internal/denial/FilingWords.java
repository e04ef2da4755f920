package io.github.payerrules.internal.denial;

import io.github.payerrules.remittance.RemedyDeadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of conditions that ask whether the claim was filed in time, and can be shown to be. */
final class FilingWords {

  private FilingWords() {}

  static void addTo(Map<String, FactWord> words) {
    words.put("filed-in-time", FilingWords::filedInTime);
    words.put("decided-within-filing-limit", FilingWords::decidedInTime);
    words.put("proof-of-filing", FilingWords::proof);
    words.put("only-rejected", FilingWords::onlyRejected);
    words.put("deadline-filing-passed", line -> {
      LocalDate last = limit(line);
      return last == null ? null : line.today().isAfter(last);
    });
  }

  /** The last day for the claim of this line. */
  private static @Nullable LocalDate limit(AskedLine line) {
    RemedyDeadline filing = line.tables().deadlines().of("filing", line);
    return filing.latest();
  }

  /** Whether the payer's own first receipt was in time. */
  private static @Nullable Boolean filedInTime(AskedLine line) {
    LocalDate received = line.facts().date("firstReceivedOn", "payerReceivedOn");
    LocalDate limit = limit(line);
    return (received == null || limit == null) ? null : !received.isAfter(limit);
  }

  /**
   * Whether the payer decided before the shortest limit on file was over: it cannot have received
   * the claim later than that.
   */
  private static @Nullable Boolean decidedInTime(AskedLine line) {
    LocalDate decided = line.denial().remitDate();
    LocalDate service = line.serviceDate();
    LocalDate limit = line.tables().deadlines().of("filing", line).safe();
    return (decided == null || service == null || limit == null || decided.isBefore(service))
        ? null
        : !decided.isAfter(limit);
  }

  /** Whether the payer acknowledged the claim in time: with no known limit, any acceptance. */
  private static @Nullable Boolean proof(AskedLine line) {
    if (!line.facts().has("submissions")) {
      return null;
    }
    LocalDate limit = limit(line);
    return accepted(line).stream()
        .map(each -> each.date("on", "sent"))
        .anyMatch(day -> day == null || limit == null || !day.isAfter(limit));
  }

  private static @Nullable Boolean onlyRejected(AskedLine line) {
    return line.facts().has("submissions") ? accepted(line).isEmpty() : null;
  }

  private static List<FactTree> accepted(AskedLine line) {
    DenialTables tables = line.tables();
    return line.facts().list("submissions").stream()
        .filter(each -> tables.isCode("acknowledgment-of-payer", each.text("acknowledgment"))
            && tables.isCode("acknowledgment-accepted", each.text("category")))
        .toList();
  }
}
