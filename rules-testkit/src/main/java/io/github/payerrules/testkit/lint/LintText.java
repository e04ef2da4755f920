package io.github.payerrules.testkit.lint;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file that is looked at beside the rules. */
final class LintText {

  private LintText() {}

  /** Nothing of what is no file or not UTF-8: whoever loads it says so. */
  static String of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException notUtf8) {
      return "";
    }
  }
}
