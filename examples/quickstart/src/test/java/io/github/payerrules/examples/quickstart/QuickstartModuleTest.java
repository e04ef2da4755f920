package io.github.payerrules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuickstartModuleTest {
  @Test
  void hasAName() {
    assertThat(QuickstartModule.name()).isEqualTo("quickstart");
  }
}
