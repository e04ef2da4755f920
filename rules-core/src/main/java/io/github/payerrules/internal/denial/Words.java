package io.github.payerrules.internal.denial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of conditions that are computed: money, units, pairs of lines, earlier claims. */
final class Words {

  /** The word that asks whether less was allowed than the contract pays. */
  static final String BELOW_CONTRACT = "paid-below-contract";

  /** With its dot: without it a spinal level, such as T12, looks like one. */
  private static final Pattern DIAGNOSIS =
      Pattern.compile("\\b[A-TV-Z]\\d[A-Z0-9]\\.[A-Z0-9]{1,4}\\b");

  private Words() {}

  static Map<String, FactWord> all() {
    Map<String, FactWord> words = new LinkedHashMap<>();
    words.put("nothing-paid", line -> line.line().paid().signum() == 0);
    words.put("whole-charge-discounted", AskedLine::isWhollyDiscounted);
    words.put(BELOW_CONTRACT, Words::paidBelowContract);
    words.put(
        "code-changed",
        line -> line.line().submittedCode() != null
            && !line.line().submittedCode().equals(line.line().code()));
    words.put("corrected-in-remittance", Words::correctedInRemittance);
    words.put("several-units", Words::severalUnits);
    words.put("units-over-performed", line -> compareUnits(line, false));
    words.put("units-as-performed", line -> compareUnits(line, true));
    words.put("performed-within-edit", Words::performedWithinEdit);
    words.put("units-over-edit", Words::unitsOverEdit);
    words.put("other-diagnosis-in-record", Words::otherDiagnosisInRecord);
    words.put("diagnosis-of-its-own", Words::diagnosisOfItsOwn);
    words.put("side-of-its-own", Words::sideOfItsOwn);
    words.put("earlier-claim-paid", line -> earlier(line, "paid"));
    words.put("earlier-claim-denied", line -> earlier(line, "denied"));
    words.put("earlier-claim-pending", line -> earlier(line, "pending"));
    words.put("other-line-paid", line -> sameClaim(line, true));
    words.put("other-line-denied", line -> sameClaim(line, false));
    words.put("same-service-paid", line -> sameCodePaid(line, Words::isSame));
    words.put("other-side-paid", line -> sameCodePaid(line, Words::isOtherSide));
    words.put("enrolled-that-day", Words::enrolled);
    words.put("other-code-performed", Words::otherCodePerformed);
    CoverageWords.addTo(words);
    AuthorizationWords.addTo(words);
    FilingWords.addTo(words);
    return words;
  }

  private static @Nullable Boolean paidBelowContract(AskedLine line) {
    BigDecimal contracted = contracted(line);
    return contracted == null ? null : line.allowed().compareTo(contracted) < 0;
  }

  /** What the contract pays for the code; {@code null} where nobody says. */
  static @Nullable BigDecimal contracted(AskedLine line) {
    FactTree facts = line.facts();
    BigDecimal ofCode = FactTree.asNumber(facts.tree("contractedAmounts").at(line.code()));
    return ofCode == null ? facts.number("contractedAmount", "feeScheduleAmount") : ofCode;
  }

  private static @Nullable Boolean correctedInRemittance(AskedLine line) {
    if (!line.facts().has("sameRemittance")) {
      return null;
    }
    return line.facts().list("sameRemittance").stream()
        .anyMatch(
            each -> !"22".equals(each.text("status")) && line.code().equals(each.text("code")));
  }

  private static @Nullable Boolean severalUnits(AskedLine line) {
    boolean told = line.line().submittedUnits() != null || line.line().units() != null;
    return told ? line.units().compareTo(BigDecimal.ONE) > 0 : null;
  }

  /** The units that the record bears out; {@code null} where nobody says. */
  private static @Nullable BigDecimal performed(AskedLine line) {
    return line.facts()
        .number("evidence.unitsPerformed", "evidence.unitsDocumented", "evidence.levelsPerformed");
  }

  private static @Nullable Boolean compareUnits(AskedLine line, boolean same) {
    BigDecimal performed = performed(line);
    if (performed == null) {
      return null;
    }
    int difference = line.units().compareTo(performed);
    return same ? difference <= 0 : difference > 0;
  }

  private static @Nullable Boolean performedWithinEdit(AskedLine line) {
    BigDecimal performed = performed(line);
    BigDecimal limit = line.facts().number("mue.limit");
    return (performed == null || limit == null) ? null : performed.compareTo(limit) <= 0;
  }

  private static @Nullable Boolean unitsOverEdit(AskedLine line) {
    BigDecimal limit = line.facts().number("mue.limit");
    return limit == null ? null : line.units().compareTo(limit) > 0;
  }

