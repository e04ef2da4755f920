package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoreModuleTest {
  @Test
  void hasAName() {
    assertThat(CoreModule.name()).isEqualTo("rules-core");
  }
}
