package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a biller reads of a remittance. */
class RemitsCommandTest {

  private static final String HEAD = """
      ST*835*0001~
      BPR*I*%s*C*ACH************20260316~
      TRN*1*TEST0001*1999999999~
      N1*PR*TEST PAYER~
      """;
  private static final String PAID = """
      CLP*A1*1*1500.00*700.00*120.00*MB*ICN1*11*1~
      SVC*HC:64483:LT*1100.00*700.00**1~
      DTM*472*20260302~
      CAS*CO*45*280.00~
      CAS*PR*2*120.00~
      SVC*HC:99213*400.00*0**1~
      DTM*472*20260302~
      CAS*CO*97*400.00~
      LQ*HE*N19~
      """;
  private static final String TOGETHER = """
      CLP*A2*1*830.00*200.00*100.00*MB*ICN2*11*1~
      CAS*PR*1*100.00~
      CAS*CO*45*530.00~
      SVC*HC:64483:LT*620.00*200.00**1~
      DTM*472*20260302~
      SVC*HC:20610:RT*210.00*0**1~
      DTM*472*20260302~
      """;
  private static final String TAIL = "SE*%d*%s~\n";

  @TempDir
  Path folder;

  private Ran remits(String text, String... options) throws IOException {
    Path file = folder.resolve("a.835");
    Files.writeString(file, text);
    String[] arguments = new String[options.length + 2];
    arguments[0] = "remits";
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Ran.with(arguments);
  }

  @Test
  void claimsLinesAndAdjustments() throws IOException {
    Ran ran = remits(HEAD.formatted("700.00") + PAID + TAIL.formatted(14, "0001"));

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo("""
        %s: payment 700.00 of 03/16/2026, 1 claim, balances
          status 1 (primary)  charge 1500.00  paid 700.00  patient 120.00
            64483 LT  charge 1100.00  paid 700.00
              CO-45  280.00
              PR-2  120.00
            99213  charge 400.00  paid 0  N19
              CO-97  400.00
        """.formatted(folder.resolve("a.835")));
  }

  @Test
  void remarksOfTheClaimAreShown() throws IOException {
    String remarked = PAID.replaceFirst("SVC\\*", "MOA***MA130*N290~\nSVC*");

    assertThat(remits(HEAD.formatted("700.00") + remarked + TAIL.formatted(15, "0001"))
            .out())
        .contains("patient 120.00  MA130 N290\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      4 | status 4 (denied)
      22 | status 22 (reversal)
      19 | status 19 (primary, sent to the next payer)
      77 | status 77
      """)
  void theStatusIsNamedWhereItIsKnown(String status, String shown) throws IOException {
    Ran ran = remits(HEAD.formatted("700.00")
        + PAID.replace("CLP*A1*1*", "CLP*A1*" + status + "*")
        + TAIL.formatted(14, "0001"));

    assertThat(ran.out()).contains("\n  " + shown + "  charge 1500.00");
  }

  @Test
  void anotherPatientPartThanThatOfTheAdjustments() throws IOException {
    Ran ran = remits(HEAD.formatted("700.00")
        + PAID.replace("*120.00*MB", "*400.00*MB")
        + TAIL.formatted(14, "0001"));

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("patient 120.00 (PR adjustments; CLP05 has 400.00)");
  }

  @Test
  void aPaymentThatWasReadBefore() throws IOException {
    String file = HEAD.formatted("700.00")
        + "TRN*1*TEST0001*1999999999~\n"
        + PAID
        + TAIL.formatted(15, "0001");
    Path june = Files.createDirectory(folder.resolve("june"));
    Path july = Files.createDirectory(folder.resolve("july"));
    Files.writeString(june.resolve("era.835"), file);
    Files.writeString(july.resolve("era.835"), file);

    Ran ran = Ran.with("remits", june.toString(), july.toString());

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(ran.err())
        .contains(july.resolve("era.835")
            + ": a payment of this payer, number and amount was read before")
        .doesNotContain(june.resolve("era.835").toString());
    assertThat(ran.out()).contains(june.resolve("era.835") + ": payment 700.00 of 03/16/2026");
  }

  @Test
  void theShippedRemittancesBalance() {
    Ran ran = Ran.with(
        "remits",
        "../examples/remits",
        "../examples/837p-past",
        "../examples/practice",
        "../examples/remits-fhir");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
  }

  @Test
  void whatDoesNotBalance() throws IOException {
    Ran ran = remits(
        HEAD.formatted("650.00") + PAID.replace("*280.00", "*270.00") + TAIL.formatted(14, "0001"));

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.FOUND);
    assertThat(ran.err()).contains("BPR02: the payment does not balance");
    assertThat(ran.out())
        .contains(
            "is off by 50.00",
            "patient 120.00  does not balance, off by 10.00",
            "64483 LT  charge 1100.00  paid 700.00  does not balance, off by 10.00\n");
  }

  @Test
  void linesThatAreAdjustedTogetherOnTheClaimBalance() throws IOException {
    String file = HEAD.formatted("200.00") + TOGETHER + TAIL.formatted(12, "0001");

    Ran ran = remits(file);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("charge 620.00  paid 200.00\n").doesNotContain("not balance");
    assertThat(remits(file, "--json").out())
        .contains("\"balances\":true")
        .doesNotContain("\"balances\":false");
  }

  @Test
  void linesThatTheClaimAdjustsByAnotherAmountDoNotBalance() throws IOException {
    Ran ran = remits(HEAD.formatted("200.00")
        + TOGETHER.replace("*530.00~", "*520.00~")
        + TAIL.formatted(12, "0001"));

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.FOUND);
    assertThat(ran.out())
        .contains(
            "patient 100.00  does not balance, off by 10.00\n",
            "charge 620.00  paid 200.00  does not balance, off by 420.00\n");
  }

  @Test
  void chargesOfLinesThatAreNotTheCharge() throws IOException {
    Ran ran = remits(HEAD.formatted("700.00")
        + PAID.replace("*1500.00*700.00*", "*1400.00*700.00*").replace("*400.00~", "*300.00~")
        + TAIL.formatted(14, "0001"));

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.FOUND);
    assertThat(ran.out())
        .contains("does not balance, its lines charge 1500.00\n")
        .doesNotContain("off by 0");
  }

  @Test
  void theEndOfAnotherTransaction() throws IOException {
    Ran ran = remits(HEAD.formatted("700.00") + PAID + TAIL.formatted(14, "0003"));

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(ran.err()).contains("SE02: this is not the control number of ST02");
    assertThat(ran.out()).contains("1 claim, balances");
  }

  @Test
  void oneObjectForEachClaim() throws IOException {
    Ran ran = remits(HEAD.formatted("700.00") + PAID + TAIL.formatted(14, "0001"), "--json");

    assertThat(ran.out())
        .startsWith("{\"file\":\"" + folder.resolve("a.835") + "\",")
        .contains("\"status\":\"1\"", "\"patientPart\":120", "\"balances\":true", "\"2026-03-16\"");
  }
}
