package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeidentifyCommandTest {

  private static final String PAYERS = "src/test/resources/payers";

  @TempDir
  Path folder;

  private Path into() {
    return folder.resolve("out");
  }

  private Ran deidentify(Path input, String... more) {
    List<String> arguments = new ArrayList<>(
        List.of("deidentify", input.toString(), "--into", into().toString(), "--payers", PAYERS));
    arguments.addAll(List.of(more));
    return Ran.with(arguments.toArray(String[]::new));
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }

  @Test
  void makesFixturesOfEveryClaimThatCanBeRead() throws IOException {
    Path input = file("smith.jsonl", """
        {"id":"smith-1","payer":"acme","lines":[{"code":"64483","date":"2026-07-01"}],"history":[]}
        {"id":"smith-2","payer":"acme","lines":[{"code":"64483","date":"2026-13-01"}]}
        {"id":"smith-3","payer":"acme","lines":[{"code":"20552","date":"2026-07-01"}],"history":[]}
        """);
    String before = Files.readString(input);

    Ran ran = deidentify(input);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out())
        .contains(
            "smith.jsonl:2 /lines/0/date", "replaced by a test number", "moved by whole weeks")
        .endsWith(": 2 reviewed the same, 0 otherwise, 0 not reviewed; 1 not read\n")
        .doesNotContain("smith-1", "2026-07-01");
    assertThat(Files.readString(input)).isEqualTo(before);
    List<ClaimRead> made = new ClaimReader().readAll(into().resolve("claims-1.json"));
    assertThat(made).hasSize(2).allMatch(ClaimRead::isValid);
    assertThat(Files.readString(into().resolve("claims-1.json"))).doesNotContain("smith");
  }

  @Test
  void writesOverNothing() throws IOException {
    Path input = file("a.yaml", "payer: acme\nlines: [ { code: '20552', date: 2026-07-01 } ]\n");

    assertThat(deidentify(input).exit()).isZero();
    String made = Files.readString(into().resolve("claims-1.json"));
    Ran again = deidentify(input);

    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("claims-1.json is there already");
    assertThat(Files.readString(into().resolve("claims-1.json"))).isEqualTo(made);
  }

  @Test
  void tellsMachinesToo() throws IOException {
    Path input = file("a.yaml", "payer: acme\nlines: [ { code: '20552', date: 2026-07-01 } ]\n");

    Ran ran = deidentify(input, "--json");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("{") && line.endsWith("}"))
        .anyMatch(line -> line.contains("\"difference\":[]"))
        .anyMatch(line -> line.contains("\"field\":\"/lines/*/date\""));
  }

  @Test
  void aPayerWithoutRulesIsTold() throws IOException {
    Path input = file("a.yaml", "payer: nobody\nlines: [ { code: '20552', date: 2026-07-01 } ]\n");

    Ran ran = deidentify(input);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("claim 1: not reviewed, for its payer has no rules");
  }
}
