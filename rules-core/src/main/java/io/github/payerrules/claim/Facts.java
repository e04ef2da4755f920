package io.github.payerrules.claim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How absent and untidy input becomes a fact: the compact constructors of the claim records. */
final class Facts {

  private Facts() {}

  static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  static <T> @Nullable List<T> listOrNull(@Nullable List<T> values) {
    return values == null ? null : List.copyOf(values);
  }

  static List<String> codes(@Nullable List<String> codes) {
    return codes == null ? List.of() : codes.stream().map(Facts::code).toList();
  }

  static String code(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  /** ICD-10-CM codes in one spelling: 837 files leave out the dot, notes keep it. */
  static List<String> diagnoses(@Nullable List<String> codes) {
    return codes == null ? List.of() : codes.stream().map(Facts::diagnosis).toList();
  }

  private static String diagnosis(String code) {
    String plain = code(code);
    return plain.length() > 3 && plain.indexOf('.') < 0
        ? plain.substring(0, 3) + "." + plain.substring(3)
        : plain;
  }

  static @Nullable String upper(@Nullable String text) {
    return text == null ? null : code(text);
  }
}
