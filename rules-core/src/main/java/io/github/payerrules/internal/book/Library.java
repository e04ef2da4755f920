package io.github.payerrules.internal.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of this library. */
public final class Library {

  private static final Pattern MAJOR_AND_MINOR = Pattern.compile("\\d+\\.\\d+");
  private static final String VERSION = read();

  private Library() {}

  public static String version() {
    return VERSION;
  }

  /** Whether content made for another version holds for this one: major and minor are the same. */
  static boolean fits(String other) {
    return generation(other).equals(generation(VERSION));
  }

  private static String generation(String version) {
    Matcher matcher = MAJOR_AND_MINOR.matcher(version);
    return matcher.lookingAt() ? matcher.group() : version;
  }

  private static String read() {
    try (InputStream in =
        Objects.requireNonNull(Library.class.getResourceAsStream("library.properties"))) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
