package io.github.payerrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestkitModuleTest {
  @Test
  void hasAName() {
    assertThat(TestkitModule.name()).isEqualTo("rules-testkit");
  }
}
