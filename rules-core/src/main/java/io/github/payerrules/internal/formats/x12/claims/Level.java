package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One level of the {@link Hierarchy}, with the loops in it. Not thread-safe. */
abstract class Level {

  private String loop;
  private @Nullable LocalDate diedOn;
  private Place diedAt = Place.NONE;

  Level(String loop) {
    this.loop = loop;
  }

  /** The loop of the segment that was last taken. */
  final String loop() {
    return loop;
  }

  final void enter(String inner) {
    loop = inner;
  }

  /** PAT, of which only the date of death is read. */
  final void takeDeath(Segment pat) {
    diedOn = pat.has(6) ? Values.date(pat.text(6)) : null;
    diedAt = Place.of(pat);
  }

  /** Tells a date of death before a service. */
  final void checkDeath(@Nullable LocalDate day, Report report) {
    if (diedOn != null && day != null && diedOn.isBefore(day)) {
      report
          .notices()
          .add(
              diedAt.line(),
              diedAt.segment(),
              "PAT",
              loop.startsWith("2010C") ? "2000C" : "2000B",
              6,
              "the date of death is before the date of service; payers deny the claim",
              "Correct the date of death or the date of service. " + Report.SEND_AGAIN);
    }
  }

  /** Whether the segment belongs here. */
  abstract boolean take(Segment segment);
}
