package io.github.payerrules.cli;

/** How a piece of text looks on a terminal; plain text everywhere else. */
enum Style {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  BAD("1;31"),
  DOUBTFUL("33"),
  NOTE("36"),
  GOOD("32");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String on(String text, boolean colour) {
    return colour && !code.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
