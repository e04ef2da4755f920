package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters are filled by hand: the next run finds them again, and leaves them alone. */
class LettersIntoTest {

  private static final Path REMITS = Path.of("..", "examples", "remits");

  @TempDir
  private Path folder;

  private Ran denials(Path remits) {
    return Ran.with(
        "denials",
        remits.toString(),
        "--claims",
        REMITS.resolve("claims").toString(),
        "--payers",
        "../rules-payers/payers",
        "--denials",
        "../rules-payers/denials",
        "--letters",
        "../rules-payers/denials/letters",
        "--letters-into",
        folder.toString(),
        "--today",
        "2026-04-10");
  }

  @Test
  void aLetterKeepsItsNameAndWhatSomebodyWroteIntoIt() throws IOException {
    assertThat(denials(REMITS).err()).contains("Letters: 3 written into " + folder);
    List<Path> written = files(folder);
    assertThat(written)
        .hasSize(6)
        .allMatch(it -> String.valueOf(it.getFileName())
            .matches("letter-visit-1\\d\\d-[0-9A-Z]{5}-2026\\d{4}-[0-9a-f]{8}\\.(docx|txt)"));
    Path filled = written.get(1);
    Files.writeString(filled, "filled by hand");

    List<Path> remits =
        files(REMITS).stream().filter(it -> it.toString().endsWith(".835")).toList();
    assertThat(remits).isNotEmpty();
    for (Path remit : remits) {
      assertThat(denials(remit).err()).contains("Letters: 0 written into " + folder);
    }

    assertThat(files(folder)).isEqualTo(written);
    assertThat(filled).hasContent("filled by hand");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
