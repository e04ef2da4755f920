package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.vocabulary.Session;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The session of a line: what is billed on the claim in it, and what history has of the same day.
 */
final class SessionFacts extends Thing implements Session {

  private static final Comparator<LineFacts> BY_LEVEL = Comparator.comparing(LineFacts::addOn)
      .thenComparing(LineFacts::code)
      .thenComparing(LineFacts::number);

  private final List<Occurrence> services;
  private final LineFacts line;

  SessionFacts(List<Occurrence> services, LineFacts line) {
    this.services = services;
    this.line = line;
  }

  @Override
  public int levels() {
    return levels(services);
  }

  @Override
  public int levelsSoFar() {
    return levels(services.stream()
        .filter(service -> service.line() == null || !isAfter(service.line(), line))
        .toList());
  }

  private static boolean isAfter(LineFacts other, LineFacts line) {
    return BY_LEVEL.compare(other, line) > 0;
  }

  private static int levels(List<Occurrence> services) {
    Map<String, int[]> unitsBySide = new HashMap<>();
    for (Occurrence service : services) {
      int[] units = unitsBySide.computeIfAbsent(service.code(), code -> new int[2]);
      boolean untold = service.side() == Side.NONE;
      units[0] += untold || service.side().isLeft() ? service.units() : 0;
      units[1] += untold || service.side().isRight() ? service.units() : 0;
    }
    return unitsBySide.values().stream()
        .mapToInt(units -> Math.max(units[0], units[1]))
        .sum();
  }

  @Override
  public int injections() {
    return services.stream()
        .mapToInt(service -> service.side() == Side.BOTH ? 2 * service.units() : service.units())
        .sum();
  }

  @Override
  public int lines() {
    return (int)
        services.stream().map(Occurrence::line).filter(Objects::nonNull).count();
  }

  @Override
  public int units() {
    return services.stream().mapToInt(Occurrence::units).sum();
  }

  @Override
  public boolean bilateral() {
    return services.stream().anyMatch(service -> service.side().isLeft())
        && services.stream().anyMatch(service -> service.side().isRight());
  }

  @Override
  public int regions() {
    return (int) line.claim().sessions(line.procedure()).with(line, false).stream()
        .map(Occurrence::region)
        .distinct()
        .count();
  }
}
