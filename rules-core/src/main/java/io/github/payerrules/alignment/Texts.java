package io.github.payerrules.alignment;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.internal.text.UsDates;
import java.time.LocalDate;
import java.util.Locale;

/** An authorization in words. */
final class Texts {

  private Texts() {}

  static String dates(Authorization authorization) {
    LocalDate from = authorization.from();
    LocalDate to = authorization.to();
    if (from == null && to == null) {
      return "";
    }
    return (from == null ? "any date" : from) + " to " + (to == null ? "any date" : to);
  }

  /** The same as people read it. */
  static String usDates(Authorization authorization) {
    return UsDates.in(dates(authorization));
  }

  static String status(Authorization authorization) {
    return authorization.status().name().toLowerCase(Locale.ROOT);
  }
}
