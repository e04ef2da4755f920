package io.github.payerrules.internal.facts.history;

import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.facts.service.Side;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.vocabulary.Session;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The session of a line: what is billed on the claim in it, and what history has of the same day.
 */
public final class SessionFacts extends Thing implements Session {

  private static final Comparator<LineService> BY_LEVEL = Comparator.comparing(LineService::addOn)
      .thenComparing(LineService::code)
      .thenComparing(LineService::number);

  private final FamilySessions family;
  private final LineService line;
  private final List<Occurrence> services;

  SessionFacts(FamilySessions family, LineService line) {
    this.family = family;
    this.line = line;
    this.services = family.with(line, true);
  }

  /** The services in it; empty where no table has the line's code. */
  public List<Occurrence> services() {
    return services;
  }

  @Override
  public int levels() {
    return levels(false);
  }

  @Override
  public int levelsSoFar() {
    return levels(true);
  }

  private int levels(boolean soFar) {
    int levels = 0;
    for (int i = 0; i < services.size(); i++) {
      String code = services.get(i).code();
      if (isFirstOfCode(i, code)) {
        levels += levels(code, soFar);
      }
    }
    return levels;
  }

  private boolean isFirstOfCode(int index, String code) {
    for (int i = 0; i < index; i++) {
      if (services.get(i).code().equals(code)) {
        return false;
      }
    }
    return true;
  }

  private int levels(String code, boolean soFar) {
    int left = 0;
    int right = 0;
    for (int i = 0; i < services.size(); i++) {
      Occurrence service = services.get(i);
      LineService other = service.line();
      boolean counts = !soFar || other == null || BY_LEVEL.compare(other, line) <= 0;
      if (counts && service.code().equals(code)) {
        boolean untold = service.side() == Side.NONE;
        left += untold || service.side().isLeft() ? service.units() : 0;
        right += untold || service.side().isRight() ? service.units() : 0;
      }
    }
    return Math.max(left, right);
  }

  @Override
  public int injections() {
    int injections = 0;
    for (int i = 0; i < services.size(); i++) {
      Occurrence service = services.get(i);
      injections += service.side() == Side.BOTH ? 2 * service.units() : service.units();
    }
    return injections;
  }

  @Override
  public int lines() {
    int lines = 0;
    for (int i = 0; i < services.size(); i++) {
      lines += services.get(i).line() == null ? 0 : 1;
    }
    return lines;
  }

  @Override
  public int units() {
    int units = 0;
    for (int i = 0; i < services.size(); i++) {
      units += services.get(i).units();
    }
    return units;
  }

  @Override
  public boolean bilateral() {
    boolean left = false;
    boolean right = false;
    for (int i = 0; i < services.size(); i++) {
      left |= services.get(i).side().isLeft();
      right |= services.get(i).side().isRight();
    }
    return left && right;
  }

  @Override
  public int regions() {
    Set<String> regions = new HashSet<>();
    for (Occurrence service : family.with(line, false)) {
      regions.add(service.region());
    }
    return regions.size();
  }

  /** Whether the line has the lowest number of those in it. */
  public boolean isFirst() {
    for (int i = 0; i < services.size(); i++) {
      LineService other = services.get(i).line();
      if (other != null && other.number() < line.number()) {
        return false;
      }
    }
    return true;
  }
}
