package io.github.payerrules.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Counts on standard error what is done while what comes of it goes to a file or another program.
 */
final class Progress implements AutoCloseable {

  /** As many cases as a person waits for. */
  private static final int LONG_SUITE = 200;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Counts nothing that anyone sees. */
  static Progress none() {
    return new Progress(null);
  }

  /** Counts claims; on a terminal their reviews themselves show how far it is. */
  static Progress start(Terminal terminal) {
    return terminal.out() ? none() : start(terminal, "Reviewing", " claims");
  }

  /** Counts, where standard error is a terminal. */
  static Progress start(Terminal terminal, String task, String unit) {
    if (!terminal.err()) {
      return none();
    }
    return new Progress(new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(-1)
        .setUnit(unit, 1)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .showSpeed()
        .setUpdateIntervalMillis(500)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, terminal.width()))
        .build());
  }

  /** Counts the cases of a long suite, and leaves no trace when it is done. */
  static Progress ofSuite(Terminal terminal, String name, int cases) {
    if (!terminal.err() || cases < LONG_SUITE) {
      return none();
    }
    return new Progress(new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(cases)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(200)
        .clearDisplayOnFinish()
        .setConsumer(new ConsoleProgressBarConsumer(System.err, terminal.width()))
        .build());
  }

  /** How many steps there will be. */
  void max(int steps) {
    if (bar != null) {
      bar.maxHint(steps);
    }
  }

  void step() {
    step(1);
  }

  void step(int number) {
    if (bar != null) {
      bar.stepBy(number);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
