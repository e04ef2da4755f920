package io.github.payerrules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  private static final List<String> KNOWN =
      List.of("units", "date", "endDate", "procedure", "procedureGroup", "placeOfService", "code");

  @ParameterizedTest
  @CsvSource({
    "unts, units",
    "untis, units",
    "UNITS, units",
    "end_date, endDate",
    "proceduer, procedure",
    "place of service, placeOfService",
    "dateOfService, date",
    "procedureGrp, procedureGroup",
    "place, placeOfService"
  })
  void findsWhatWasMeant(String wrong, String meant) {
    assertThat(NearestName.among(wrong, KNOWN)).contains(meant);
  }

  @Test
  void doesNotGuess() {
    assertThat(NearestName.among("modifier", KNOWN)).isEmpty();
    assertThat(NearestName.among("x", KNOWN)).isEmpty();
    assertThat(NearestName.among("", KNOWN)).isEmpty();
    assertThat(NearestName.among("units".repeat(100), KNOWN)).isEmpty();
    assertThat(NearestName.among("units", List.of())).isEmpty();
  }

  @Test
  void takesTheFirstOfTwoAsNear() {
    assertThat(NearestName.among("bat", List.of("cat", "bar"))).contains("bar");
  }
}
