package io.github.payerrules.internal.denial;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.remittance.Action;
import io.github.payerrules.remittance.Denial;
import io.github.payerrules.remittance.DenialKind;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.RemedyDeadline;
import io.github.payerrules.remittance.ServicePayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what each unpaid amount of a line is and what to do about it: first row that fits. */
public final class Decision {

  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final RemedyDeadline UNKNOWN_DEADLINE = new RemedyDeadline(
      "Set by the contract or the payer's manual, which is not on file", null, null, null, false);

  private static final RemedyDeadline OF_UNKNOWN_PAYER = new RemedyDeadline(
      "At once: the payer to bill sets the limit, which is not on file", null, null, null, false);

  private final AskedLine line;
  private final DenialTables tables;

  private record Found(CauseRow cause, @Nullable Adjustment adjustment) {}

  private record Told(Found found, Remedy remedy) {}

  private Decision(AskedLine line) {
    this.line = line;
    this.tables = line.tables();
  }

  /** One remedy for each unpaid amount, the one that decides what happens to the line first. */
  public static List<Remedy> of(Denial denial, DenialTables tables, LocalDate today) {
    return new Decision(new AskedLine(summed(denial), tables, today)).remedies();
  }

  /**
   * The amounts of one group and reason are one: a payer may take one back by its negative. What
   * comes to nothing so, or beside other amounts, is no adjustment; of a line that charges nothing
   * it is the reason.
   */
  private static Denial summed(Denial denial) {
    ServicePayment line = denial.line();
    if (line == null) {
      return denial;
    }
    Map<String, Adjustment> sums = new LinkedHashMap<>();
    Set<String> repeated = new HashSet<>();
    for (Adjustment each : line.adjustments()) {
      if (sums.containsKey(each.code())) {
        repeated.add(each.code());
      }
      sums.merge(
          each.code(),
          each,
          (one, other) ->
              one.toBuilder().amount(one.amount().add(other.amount())).build());
    }
    boolean hasAmount = sums.values().stream().anyMatch(each -> each.amount().signum() != 0);
    List<Adjustment> left = sums.values().stream()
        .filter(
            each -> each.amount().signum() != 0 || !(hasAmount || repeated.contains(each.code())))
        .toList();
    if (left.equals(line.adjustments())) {
      return denial;
    }
    return denial.toBuilder().line(line.toBuilder().adjustments(left).build()).build();
  }

  /** The payer of a line as rows are looked up, the narrowest first. */
  public static List<String> payers(Denial denial, DenialTables tables, LocalDate today) {
    return new AskedLine(denial, tables, today).payers();
  }

  private List<Remedy> remedies() {
    List<Found> found = new ArrayList<>();
    if (line.denial().line() == null) {
      for (ProviderAdjustment each : line.denial().providerAdjustments()) {
        Adjustment adjustment = Adjustment.builder()
            .group(each.amount().signum() < 0 ? "PLB-" : "PLB+")
            .carc(each.code())
            .amount(each.amount())
            .build();
        found.add(new Found(cause(adjustment.group(), adjustment.carc()), adjustment));
      }
    } else {
      for (Adjustment each : line.line().adjustments()) {
        found.add(new Found(cause(each.group(), each.carc()), each));
      }
    }
    List<Told> told = new ArrayList<>();
    found.forEach(each -> told.add(new Told(each, remedy(each))));
    if (told.isEmpty()) {
      Found none = new Found(cause("", ""), null);
      told.add(new Told(none, WithoutReason.of(line.denial(), remedy(none), this::asIf)));
    } else if (line.denial().difference() != null) {
      WithoutReason.beside(line.denial(), this::asIf)
          .ifPresent(off -> told.add(new Told(new Found(cause("", ""), null), off)));
    }
    return told.stream()
        .sorted(Comparator.comparing((Told each) -> each.remedy().kind())
            .reversed()
            .thenComparing(each -> amountOfDenial(each.found()), Comparator.reverseOrder())
            .thenComparing(Decision::isPosted)
            .thenComparing(each -> each.found().cause().row().line()))
        .map(Told::remedy)
        .toList();
  }

  /** What the tables say of a line without adjustments that is like this one in all else. */
  private Remedy asIf(Denial other) {
    Decision decision = new Decision(new AskedLine(other, tables, line.today()));
    return decision.remedy(new Found(decision.cause("", ""), null));
  }

  /** Of what is no denial, first what somebody has to act on, last what is only posted. */
  private static int isPosted(Told told) {
    return told.remedy().isToWork() ? 0 : told.remedy().action() == Action.NONE ? 2 : 1;
  }

  /** Denials by money; what is none by the order of its rows. */
  private static BigDecimal amountOfDenial(Found found) {
    return found.cause().kind() == DenialKind.NO || found.adjustment() == null
        ? ZERO
        : found.adjustment().amount().abs();
  }

