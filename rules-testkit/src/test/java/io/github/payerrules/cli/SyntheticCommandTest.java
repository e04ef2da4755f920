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
  void findsInAnInterchangeWhatItsPlaceTells() throws IOException {
    String example = Files.readString(Path.of("../examples/837p/medicare.837"));
    Path file = folder.resolve("claim.837");
    Files.writeString(file, example);
    assertThat(Ran.with("synthetic", file.toString()).exit()).isZero();

    Files.writeString(
        file,
        example
            .replaceFirst("N3\\*100 TEST STREET", "N3*1412 PEACHTREE STREET NE APT 4")
            .replaceFirst("TE\\*5555550100", "TE*4048675309")
            .replaceFirst("REF\\*EI\\*990000001", "REF*SY*123456789")
            .replaceFirst("\\*MI\\*[A-Z0-9]+", "*MI*W123456789"));
    Ran ran = Ran.with("synthetic", file.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("this looks like an address (N3, segment ")
        .contains("this looks like a telephone number (PER, segment ")
        .contains("this looks like a social security number (REF, segment ")
        .contains("this looks like the number of a member (NM1, segment ")
        .contains("1 file: 4 things look like")
        .doesNotContain("PEACHTREE");
  }

  @Test
  void aFileOfWhichNothingCouldBeReadIsNotClean() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
    Path pack = Files.write(folder.resolve("pack.jar"), new byte[] {'P', 'K', 3, 4, 0, 0});
    Path prose = Files.writeString(folder.resolve("notes.txt"), "a few words\n");
    for (Path each : new Path[] {empty, pack, prose}) {
      Ran ran = Ran.with("synthetic", each.toString());

      assertThat(ran.exit()).as(each.toString()).isEqualTo(2);
      assertThat(ran.err().replaceAll("\\s+", " "))
          .contains("no case or claim could be read of it");
    }
  }

  @Test
  void filesOfOtherEndingsAreCounted() throws IOException {
    Files.writeString(folder.resolve("claim.yaml"), "payer: acme\n");
    assertThat(Ran.with("synthetic", folder.toString()).err()).isEmpty();
    Files.writeString(folder.resolve("notes.txt"), "a few words\n");
    Files.writeString(folder.resolve("scan.pdf"), "");

    Ran ran = Ran.with("synthetic", folder.toString());

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).startsWith("2 other files are not looked at: .pdf, .txt.");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    Ran ran = Ran.with("synthetic", folder.resolve("none").toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("there is no file or folder");
  }
}
