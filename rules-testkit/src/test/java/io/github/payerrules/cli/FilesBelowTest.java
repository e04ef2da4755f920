package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in a folder of claims and cannot be read is said, and never waited for. */
class FilesBelowTest {

  @TempDir
  Path folder;

  private Ran check() {
    return Ran.with("check", folder.toString(), "--payers", "../rules-payers/payers/medicare");
  }

  @Test
  void aLinkToNowhere() throws IOException {
    try {
      Files.createSymbolicLink(folder.resolve("claim.json"), folder.resolve("gone.json"));
    } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
      abort("no symbolic links on this machine");
    }

    Ran ran = check();

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(ran.out())
        .contains("claim.json: this is a link to a file that is not there", "1 unreadable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint acme",
        "test acme",
        "coverage acme",
        "catalogue acme",
        "archive acme/pipe.jar --into archive",
        "tables import acme/mue_practitioner_2026q3.csv --into tables",
        "impact acme acme claim.json --journal acme/pipe.jsonl"
      })
  @Timeout(60)
  void aPipeIsWaitedForNowhere(String arguments) throws IOException, InterruptedException {
    assertThat(Ran.with("init", folder.toString(), "--payer", "acme").exit()).isZero();
    Files.writeString(folder.resolve("claim.json"), "[]");
    for (String pipe :
        List.of("x.cases.yaml", "pipe.jar", "mue_practitioner_2026q3.csv", "pipe.jsonl")) {
      if (pipe.startsWith("x") || arguments.contains(pipe)) {
        assertThat(start("mkfifo", folder.resolve("acme/" + pipe).toString()).waitFor())
            .isZero();
      }
    }
    Files.delete(folder.resolve("acme/x.cases.yaml"));
    if (!arguments.contains("pipe") && !arguments.contains("mue")) {
      assertThat(start("mkfifo", folder.resolve("acme/x.cases.yaml").toString()).waitFor())
          .isZero();
    }
    String[] words = Stream.of(arguments.split(" ", -1))
        .map(word -> word.matches("acme.*|claim.json|archive|tables")
                && !word.equals(arguments.split(" ", -1)[0])
            ? folder.resolve(word).toString()
            : word)
        .toArray(String[]::new);

    Ran ran = Ran.with(words);

    if (!arguments.startsWith("coverage") && !arguments.startsWith("catalogue")) {
      assertThat(ran.exit()).isNotZero();
      assertThat(ran.out() + ran.err())
          .containsAnyOf(
              "neither a file nor a folder", "the file cannot be read", "no file that can be read");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.txt", "claims.dat", "claims"})
  void claimsInATextOfAnotherNameAreTold(String name) throws IOException {
    String claim =
        "{\"id\":\"visit-1\",\"payer\":\"acme\",\"lines\":[{\"code\":\"64483\",\"date\":\"2026-07-01\"}]}";
    Files.writeString(folder.resolve("b.json"), claim);
    Files.writeString(folder.resolve(name), claim.replace("visit-1", "visit-2"));
    Files.writeString(folder.resolve("notes.txt"), "Call the payer about lines and codes.");

    Ran ran = Ran.with("check", folder.toString(), "--payers", "src/test/resources/payers");

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(ran.out()).contains("visit-1", "it looks like a claim file").doesNotContain("notes");
  }

  @Test
  void theOtherFilesOfTheFolderAreRead() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("b.json"),
        "{\"id\":\"visit-1\",\"payer\":\"acme\",\"lines\":[{\"code\":\"64483\",\"date\":\"2026-07-01\"}]}");
    assertThat(start("mkfifo", folder.resolve("a.json").toString()).waitFor()).isZero();
    assertThat(start("mkfifo", folder.resolve("c.835").toString()).waitFor()).isZero();

    for (String command : List.of("check", "convert", "verify")) {
      Ran ran = command.equals("convert")
          ? Ran.with(command, folder.toString())
          : Ran.with(command, folder.toString(), "--payers", "src/test/resources/payers");

      assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
      assertThat(ran.out()).contains("visit-1");
      assertThat(ran.out() + ran.err()).contains("this is a pipe or device, not a file");
    }
    Ran remits = Ran.with("remits", folder.toString());

    assertThat(remits.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(remits.err()).contains("c.835: this is a pipe or device, not a file");
  }

  @Test
  void aCompressedFileIsNotLeftOutInSilence() throws IOException {
    Files.write(folder.resolve("JULY.ZIP"), new byte[] {'P', 'K', 3, 4});
    Files.writeString(
        folder.resolve("b.json"),
        "{\"id\":\"visit-1\",\"payer\":\"acme\",\"lines\":[{\"code\":\"64483\",\"date\":\"2026-07-01\"}]}");

    Ran ran = Ran.with("check", folder.toString(), "--payers", "src/test/resources/payers");

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(ran.out())
        .contains("visit-1", "JULY.ZIP: this is a compressed file; what it holds is not read");
  }

  @Test
  void aClaimFileOfAnotherNameIsNotLeftOutInSilence() throws IOException {
    String claims = Files.readString(Path.of("../examples/837p/medicare.837"));
    Files.writeString(folder.resolve("a.837"), claims);
    Files.writeString(folder.resolve("july.dat"), claims);
    Files.writeString(folder.resolve("answer.999"), claims.replace("ST*837*", "ST*999*"));
    Files.writeString(folder.resolve("notes.doc"), "ISA does not begin ST*837*");

    Ran ran = Ran.with("check", folder.toString(), "--payers", "src/test/resources/payers");

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains(
            "july.dat: its name does not end as that of a claim file", "rename it to end with .837")
        .doesNotContain("answer.999", "notes.doc");
  }

  @Test
  void aRemittanceOfAnotherNameIsNotLeftOutInSilence() throws IOException {
    String remits = Files.readString(Path.of("../examples/remits/medicare-2026-03-16.835"));
    Files.writeString(folder.resolve("a.835"), remits);
    Files.writeString(folder.resolve("b.0316"), remits);

    Ran[] runs = {
      Ran.with("remits", folder.toString()),
      Ran.with(
          "denials",
          folder.toString(),
          "--payers",
          "../rules-payers/payers/medicare",
          "--denials",
          "../rules-payers/denials")
    };
    for (Ran ran : runs) {

      assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
      assertThat(ran.err()).contains("b.0316: its name does not end as that of a remittance file");
    }
  }

  @Test
  void eachFileIsReadOnceHoweverOftenItIsNamed() throws IOException {
    Path file = Files.writeString(
        folder.resolve("a.json"),
        "{\"id\":\"visit-1\",\"payer\":\"acme\",\"lines\":[{\"code\":\"64483\",\"date\":\"2026-07-01\"}]}");
    Files.createDirectory(folder.resolve(".sync"));
    Files.copy(file, folder.resolve(".sync/a.json"));
    Files.copy(file, folder.resolve(".a.json"));

    Ran ran = Ran.with(
        "check",
        folder.toString(),
        file.toString(),
        folder.resolve("../" + folder.getFileName()).toString(),
        "--payers",
        "src/test/resources/payers");

    assertThat(ran.out()).contains("\n1 claim: ");
    assertThat(Ran.with(
                "check",
                folder.resolve(".a.json").toString(),
                "--payers",
                "src/test/resources/payers")
            .out())
        .contains("\n1 claim: ");
  }

  @Test
  void aFolderForAnOptionThatTakesAFileIsNamed() throws IOException {
    Path file = Files.writeString(
        folder.resolve("a.json"),
        "{\"id\":\"visit-1\",\"payer\":\"acme\",\"lines\":[{\"code\":\"64483\",\"date\":\"2026-07-01\"}]}");
    for (String option :
        List.of("--answers", "--since", "--facts", "--patient-secret", "--audit")) {
      Ran ran = Ran.with(
          "check",
          file.toString(),
          option,
          folder.toString(),
          "--payers",
          "src/test/resources/payers");

      assertThat(ran.exit()).as(option).isEqualTo(PayerRulesCli.BAD_INPUT);
      assertThat(ran.err()).as(option).contains(folder + " is a folder; name a file");
    }
  }

  @Test
  void aPipe() throws InterruptedException {
    Process mkfifo = start("mkfifo", folder.resolve("claim.json").toString());
    assertThat(mkfifo.waitFor()).isZero();

    Ran ran = check();

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(ran.out()).contains("claim.json: this is a pipe or device, not a file");
  }

  private static Process start(String... command) {
    try {
      return new ProcessBuilder(command).start();
    } catch (IOException noSuchProgram) {
      return abort("no pipes on this machine");
    }
  }
}
