package io.github.payerrules.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the terminal. The launcher tells whether each stream is one, since Java 17
 * cannot tell them apart.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param width columns of text, 80 to 100
 * @param colour whether text on standard output may be coloured
 */
record Terminal(boolean out, boolean err, int width, boolean colour) {

  static final Terminal NONE = new Terminal(false, false, 96, false);

  static Terminal detect() {
    return of(System.getenv());
  }

  static Terminal of(Map<String, String> environment) {
    boolean out = "1".equals(environment.get("PAYER_RULES_STDOUT_TERMINAL"));
    boolean err = "1".equals(environment.get("PAYER_RULES_STDERR_TERMINAL"));
    boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
        || "dumb".equals(environment.get("TERM"));
    return new Terminal(out, err, width(environment.get("COLUMNS")), out && !plain);
  }

  private static int width(@Nullable String columns) {
    if (columns == null || !columns.matches("[1-9][0-9]{1,3}")) {
      return NONE.width;
    }
    return Math.max(80, Math.min(100, Integer.parseInt(columns)));
  }
}
