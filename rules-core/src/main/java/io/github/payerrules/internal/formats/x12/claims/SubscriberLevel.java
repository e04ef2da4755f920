package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.formats.x12.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loop 2000B: the subscriber with the payer. Not thread-safe. */
final class SubscriberLevel extends Level {

  private @Nullable Person subscriber;
  private List<String> payer = List.of();
  private @Nullable String filingCode;
  private @Nullable Integer order;
  private Place at = Place.NONE;
  private Place orderAt = Place.NONE;

  SubscriberLevel() {
    super("2000B");
  }

  @Override
  boolean take(Segment segment) {
    switch (segment.id()) {
      case "SBR" -> {
        order = PayerOrder.of(segment.code(1));
        orderAt = Place.of(segment);
        filingCode = segment.has(9) ? segment.code(9) : null;
      }
      case "NM1" -> {
        if (segment.has(1, "IL")) {
          enter("2010BA");
          subscriber = new Person(segment);
          at = Place.of(segment);
        } else if (segment.has(1, "PR")) {
          enter("2010BB");
          payer = PayerOrder.said(segment);
        } else {
          enter("2010BC"); // in 004010: a responsible person, the holder of a credit card
          return !segment.has(1, "QC") && !segment.has(1, "85");
        }
      }
      case "PAT" -> takeDeath(segment);
      case "DMG", "N4" -> {
        if (subscriber != null && loop().equals("2010BA")) {
          subscriber.take(segment);
        }
      }
      case "LX", "SV1", "HI", "DTP", "OI" -> {
        return false;
      }
      default -> {}
    }
    return true;
  }

  @Nullable
  Person subscriber() {
    return subscriber;
  }

  @Nullable
  String filingCode() {
    return filingCode;
  }

  /** Its identifier and its name, as far as the claim has them. */
  List<String> payer() {
    return payer;
  }

  Place at() {
    return at;
  }

  Place orderAt() {
    return orderAt;
  }

  void addTo(Claim.Builder claim) {
    claim.claimFilingCode(filingCode).payerOrder(order);
  }
}
