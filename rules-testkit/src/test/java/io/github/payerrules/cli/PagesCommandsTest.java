package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code catalogue} and {@code report}. */
class PagesCommandsTest {

  private static final Path FIXTURE = Path.of("src/test/resources/catalogue");

  @TempDir
  Path folder;

  private String payers;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve("payers").resolve(FIXTURE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    payers = folder.resolve("payers").toString();
  }

  @Test
  void writesAndChecksThePagesOfPayers() throws IOException {
    assertThat(Ran.with("catalogue", payers, "--check"))
        .isEqualTo(new Ran(0, "the pages are what the rules say\n", ""));

    Path page = Path.of(payers, "acme", "RULES.md");
    String text = Files.readString(page);
    Files.delete(page);
    Ran stale = Ran.with("catalogue", payers, "--check");
    assertThat(stale.exit()).isEqualTo(1);
    assertThat(stale.out()).contains("acme/RULES.md", "the page is missing", "1 to write");

    Path html = folder.resolve("new/catalogue.html");
    assertThat(Ran.with("catalogue", payers, "--into", html.toString()))
        .isEqualTo(new Ran(0, "4 pages, 1 written anew\nwrote " + html + "\n", ""));
    assertThat(page).hasContent(text);
    assertThat(html).content().startsWith("<!doctype html>").contains("esi-sessions");
  }

  @Test
  void reportsWhatCameOfTheCases() throws IOException {
    Path html = folder.resolve("report.html");

    assertThat(Ran.with("report", payers, "--into", html.toString(), "--no-search"))
        .isEqualTo(new Ran(0, "wrote " + html + "\n", ""));
    assertThat(html).content().contains("All 8 cases pass.");

    Path cases = Path.of(payers, "acme", "frequency.cases.yaml");
    Files.writeString(cases, Files.readString(cases).replace("deny:", "review:"));
    assertThat(Ran.with("report", payers, "--into", html.toString(), "--no-mutation"))
        .isEqualTo(new Ran(
            1,
            "wrote " + html + "\n"
                + "1 case failed, 1 problem; the page says which, and so does payer-rules test\n",
            ""));
    assertThat(html).content().contains("1 case of 8 failed.").contains("was not measured");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(Ran.with("report", payers).err()).contains("--into");
    assertThat(Ran.with("catalogue", "nowhere").err())
        .isEqualTo("payer-rules: there is no folder nowhere\n");
  }
}
