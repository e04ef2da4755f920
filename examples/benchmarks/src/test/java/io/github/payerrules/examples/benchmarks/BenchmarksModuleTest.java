package io.github.payerrules.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchmarksModuleTest {
  @Test
  void hasAName() {
    assertThat(BenchmarksModule.name()).isEqualTo("benchmarks");
  }
}
