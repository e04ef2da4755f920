package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.cli.Page.Cell;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void hangsWhatDoesNotFit() {
    StringWriter out = new StringWriter();
    Page page = new Page(new PrintWriter(out), 40, false);

    page.entry(
        List.of(new Cell("  line 1", 10, Style.PLAIN), new Cell("DENY", 6, Style.BAD)),
        "one two three four five six seven eight\nnine",
        Style.PLAIN);

    assertThat(out).hasToString("""
              line 1  DENY  one two three four five
                            six seven eight
                            nine
            """);
  }

  @Test
  void keepsALongWordWhole() {
    assertThat(Page.wrap("a " + "b".repeat(30) + " c", 20))
        .containsExactly("a", "b".repeat(30), "c");
  }

  @Test
  void coloursOnATerminalOnly() {
    assertThat(Terminal.of(Map.of("PAYER_RULES_STDOUT_TERMINAL", "1")).colour()).isTrue();
    assertThat(Terminal.of(Map.of("PAYER_RULES_STDOUT_TERMINAL", "1", "NO_COLOR", "1"))
            .colour())
        .isFalse();
    assertThat(Terminal.of(Map.of("PAYER_RULES_STDOUT_TERMINAL", "1", "TERM", "dumb"))
            .colour())
        .isFalse();
    assertThat(Terminal.of(Map.of("PAYER_RULES_STDERR_TERMINAL", "1")).colour()).isFalse();
    assertThat(Style.BAD.on("no", true)).isEqualTo("\u001B[1;31mno\u001B[0m");
    assertThat(Style.BAD.on("no", false)).isEqualTo("no");
  }

  @Test
  void keepsLinesBetween80And100Columns() {
    assertThat(Terminal.of(Map.of("COLUMNS", "40")).width()).isEqualTo(80);
    assertThat(Terminal.of(Map.of("COLUMNS", "90")).width()).isEqualTo(90);
    assertThat(Terminal.of(Map.of("COLUMNS", "200")).width()).isEqualTo(100);
    assertThat(Terminal.of(Map.of("COLUMNS", "wide")).width()).isEqualTo(96);
    assertThat(Terminal.of(Map.of()).width()).isEqualTo(96);
  }
}
