package io.github.payerrules.internal.formats.x12;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the same text for the same short bytes: the codes of a file are few and come again with
 * every claim. Bounded, and never given names or identifiers of people; not thread-safe.
 */
final class CodeCache {

  private static final int LONGEST = 16;

  private final @Nullable String[] texts = new String[4096];

  String get(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return "";
    }
    if (length > LONGEST) {
      return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
    int hash = length;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash ^ hash >>> 12) & texts.length - 1;
    String kept = texts[slot];
    if (kept != null && same(kept, bytes, from, length)) {
      return kept;
    }
    String made = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    texts[slot] = made;
    return made;
  }

  private static boolean same(String text, byte[] bytes, int from, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != (bytes[from + i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }
}
