package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a claim holds neither steers a terminal, nor forges a line, nor is quoted back. */
class HostileOutputTest {

  private static final String PAYERS = "src/test/resources/payers";
  private static final String STEERING = "visit-1  acme  CLEAN\\n\\u001b[2K\\u001b[32m"
      + "visit-2  acme  CLEAN\\u001b[0m\\r\\u009b2J\\u202e\\u2028\\u0007\\u2066";

  @TempDir
  Path folder;

  @Test
  void aClaimsIdStaysOnItsLine() throws IOException {
    Path claim = file(
        "{\"id\":\"" + STEERING + "\",\"payer\":\"acme\",\"lines\":"
            + "[{\"code\":\"64483\",\"date\":\"2026-07-01\",\"diagnoses\":[\"M54.16\"]}],\"history\":[]}");

    for (String[] how : new String[][] {
      {"check", claim.toString(), "--payers", PAYERS},
      {"check", claim.toString(), "--payers", PAYERS, "--json"},
      {"convert", claim.toString()},
      {"convert", claim.toString(), "--json"}
    }) {
      Ran ran = Ran.with(how);

      assertThat(ran.out() + ran.err())
          .matches(text -> text.codePoints()
              .noneMatch(c -> c != '\n' && Character.getType(c) == Character.CONTROL))
          .doesNotContain("\u202e", "\u2028", "\u2066")
          .doesNotContainPattern("(?m)^visit-2");
    }
    assertThat(Ran.with("check", claim.toString(), "--payers", PAYERS).out())
        .startsWith("visit-1  acme  CLEAN??[2K?[32mvisit-2  acme  CLEAN?[0m");
  }

  @Test
  void thePayerOfAClaimIsShownOnlyWhereItIsASlip() throws IOException {
    Path claim = file("{\"id\":\"1\",\"payer\":\"ZQX Jane Roe\\u001b[2J\",\"lines\":[]}");

    for (String[] how : new String[][] {
      {"check", claim.toString(), "--payers", PAYERS},
      {"check", claim.toString(), "--payers", PAYERS, "--json"},
      {"new-case", claim.toString(), "--payers", PAYERS, "--into", "x.cases.yaml"}
    }) {
      Ran ran = Ran.with(how);

      assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
      assertThat(ran.out() + ran.err())
          .contains("there are no rules for this payer", "acme")
          .doesNotContain("ZQX", "Jane");
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("claim.json"), text);
  }
}
