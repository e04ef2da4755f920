package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.ServiceLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The services of a Claim resource: its items, and of an item that groups others its details. Not
 * thread-safe.
 */
final class FhirLines {

  private static final Map<String, String> INNER = Map.of("item", "detail", "detail", "subDetail");

  private final Resource claim;
  private final FhirReport report;
  private final FhirItem reader;
  private final Set<Integer> numbers = new HashSet<>();
  private int highest;

  /** A service to bill, and the item that says when and where it was. */
  private record Service(
      Resource of, Resource item, @Nullable BigDecimal charge) {}

  FhirLines(Resource claim, FhirReport report, FhirItem reader) {
    this.claim = claim;
    this.report = report;
    this.reader = reader;
  }

  List<ServiceLine> read() {
    List<Resource> items = FhirClaim.parts(claim, "item", report);
    items.forEach(it -> highest = Math.max(highest, it.whole("sequence")));
    boolean isAdded = areDetailsAdded(items);
    List<ServiceLine> lines = new ArrayList<>();
    for (Resource item : items) {
      for (Service service : services(item, item, "item", isAdded)) {
        boolean isItem = service.of().path().equals(item.path());
        int number = number(isItem ? item.whole("sequence") : 0, lines.size() + 1);
        ServiceLine line = reader.line(service.of(), item, number, service.charge());
        if (line != null) {
          lines.add(line);
        }
      }
    }
    tellOthers();
    return lines;
  }

  /** The item's own number, else its position, else the next that is free. */
  private int number(int sequence, int position) {
    int wished = sequence > 0 ? sequence : position;
    if ((sequence > 0 || wished > highest) && numbers.add(wished)) {
      highest = Math.max(highest, wished);
      return wished;
    }
    numbers.add(++highest);
    return highest;
  }

  private List<Service> services(Resource part, Resource item, String level, boolean isAdded) {
    String inner = INNER.getOrDefault(level, "");
    List<Service> services = new ArrayList<>();
    boolean isGroup = Codes.procedure(part, "productOrService").isEmpty();
    for (Resource detail : inner.isEmpty() ? List.<Resource>of() : part.all(inner)) {
      for (Service service : services(detail, item, inner, isAdded)) {
        if (isBilled(service, isGroup)) {
          services.add(service);
        } else {
          reader.checkNumbers(service.of());
          report.notice(
              service.of(),
              "",
              "this part of an item has no CPT or HCPCS code with a charge, and is left out",
              "Make it an item of its own if it is billed");
        }
      }
    }
    BigDecimal charge = FhirItem.charge(part);
    if (services.isEmpty()) {
      services.add(new Service(part, item, charge));
    } else if (isGroup && services.size() == 1 && services.get(0).charge() == null) {
      services.set(0, new Service(services.get(0).of(), item, charge));
    } else if (isGroup) {
      checkSum(part, charge, sum(services));
    } else {
      BigDecimal own = own(part, charge, sum(services), isAdded);
      if (own == null || own.signum() != 0) {
        services.add(0, new Service(part, item, own));
      }
    }
    return services;
  }

  /** Whether a part of an item is a service that is billed by itself. */
  private static boolean isBilled(Service service, boolean isOfGroup) {
    BigDecimal charge = service.charge();
    return !Codes.procedure(service.of(), "productOrService").isEmpty()
        && (isOfGroup || (charge != null && charge.signum() > 0));
  }

  /** What an item charges beyond its details; nothing where it only groups them. */
  private @Nullable BigDecimal own(
      Resource part, @Nullable BigDecimal charge, BigDecimal details, boolean isAdded) {
    if (charge == null || isAdded) {
      return charge;
    }
    BigDecimal own = charge.subtract(details);
    if (own.signum() < 0) {
      checkSum(part, charge, details);
      return charge;
    }
    if (own.signum() == 0) {
      report.notice(
          part,
          "productOrService",
          "the charge is that of its details: they are the lines, and the item itself is left out",
          "Give the item a charge above that of its details if it is billed too");
    }
    return own;
  }

  private void checkSum(Resource part, @Nullable BigDecimal charge, BigDecimal details) {
    if (charge != null && charge.compareTo(details) != 0) {
      report.notice(
          part,
          "net",
          "the charge is not that of the details; each line has its own",
          "Correct the charge, or those of the details");
    }
  }

  /** Whether the claim's total adds the charges of details to those of their items. */
  private boolean areDetailsAdded(List<Resource> items) {
    BigDecimal total = claim.at("total").number("value");
    if (total == null) {
      return false;
    }
    BigDecimal ofItems = BigDecimal.ZERO;
    BigDecimal ofDetails = BigDecimal.ZERO;
    for (Resource item : items) {
      ofItems = ofItems.add(orZero(FhirItem.charge(item)));
      for (Resource detail : item.all("detail")) {
        ofDetails = ofDetails.add(orZero(FhirItem.charge(detail)));
        for (Resource part : detail.all("subDetail")) {
          ofDetails = ofDetails.add(orZero(FhirItem.charge(part)));
        }
      }
    }
    return ofDetails.signum() > 0
        && total.compareTo(ofItems) != 0
        && total.compareTo(ofItems.add(ofDetails)) == 0;
  }

  /** Services where a Claim has none, such as what a payer adds to its answer. */
  private void tellOthers() {
    claim.json().fieldNames().forEachRemaining(field -> {
      if (!field.equals("item") && claim.first(field).at("productOrService").isPresent()) {
        report.notice(
            claim,
            ElementNames.shown(field),
            "a Claim has its services under item; those here are left out",
            "Make each service that is billed an item");
      }
    });
  }

  private static BigDecimal sum(List<Service> services) {
    return services.stream()
        .map(it -> orZero(it.charge()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
