package io.github.payerrules;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that fails once: a fault that no review expects. */
final class FailingClock extends Clock {
  private final AtomicInteger left;

  FailingClock(int failsAt) {
    this.left = new AtomicInteger(failsAt);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    if (left.decrementAndGet() == 0) {
      throw new ArithmeticException("the clock fell off the wall");
    }
    return Instant.parse("2024-06-20T12:00:00Z");
  }
}
