package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCommandTest {

  @TempDir
  Path folder;

  @Test
  void saysThatNothingLooksReal() {
    Ran ran = Ran.with("synthetic", "src/test/resources/payers");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).endsWith("nothing looks like a real person\n");
  }

  @Test
  void saysWhatDoesAndHowToFixIt() throws IOException {
    Path file = folder.resolve("claims.json");
    Files.writeString(file, "{ \"rendering\": { \"npi\": \"1000000004\" } }\n");

    Ran ran = Ran.with("synthetic", folder.toString());
    Ran json = Ran.with("synthetic", "--json", file.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("claims.json:1 /rendering/npi", "test NPI", "1 file: 1 thing looks like")
        .doesNotContain("1000000004");
    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.out()).startsWith("{\"file\":").contains("\"path\":\"/rendering/npi\"");
    assertThat(json.err()).contains("1 file: 1 thing looks like");
  }

  @Test
  void aSuiteWithARealLookingPersonFails() throws IOException {
    Files.writeString(folder.resolve("x.cases.yaml"), """
        - case: seen by Dr. Kowalczyk
          claim:
            payer: acme
            lines: [ { code: "20552", date: 2026-07-01, diagnoses: [M79.18], evidence: { tautBand: true } } ]
          expect: none
        """);

    Ran ran = Ran.with("test", "src/test/resources/payers", folder.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("x.cases.yaml:1 /0/case", "the name of a person");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    Ran ran = Ran.with("synthetic", folder.resolve("none").toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("there is no file or folder");
  }
}
