package io.github.payerrules.invariants;

import java.util.regex.Pattern;

/** JSON pointers of fields: {@code *} stands for a step, {@code **} for one or more. Immutable. */
record FieldPattern(String text, Pattern pattern) {

  static FieldPattern of(String text) {
    String regex = text.replace("**", "\0").replace("*", "[^/]+").replace("\0", ".+");
    return new FieldPattern(text, Pattern.compile(regex));
  }

  boolean matches(String pointer) {
    return pattern.matcher(pointer).matches();
  }
}
