package io.github.payerrules.internal.denial;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.remittance.Denial;
import io.github.payerrules.remittance.ServicePayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A remittance line with what is known of its claim, as the conditions of the tables ask it. */
final class AskedLine {

  private static final String WIDEST_KIND = "commercial";
  private static final ServicePayment NO_LINE = ServicePayment.builder().build();

  private final Denial denial;
  private final DenialTables tables;
  private final LocalDate today;
  private final FactTree facts;
  private final ServicePayment line;

  AskedLine(Denial denial, DenialTables tables, LocalDate today) {
    this.denial = denial;
    this.tables = tables;
    this.today = today;
    this.facts = new FactTree(denial.facts());
    this.line = denial.line() == null ? NO_LINE : denial.line();
  }

  Denial denial() {
    return denial;
  }

  DenialTables tables() {
    return tables;
  }

  LocalDate today() {
    return today;
  }

  FactTree facts() {
    return facts;
  }

  ServicePayment line() {
    return line;
  }

  /** The payer without its plan: {@code humana} of {@code humana/medicare-advantage}. */
  String payer() {
    return PayerAndPlan.of(denial.payer()).payer();
  }

  @Nullable
  LocalDate serviceDate() {
    return line.serviceDate();
  }

  /** The code as billed. */
  String code() {
    return line.submittedCode() != null
        ? line.submittedCode()
        : line.code() == null ? "" : line.code();
  }

  boolean hasModifier(String modifier) {
    return line.modifiers().contains(modifier) || line.submittedModifiers().contains(modifier);
  }

  /** The units billed; one where the remittance does not tell. */
  BigDecimal units() {
    BigDecimal units = line.submittedUnits() != null ? line.submittedUnits() : line.units();
    return units == null ? BigDecimal.ONE : units;
  }

  boolean hasRemark(String remark) {
    return denial.remarks().contains(remark) || line.remarks().contains(remark);
  }

  boolean hasAdjustment(String code) {
    return line.adjustments().stream().map(Adjustment::code).anyMatch(code::equals);
  }

  /**
   * Where rows are looked up: the payer with its special plan, such as
   * {@code humana/medicare-advantage}, the plan's kinds, the payer itself, its kinds, every payer.
   */
  List<String> payers() {
    return payers(denial.payer(), ownPlan());
  }

  List<String> payers(String payerAndPlan, @Nullable String planElsewhere) {
    PayerAndPlan named = PayerAndPlan.of(payerAndPlan);
    String payer = named.payer();
    String plan = named.plan();
    List<String> kinds = tables.kindsOf(payer);
    // A plan of no special kind, such as an HMO, tells less than its payer.
    List<String> special = tables.kindsOf(plan == null ? planElsewhere : plan).stream()
        .filter(kind -> !kind.equals(WIDEST_KIND) && !kinds.contains(kind))
        .toList();
    return Stream.of(
            special.stream().map(kind -> payer + "/" + kind),
            special.stream(),
            Stream.of(payer),
            kinds.stream(),
            Stream.of(""))
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  private @Nullable String ownPlan() {
    FactTree own = ownCoverage();
    String plan = own == null ? null : own.text("plan");
    return plan == null ? facts.text("plan") : plan;
  }

  /** The coverage by the payer of this remittance; {@code null} where none is known. */
  @Nullable
  FactTree ownCoverage() {
    return facts.list("coverages").stream().filter(this::isOwn).findFirst().orElse(null);
  }

  boolean isOwn(FactTree coverage) {
    String payer = coverage.text("payer");
    return denial.payer().equals(payer) || payer().equals(payer);
  }

  /** The coverages of other payers on the date of service. */
  List<FactTree> otherCoverages() {
    return facts.list("coverages").stream()
        .filter(each -> !isOwn(each) && covers(each, serviceDate()))
        .toList();
  }

  /** Whether a coverage, authorization or referral is valid on a day. */
  static boolean covers(FactTree valid, @Nullable LocalDate day) {
    return day == null || Periods.holds(valid.date("from"), valid.date("to"), day);
  }

  /** The sum of the adjustments that are the patient's share by the table of shares. */
  BigDecimal share() {
    return adjusted(each -> tables.isShare(each.code()));
  }

  /** Paid, the patient's share and what only this payer keeps, before contract discounts. */
  BigDecimal allowed() {
    return line.charge()
        .subtract(adjusted(each -> each.group().equals("CO") && !tables.isTaken(each.code())));
  }

  /**
   * Whether discounts by contract and reductions of the payment take the whole charge; never where
   * the adjustments are those of a claim beyond its lines, which have no charge.
   */
  boolean isWhollyDiscounted() {
    BigDecimal discount =
        adjusted(each -> tables.isDiscount(each.code()) || tables.isTaken(each.code()));
    return line.charge().signum() > 0 && discount.compareTo(line.charge()) >= 0;
  }

  private BigDecimal adjusted(Predicate<Adjustment> by) {
    return line.adjustments().stream()
        .filter(by)
        .map(Adjustment::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A text of the facts in lower case; empty where it is not known. */
  static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
