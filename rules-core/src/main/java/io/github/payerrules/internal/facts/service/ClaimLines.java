package io.github.payerrules.internal.facts.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of one claim, in its order, by day and by code. */
public final class ClaimLines {

  private final List<? extends LineService> lines;
  private final Map<LocalDate, List<LineService>> byDay = new HashMap<>();
  private final Map<String, List<LineService>> byCode = new HashMap<>();

  /**
   * Those lines.
   *
   * @param lines complete before any is asked for
   */
  public ClaimLines(List<? extends LineService> lines) {
    this.lines = lines;
  }

  public int size() {
    return lines.size();
  }

  public LineService get(int index) {
    return lines.get(index);
  }

  /** The lines of a code. */
  public List<LineService> ofCode(String code) {
    if (byCode.isEmpty()) {
      for (LineService line : lines) {
        byCode.computeIfAbsent(line.code(), unseen -> new ArrayList<>(2)).add(line);
      }
    }
    return byCode.getOrDefault(code, List.of());
  }

  /** The lines of a day. */
  public List<LineService> ofDay(LocalDate day) {
    List<LineService> known = byDay.get(day);
    if (known == null) {
      known = new ArrayList<>(lines.size());
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).day().equals(day)) {
          known.add(lines.get(i));
        }
      }
      byDay.put(day, known);
    }
    return known;
  }
}
