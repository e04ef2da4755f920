package io.github.payerrules.examples.benchmarks;

import java.util.List;
import java.util.Random;

/** Changes of a text that readers stumble over. */
final class Mutations {

  /** Marks content that a message must not quote; no known name is close enough to be suggested. */
  static final String MARKER = "ZQXJW";

  private static final List<String> PIECES = List.of(
      "\"\\u\"",
      "\"\\UFFFFFFFF\"",
      "\"\\ud800\"",
      "[[[[[[[[",
      "]]]]",
      "{{",
      "}}",
      "\"",
      "'",
      ":",
      ",",
      "-",
      "&a ",
      "*a ",
      "!!int ",
      "<<: ",
      "? ",
      "# ",
      "---\n",
      "...\n",
      "%TAG ! x\n",
      "|\n",
      ">\n",
      "\t",
      "\u0000",
      "\u001b[2J",
      "\u202e",
      "\u200b",
      "\ufeff",
      "\ud83d\ude00",
      "\udc00",
      "\u09ea",
      "\u00a0",
      "999999999999999999999",
      "-1",
      "1e999",
      "1e99999999",
      "-1e999999999",
      "0x1F",
      "2026-02-30",
      "9999-12-31",
      "0000-00-00",
      "null",
      "true",
      "~",
      "*",
      "^",
      "|",
      "\n",
      "\r",
      "ST*837*1~",
      "CLM*",
      "HL*1**20*1~",
      "ISA*",
      "SE*1*1~",
      "NaN",
      MARKER,
      "\"" + MARKER + "\":" + "\"" + MARKER + "\",",
      MARKER + ": " + MARKER + "\n",
      "\"resourceType\":\"Bundle\",",
      "rule",
      "end",
      "when",
      "then",
      "@id( \"",
      "/*",
      "*/",
      "//",
      "( ",
      " )",
      "&&",
      "||",
      "==",
      "exists",
      "not ");

  private Mutations() {}

  /** A text with one to six changes. */
  static String of(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(6); i >= 0; i--) {
      change(changed, random);
    }
    return changed.toString();
  }

  private static void change(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(random.nextBoolean() ? 4 : 60));
    switch (random.nextInt(7)) {
      case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      case 1 -> text.delete(at, to);
      case 2 -> text.insert(at, text.substring(at, to));
      case 3 -> text.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
      case 4 ->
        text.insert(at, PIECES.get(random.nextInt(PIECES.size())).repeat(random.nextInt(300)));
      case 5 -> text.setLength(random.nextInt(4) == 0 ? at : text.length());
      default -> {
        String moved = text.substring(at, to);
        text.delete(at, to);
        text.insert(random.nextInt(text.length() + 1), moved);
      }
    }
  }

  /** Bytes with one to six changes. */
  static byte[] of(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
    }
    return changed;
  }

  /** Throws where words hold the marker. */
  static void refuseMarker(Object words) {
    if (words.toString().contains(MARKER)) {
      throw new IllegalStateException("the file's content is quoted");
    }
  }
}
