package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.payers.denials.Desk.Worked;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A denial that was typed: what is likely wrong with the line is told, and nothing is dropped. */
class RemedyDoubtsTest {

  private static final String LINE = """
      {"id": "D1", "payer": "aetna", "today": "2026-04-10", "line": {"status": "4", "code": "64483",
      "modifiers": ["LT"], "charge": 620, "paid": 0, "adjustments": [{"group": "CO", "carc": "50",
      "amount": 620}], "rarcs": [], "service_date": "2026-02-12", "remit_date": "2026-03-16"}}
      """.replace("\n", " ");

  @TempDir
  private Path folder;

  private Worked remedy(String line) {
    Path file = new Desk(folder).file("d.jsonl", line + "\n");
    return Desk.run(List.of("remedy", file.toString(), "--denials", "denials"));
  }

  @Test
  void aLineThatIsInOrderTellsNothing() {
    Worked worked = remedy(LINE);

    assertThat(worked.err()).isEmpty();
    assertThat(worked.out()).contains("CO-50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"status\": \"4\" | \"status\": \"JANE\" | line.status: this is not a claim status",
        "\"CO\" | \"ZZ\" | line.adjustments: a group is none of an 835",
        "\"2026-02-12\" | \"2026-03-17\" | line.service_date: the service is after the remittance",
        "\"charge\": 620 | \"charge\": -620 | line.charge: charge or payment is below 0",
        "\"amount\": 620 | \"amount\": 619.99 | payment and adjustments leave 0.01 of the charge",
        "\"amount\": 620 | \"amount\": 5000 | payment and adjustments leave -4380.00 of the charge"
      })
  void whatIsLikelyWrongIsToldAndWorked(String from, String to, String told) {
    Worked worked = remedy(LINE.replace(from, to));

    assertThat(worked.err()).startsWith("notice: ").contains(told).doesNotContain("JANE");
    assertThat(worked.out()).contains("D1: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"rarcs\": [] | \"rarcs\": \"N706\" | line.rarcs: this is not a list",
        "\"rarcs\": [] | \"rarcs\": [null] | line.rarcs: a value of the list is not a text",
        "[\"LT\"] | {\"a\": \"LT\"} | line.modifiers: this is not a list",
        "\"status\": \"4\" | \"status\": [\"4\"] | status: this is not a text",
        "\"rarcs\": [] | \"plb\": \"WO\" | plb: this is not a list"
      })
  void whatCannotBeReadIsNotDropped(String from, String to, String told) {
    Worked worked = remedy(LINE.replace(from, to));

    assertThat(worked.exit()).isEqualTo(2);
    assertThat(worked.err()).contains(told);
    assertThat(worked.out()).isEmpty();
  }

  @Test
  void reasonsThatAreNoListAreNotDropped() {
    Worked worked = remedy(LINE.replaceFirst("\\[\\{\"group\".*?}]", "\"x\""));

    assertThat(worked.err()).contains("line.adjustments: this is not a list");
  }

  /** The day of the service is the day of the remittance; a reversal is below 0. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"2026-02-12\" | \"2026-03-16\"",
        "\"status\": \"4\" | \"status\": \"22\"",
        "\"CO\" | \"CR\""
      })
  void atTheEdgeNothingIsTold(String from, String to) {
    assertThat(remedy(LINE.replace(from, to)).err()).isEmpty();
  }
}
