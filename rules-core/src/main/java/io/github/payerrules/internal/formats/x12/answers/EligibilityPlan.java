package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.claim.Coverage;
import io.github.payerrules.internal.formats.x12.Segment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plan that an answer names, and its dates. Not thread-safe. */
final class EligibilityPlan {

  private final String type;
  private final boolean other;
  private final boolean active;
  private final String source;
  private @Nullable String payer;
  private int order;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;

  EligibilityPlan(Segment eb, boolean other, boolean active, String source) {
    this.type = eb.code(4);
    this.other = other;
    this.active = active;
    this.source = source;
  }

  /** The insurance type (EB04). */
  String type() {
    return type;
  }

  /** Where it is named. */
  String source() {
    return source;
  }

  /** Whether it is another payer's. */
  boolean isOther() {
    return other;
  }

  boolean isActive() {
    return active;
  }

  void ofPayer(String name, int place) {
    payer = name;
    order = place;
  }

  @Nullable
  String payer() {
    return payer;
  }

  /** Its place among the payers; none for one that is liable for an injury alone. */
  @Nullable
  Integer order() {
    return order == 0 || InsuranceTypes.isOfInjury(type) ? null : (Integer) order;
  }

  boolean paysFirst() {
    Integer place = order();
    return other && place != null && place == 1;
  }

  void from(@Nullable LocalDate day) {
    from = day == null ? from : day;
  }

  void to(@Nullable LocalDate day) {
    to = day == null ? to : day;
  }

  boolean hasNoDates() {
    return from == null && to == null;
  }

  /** Whether no last day is known of it. */
  boolean isOpen() {
    return to == null;
  }

  /** Whether it is over before a day. */
  boolean isOverBefore(@Nullable LocalDate day) {
    return to != null && day != null && to.isBefore(day);
  }

  /** Whether it holds on all days from one on, as far as is told. */
  boolean isOpenSince(@Nullable LocalDate day) {
    return to == null && (from == null || (day != null && !from.isAfter(day)));
  }

  /** Whether there may be a day on which both are in force. */
  boolean meets(EligibilityPlan one) {
    return !isOverBefore(one.from) && !one.isOverBefore(from);
  }

  /** As a coverage; the dates of the whole plan where it has none of its own. */
  Coverage.Builder coverage(
      @Nullable String ofPayer,
      @Nullable String kind,
      @Nullable Integer place,
      @Nullable LocalDate verifiedOn,
      @Nullable LocalDate planFrom,
      @Nullable LocalDate planTo) {
    return Coverage.builder()
        .payer(ofPayer)
        .plan(kind)
        .order(place)
        .from(from == null ? planFrom : from)
        .to(to == null ? planTo : to)
        .verifiedOn(verifiedOn);
  }
}