  /** Whether the record names a diagnosis code that the claim does not. */
  private static @Nullable Boolean otherDiagnosisInRecord(AskedLine line) {
    FactTree facts = line.facts();
    Set<String> recorded = new TreeSet<>(facts.texts("recordDiagnoses"));
    recorded.addAll(facts.texts("evidence.diagnoses"));
    recorded.addAll(facts.texts("evidence.documentedDiagnoses"));
    String note = String.join("\n", facts.texts("record"));
    DIAGNOSIS.matcher(note).results().map(MatchResult::group).forEach(recorded::add);
    if (recorded.isEmpty()) {
      return null;
    }
    recorded.removeAll(facts.texts("diagnoses"));
    return !recorded.isEmpty();
  }

  /** Whether the line has a diagnosis that no other line of the claim has. */
  private static @Nullable Boolean diagnosisOfItsOwn(AskedLine line) {
    List<String> own = line.facts().texts("diagnoses");
    List<FactTree> others = line.facts().list("sameClaim");
    if (own.isEmpty()
        || others.isEmpty()
        || others.stream().allMatch(each -> each.texts("diagnoses").isEmpty())) {
      return null;
    }
    return others.stream().noneMatch(each -> each.texts("diagnoses").containsAll(own));
  }

  /** Whether line and other lines carry different sides. */
  private static @Nullable Boolean sideOfItsOwn(AskedLine line) {
    String side = side(line.line().modifiers());
    List<String> others = line.facts().list("sameClaim").stream()
        .map(each -> side(each.texts("modifiers")))
        .filter(each -> !each.isEmpty())
        .toList();
    return (side.isEmpty() || others.isEmpty()) ? null : !others.contains(side);
  }

  private static String side(List<String> modifiers) {
    return modifiers.contains("LT") ? "LT" : modifiers.contains("RT") ? "RT" : "";
  }

  private static @Nullable Boolean earlier(AskedLine line, String state) {
    FactTree earlier = line.facts().tree("earlierClaim");
    if (earlier.isEmpty()) {
      return null;
    }
    BigDecimal paid = earlier.number("paid");
    String status = AskedLine.lower(earlier.text("status"));
    String outcome = AskedLine.lower(earlier.text("outcome"));
    boolean isPaid =
        (paid != null && paid.signum() > 0) || status.equals("paid") || outcome.equals("paid");
    boolean isPending = !isPaid
        && List.of("pending", "in process", "in-process", "received", "open")
            .contains(status.isEmpty() ? outcome : status);
    boolean isDenied = !isPaid
        && !isPending
        && (earlier.has("carc")
            || earlier.has("adjustments")
            || (paid != null && paid.signum() == 0)
            || List.of("denied", "4", "rejected").contains(status.isEmpty() ? outcome : status));
    return switch (state) {
      case "paid" -> isPaid;
      case "pending" -> isPending;
      default -> isDenied;
    };
  }

  /** Whether another code was performed than billed, as the record has it. */
  private static @Nullable Boolean otherCodePerformed(AskedLine line) {
    String performed = line.facts().text("evidence.codePerformed", "evidence.procedurePerformed");
    if (performed != null) {
      return !performed.equals(line.code());
    }
    String note = String.join("\n", line.facts().texts("record"));
    boolean named = line.facts().list("authorizations").stream()
        .flatMap(each -> each.texts("codes").stream())
        .anyMatch(code -> !code.equals(line.code()) && note.contains(code));
    return named ? Boolean.TRUE : null;
  }

  private static @Nullable Boolean enrolled(AskedLine line) {
    LocalDate from = line.facts().tree("enrollment").date("effective", "effectiveOn", "from");
    LocalDate day = line.serviceDate();
    return (from == null || day == null) ? null : !day.isBefore(from);
  }

  /** Whether a line of the claim with the same code is paid that is like this one in some way. */
  private static @Nullable Boolean sameCodePaid(
      AskedLine line, BiPredicate<List<String>, List<String>> alike) {
    List<FactTree> others = line.facts().list("sameClaim");
    return others.isEmpty()
        ? null
        : others.stream()
            .filter(each -> line.code().equals(each.text("code")) && isPaid(each))
            .anyMatch(each -> alike.test(line.line().modifiers(), each.texts("modifiers")));
  }

  private static boolean isSame(List<String> modifiers, List<String> others) {
    return Set.copyOf(modifiers).equals(Set.copyOf(others));
  }

  private static boolean isOtherSide(List<String> modifiers, List<String> others) {
    String side = side(modifiers);
    String other = side(others);
    return !side.isEmpty() && !other.isEmpty() && !side.equals(other);
  }

  private static boolean isPaid(FactTree line) {
    BigDecimal paid = line.number("paid");
    return paid != null && paid.signum() > 0;
  }

  private static @Nullable Boolean sameClaim(AskedLine line, boolean paid) {
    List<FactTree> others = line.facts().list("sameClaim");
    return others.isEmpty()
        ? null
        : others.stream()
            .map(each -> each.number("paid"))
            .anyMatch(amount -> amount != null && (amount.signum() > 0) == paid);
  }
}
