package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayersModuleTest {
  @Test
  void hasAName() {
    assertThat(PayersModule.name()).isEqualTo("rules-payers");
  }
}
