package io.github.payerrules.alignment;

import io.github.payerrules.claim.Authorization;
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

  static String status(Authorization authorization) {
    return authorization.status().name().toLowerCase(Locale.ROOT);
  }
}
