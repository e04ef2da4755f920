package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.claim.Coverage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plan that an answer names, and its dates. Not thread-safe. */
final class EligibilityPlan {

  private final @Nullable String kind;
  private final boolean other;
  private final boolean active;
  private @Nullable String payer;
  private int order;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;

  EligibilityPlan(@Nullable String kind, boolean other, boolean active) {
    this.kind = kind;
    this.other = other;
    this.active = active;
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

  @Nullable
  Integer order() {
    return order == 0 ? null : (Integer) order;
  }

  boolean paysFirst() {
    return other && order == 1;
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

  /** As a coverage; the dates of the whole plan where it has none of its own. */
  Coverage.Builder coverage(
      @Nullable String ofPayer,
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
