package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.StatedBenefit;
import io.github.payerrules.visit.StatedBenefit.Kind;
import io.github.payerrules.visit.VisitNote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The benefits of one CoverageEligibilityResponse, each with its period, network, category and
 * code. Not thread-safe.
 */
final class FhirStated {

  /** The categories are the service types of X12. */
  private static final Pattern SERVICE_TYPE = Pattern.compile("[0-9]{1,2}|[A-Z][0-9A-Z]");

  private final String file;
  private final List<StatedBenefit> all = new ArrayList<>();
  private final List<VisitNote> notes = new ArrayList<>();

  FhirStated(String file) {
    this.file = file;
  }

  void take(Resource insurance) {
    Resource period = insurance.at("benefitPeriod");
    for (Resource item : insurance.all("item")) {
      if (isOfNoKnownService(item)) {
        notes.add(VisitNote.builder()
            .kind(TaskKind.INPUT_UNCLEAR)
            .message("The payer's answer has a benefit for a kind of service that is not known; it"
                + " is left out.")
            .fix("Ask the payer for which services it is.")
            .source(source(item))
            .build());
        continue;
      }
      StatedBenefit.Builder stated = StatedBenefit.builder()
          .services(services(item))
          .family(item.code("unit").equals("family"))
          .inNetwork(network(item))
          .from(period.date("start"))
          .to(period.date("end"))
          .source(source(item));
      String code = Codes.procedure(item, "productOrService");
      stated.code(code.isEmpty() ? null : code);
      if (item.text("excluded").equals("true")) {
        all.add(stated.kind(Kind.NOT_COVERED).build());
      }
      if (item.text("authorizationRequired").equals("true") && code.isEmpty()) {
        all.add(stated.kind(Kind.AUTHORIZATION).build());
      }
      item.all("benefit").forEach(benefit -> take(stated, benefit));
    }
  }

  private static boolean isOfNoKnownService(Resource item) {
    String category = item.code("category");
    return !category.isEmpty() && !SERVICE_TYPE.matcher(category).matches();
  }

  private static List<String> services(Resource item) {
    String category = item.code("category");
    return SERVICE_TYPE.matcher(category).matches() ? List.of(category) : List.of();
  }

  private static @Nullable Boolean network(Resource item) {
    return switch (item.code("network")) {
      case "in" -> Boolean.TRUE;
      case "out" -> Boolean.FALSE;
      default -> null;
    };
  }

  private void take(StatedBenefit.Builder stated, Resource benefit) {
    Kind kind = switch (benefit.code("type")) {
      case "copay" -> Kind.COPAY;
      case "copay-percent" -> Kind.COINSURANCE;
      case "deductible" -> Kind.DEDUCTIBLE_LEFT;
      case "copay-maximum" -> Kind.OUT_OF_POCKET_LEFT;
      default -> null;
    };
    if (kind == null) {
      return;
    }
    boolean isLeft = kind == Kind.DEDUCTIBLE_LEFT || kind == Kind.OUT_OF_POCKET_LEFT;
    BigDecimal allowed = amount(benefit, "allowed");
    BigDecimal used = isLeft ? amount(benefit, "used") : BigDecimal.ZERO;
    if (isUnreadable(benefit, "allowed") || (isLeft && isUnreadable(benefit, "used"))) {
      notes.add(VisitNote.builder()
          .kind(TaskKind.INPUT_UNCLEAR)
          .message(
              "An amount of the payer's answer on the member's share is not a number from 0 on.")
          .fix("Ask the payer for the member's share.")
          .source(source(benefit))
          .build());
    }
    if (allowed != null && used != null) {
      all.add(stated
          .kind(kind)
          .value(allowed.subtract(used).max(BigDecimal.ZERO))
          .source(source(benefit))
          .build());
    }
  }

  private static @Nullable BigDecimal amount(Resource benefit, String which) {
    BigDecimal money = benefit.at(which + "Money").number("value");
    BigDecimal amount = money == null ? benefit.number(which + "UnsignedInt") : money;
    return amount == null || amount.signum() < 0 ? null : amount;
  }

  private static boolean isUnreadable(Resource benefit, String which) {
    boolean isThere = benefit.at(which + "Money").isPresent()
        || benefit.at(which + "UnsignedInt").isPresent();
    return isThere && amount(benefit, which) == null;
  }

  List<StatedBenefit> all() {
    return all;
  }

  List<VisitNote> notes() {
    return notes;
  }

  private String source(Resource at) {
    return file + ":" + at.line() + (at.path().isEmpty() ? "" : " " + at.path());
  }
}
