package io.github.payerrules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsDatesTest {

  @Test
  void aDateIsWrittenMonthFirst() {
    assertThat(UsDates.of(LocalDate.of(2026, 7, 1))).isEqualTo("07/01/2026");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          2026-07-01                   | 07/01/2026
          '2026-01-05, 2026-12-31'     | '01/05/2026, 12/31/2026'
          from 2026-07-01 to any date  | from 07/01/2026 to any date
          'by 2026-07-01.'             | 'by 07/01/2026.'
          2 units                      | 2 units
          CO-151                       | CO-151
          12026-07-01                  | 12026-07-01
          2026-07-01-A                 | 2026-07-01-A
          A2026-07-01                  | A2026-07-01
          2026-07-1x                   | 2026-07-1x
          2026/07/01-                  | 2026/07/01-
          2026-07                      | 2026-07
          """)
  void eachDateInATextIsWrittenMonthFirst(String text, String written) {
    assertThat(UsDates.in(text)).isEqualTo(written);
  }
}
