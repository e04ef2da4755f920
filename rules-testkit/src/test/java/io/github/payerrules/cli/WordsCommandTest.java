package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsCommandTest {

  @TempDir
  Path folder;

  @Test
  void listsTheWordsThatHaveATextInNameOrMeaning() {
    assertThat(Ran.with("words", "hasModifierIn").out())
        .contains("Line.hasModifierIn( \"name in tables/modifiers.csv\" )", "true or false")
        .doesNotContain("painWeeks", "Claim.lineCount");
    assertThat(Ran.with("words", "days from the accident").out())
        .contains("Claim.daysSinceAccident", "whole number of days");
    assertThat(Ran.with("words", "contrast used").out()).contains("Documented.contrastUsed");
    assertThat(Ran.with("words", "xyzzy"))
        .isEqualTo(new Ran(1, "no word has \"xyzzy\" in its name or meaning\n", ""));
  }

  @Test
  void saysOfEachWordForAProgramWhenItIsUnknownAndWhatItAsks() {
    assertThat(Ran.with("words", "daysSinceAccident", "--json").out()).isEqualTo("""
        {"type":"Claim","call":"daysSinceAccident","answer":"whole number of days",\
        "meaning":"Days from the accident to the earliest date of service; below 0 where \
        the accident is later.",\
        "none":"the claim has no line or no day of an accident","unknown":"","asks":""}
        """);
  }

  @Test
  void writesThePage() {
    Path page = folder.resolve("new/words.md");

    assertThat(Ran.with("words", "--into", page.toString()))
        .isEqualTo(new Ran(0, "wrote " + page + "\n", ""));
    assertThat(page)
        .content()
        .contains(
            "# Words of rules",
            "## Line",
            "## PriorService",
            "| `painWeeks` | whole number | How many weeks has the pain lasted? |",
            "| `contrastUsed` | true or false | Was contrast used to confirm needle position? \\* |");
  }
}
