package io.github.payerrules.internal.facts.edits;

import io.github.payerrules.claim.PriorService;
import io.github.payerrules.internal.facts.history.KnownHistory;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.facts.service.Providers;
import java.util.ArrayList;
import java.util.List;

/** What the provider of a line does on its day, on the claim and in history. */
final class DayOfProvider {

  private final LineService line;
  private final ClaimEdits edits;

  DayOfProvider(LineService line, ClaimEdits edits) {
    this.line = line;
    this.edits = edits;
  }

  /** The lines, that line included; who is not named counts as the same provider. */
  List<LineService> lines() {
    List<LineService> lines = new ArrayList<>();
    for (LineService other : edits.lines().ofDay(line.day())) {
      if (other == line || !Providers.differ(line.renderingProvider(), other.renderingProvider())) {
        lines.add(other);
      }
    }
    return lines;
  }

  /** The services in history that count. */
  List<PriorService> earlier() {
    KnownHistory history = edits.history();
    List<PriorService> services = new ArrayList<>();
    int number = history.nextOfDay(line.day(), KnownHistory.NONE);
    while (number != KnownHistory.NONE) {
      PriorService service = history.get(number);
      if (service.counts() && !Providers.differ(line.renderingProvider(), service.rendering())) {
        services.add(service);
      }
      number = history.nextOfDay(line.day(), number);
    }
    return services;
  }
}