  private CauseRow cause(String group, String carc) {
    List<String> payers = line.payers();
    String current = tables.successor(carc);
    return tables.causes().stream()
        .filter(row -> row.isFor(payers, group, current, line))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("causes.csv has no row for every adjustment"));
  }

  private DenialKind kind(CauseRow cause) {
    boolean paid = line.line().paid().signum() > 0;
    return cause.kind() == DenialKind.YES && paid ? DenialKind.PARTLY : cause.kind();
  }

  private Remedy remedy(Found found) {
    CauseRow cause = found.cause();
    RemedyRow remedy = remedyOf(cause.play());
    RemedyDeadline deadline = deadline(remedy);
    LocalDate latest = deadline.latest();
    LocalDate over = latest != null && line.today().isAfter(latest) ? latest : null;
    String lateReason = over == null
        ? ""
        : " The time for that has passed: the last day was " + UsDates.of(over) + ".";
    if (over != null && !remedy.row().get("if_late").isEmpty()) {
      remedy = remedyOf(remedy.row().get("if_late"));
      deadline = deadline(remedy);
    }
    Adjustment adjustment = found.adjustment();
    BigDecimal amount = adjustment == null ? ZERO : adjustment.amount();
    BigDecimal patient = switch (cause.patient()) {
      case NOTHING -> ZERO;
      case SHARE -> line.share();
      case AMOUNT -> amount;
    };
    SheetRow letter = letterOf(remedy);
    return Remedy.builder()
        .code(adjustment == null ? null : adjustment.code())
        .amount(amount)
        .kind(kind(cause))
        .rootCause(cause.rootCause())
        .category(cause.category())
        .detail(cause.detail())
        .scenario(adjustment == null ? null : tables.scenario(adjustment.carc()))
        .action(remedy.action())
        .appealLevel(remedy.level())
        .sendTo(letter == null ? null : letter.get("send_to"))
        .enclosures(letter == null ? List.of() : letter.alternatives("enclosures"))
        .alternatives(remedy.alternatives())
        .actor(cause.actor() == null ? remedy.actor() : cause.actor())
        .otherActors(cause.otherActors().isEmpty() ? remedy.otherActors() : cause.otherActors())
        .appealable(cause.appealable())
        .deadline(deadline)
        .late(over != null)
        .lastDay(over)
        .patientMayBeBilled(patient.signum() > 0)
        .patientAmount(patient.max(ZERO))
        .why(cause.row().get("why") + shortfall(cause) + lateReason)
        .instruction(remedy.row().get("instruction"))
        .citation(cause.row().get("source"))
        .rows(List.of(cause.row().source(), remedy.row().source()))
        .build();
  }

  /** How much too little was allowed, where that is the cause. */
  private String shortfall(CauseRow cause) {
    BigDecimal contracted = Words.contracted(line);
    return contracted == null || !cause.row().get("when").contains(Words.BELOW_CONTRACT)
        ? ""
        : " The contract pays " + WithoutReason.dollars(contracted)
            + ", and " + WithoutReason.dollars(line.allowed()) + " was allowed: "
            + WithoutReason.dollars(contracted.subtract(line.allowed())) + " too little.";
  }

  private RemedyRow remedyOf(String play) {
    for (String payer : line.payers()) {
      for (RemedyRow row : tables.remedies()) {
        if (row.isFor(play, payer, line)) {
          return row;
        }
      }
    }
    throw new IllegalStateException("remedies.csv has no row of \"" + play + "\" for every payer");
  }

  /** The row on the letter of the level, else of the action; {@code null} where none goes out. */
  private @Nullable SheetRow letterOf(RemedyRow remedy) {
    String step = remedy.level() == null ? remedy.action().word() : remedy.level();
    for (String payer : line.payers()) {
      for (SheetRow row : tables.letters()) {
        if (row.get("step").equals(step) && row.isOf(payer)) {
          return row;
        }
      }
    }
    return null;
  }

  /** The first of the row's deadlines that this payer, or the other payer, has. */
  private RemedyDeadline deadline(RemedyRow remedy) {
    String cell = remedy.row().get("deadline");
    if (cell.equals("none")) {
      return new RemedyDeadline("none", null, null, null, true);
    }
    return remedy.row().alternatives("deadline").stream()
        .map(this::deadline)
        .filter(each -> !each.rule().isEmpty())
        .findFirst()
        .orElse(cell.endsWith(RemedyRow.OF_OTHER_PAYER) ? OF_UNKNOWN_PAYER : UNKNOWN_DEADLINE);
  }

  private RemedyDeadline deadline(String name) {
    if (!name.endsWith(RemedyRow.OF_OTHER_PAYER)) {
      return tables.deadlines().of(name, line);
    }
    String plain = name.substring(0, name.length() - RemedyRow.OF_OTHER_PAYER.length());
    return line.otherCoverages().stream()
        .findFirst()
        .map(each -> tables
            .deadlines()
            .of(plain, line, line.payers(String.valueOf(each.text("payer")), each.text("plan"))))
        .orElse(OF_UNKNOWN_PAYER);
  }
}
