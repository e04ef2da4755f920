package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(ran.err()).contains("claim.json is a link to a file that is not there");
  }

  @Test
  void aPipe() throws InterruptedException {
    Process mkfifo = start("mkfifo", folder.resolve("claim.json").toString());
    assertThat(mkfifo.waitFor()).isZero();

    Ran ran = check();

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(ran.err()).contains("claim.json is a pipe or device, not a file");
  }

  private static Process start(String... command) {
    try {
      return new ProcessBuilder(command).start();
    } catch (IOException noSuchProgram) {
      return abort("no pipes on this machine");
    }
  }
}
