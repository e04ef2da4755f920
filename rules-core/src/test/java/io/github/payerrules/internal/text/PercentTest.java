package io.github.payerrules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

  @ParameterizedTest
  @CsvSource({
    "0, 3, 0",
    "1, 3, 33",
    "2, 3, 67",
    "3, 3, 100",
    "1, 8, 13",
    "1, 1000, 1",
    "999, 1000, 99",
    "0, 1000, 0",
    "29, 200, 15",
    "2147483647, 2147483647, 100"
  })
  void isTheNearestAndSaysAllAndNoneTruly(long part, long whole, int percent) {
    assertThat(Percent.of(part, whole)).isEqualTo(percent);
  }
}
