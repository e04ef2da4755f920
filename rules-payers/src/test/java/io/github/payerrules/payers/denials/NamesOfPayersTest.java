package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.denial.DenialRules;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which payer a remittance comes from, by the name and number in it. */
class NamesOfPayersTest {

  private static final DenialRules RULES = DenialRules.in(Path.of("denials"));

  @ParameterizedTest
  @CsvSource({
    "AARP MEDICARE COMPLETE, 87726, medicare-advantage",
    "AARP MEDICARE ADVANTAGE FROM UHC, 87726, medicare-advantage",
    "UNITEDHEALTHCARE DUAL COMPLETE, 87726, medicare-advantage",
    "UNITEDHEALTHCARE INSURANCE COMPANY, 87726, unitedhealthcare",
    "AARP MEDICARE SUPPLEMENT, 36273, medigap",
    "AETNA MEDICARE, 60054, medicare-advantage",
    "AETNA, 60054, aetna",
    "HUMANA GOLD PLUS, 61101, medicare-advantage",
    "HUMANA INSURANCE COMPANY, 61101, humana",
    "MEDICARE PART B, , medicare",
    "BLUE CROSS BLUE SHIELD OF ILLINOIS, , bcbs-illinois",
    "BLUE CROSS AND BLUE SHIELD OF TEXAS, 84980, bcbs-texas",
    "BCBS OF ALABAMA, , bcbs-alabama",
    "BLUE CROSS NC, , bcbs-north-carolina",
    "BLUE CROSS BLUE SHIELD OF SOUTH CAROLINA, , bcbs-south-carolina",
    "CAPITAL BLUE CROSS, , capital-blue-cross",
    "FLORIDA MEDICAID, , florida-medicaid",
    "NYS MEDICAID, , new-york-medicaid",
    "MEDI-CAL, , medi-cal",
    "ANTHEM BLUE CROSS AND BLUE SHIELD, 00050, anthem"
  })
  void namesOfPlansAreKnown(String name, String id, String payer) {
    assertThat(RULES.payerOf(name, id)).isEqualTo(payer);
    assertThat(payer.equals("medigap") || Files.isDirectory(Path.of("payers", payer)))
        .isTrue();
  }

  @Test
  void anUnknownNameStays() {
    assertThat(RULES.payerOf("BLUE CROSS OF SOMEWHERE", null)).isEqualTo("BLUE CROSS OF SOMEWHERE");
  }
}
