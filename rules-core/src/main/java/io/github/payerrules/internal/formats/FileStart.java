package io.github.payerrules.internal.formats;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What shows a file's format: the ending of its name and the start of its content. Immutable.
 *
 * @param ending the ending with its dot, in lower case; empty if there is none
 * @param text the first bytes as characters, without a byte-order mark and leading white space
 */
public record FileStart(String ending, String text) {

  /** How many bytes are enough. */
  public static final int BYTES = 4096;

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  /** The start of a file of that name. */
  public static FileStart of(String name, byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(3) : text;
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    return new FileStart(ending, content.stripLeading());
  }

  @Override
  public String toString() {
    return "FileStart[]";
  }
}
