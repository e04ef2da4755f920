package io.github.payerrules.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Counts claims on standard error while the reviews themselves go to a file or another program. */
final class Progress implements AutoCloseable {

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress start(Terminal terminal) {
    if (!terminal.err() || terminal.out()) {
      return new Progress(null);
    }
    return new Progress(new ProgressBarBuilder()
        .setTaskName("Reviewing")
        .setInitialMax(-1)
        .setUnit(" claims", 1)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .showSpeed()
        .setUpdateIntervalMillis(500)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, terminal.width()))
        .build());
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
