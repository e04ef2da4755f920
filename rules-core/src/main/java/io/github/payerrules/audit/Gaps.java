package io.github.payerrules.audit;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The numbers that are missing so far, as ranges, with the line before which each is missing. */
final class Gaps {

  private final TreeMap<Long, Gap> gaps = new TreeMap<>();

  private record Gap(long to, Path file, long line) {}

  /** Takes a gap. */
  interface Taker {
    void take(long from, long to, Path file, long line);
  }

  void open(long from, long to, Path file, long line) {
    gaps.put(from, new Gap(to, file, line));
  }

  /** Takes a number that came late out of its gap; {@code false} where it is in none. */
  boolean close(long number) {
    Map.Entry<Long, Gap> entry = gaps.floorEntry(number);
    if (entry == null || entry.getValue().to() < number) {
      return false;
    }
    long from = entry.getKey();
    Gap gap = entry.getValue();
    gaps.remove(from);
    if (from < number) {
      gaps.put(from, new Gap(number - 1, gap.file(), gap.line()));
    }
    if (number < gap.to()) {
      gaps.put(number + 1, new Gap(gap.to(), gap.file(), gap.line()));
    }
    return true;
  }

  void forEach(Taker taker) {
    gaps.forEach((from, gap) -> taker.take(from, gap.to(), gap.file(), gap.line()));
  }
}
