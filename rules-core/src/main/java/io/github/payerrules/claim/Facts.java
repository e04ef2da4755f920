package io.github.payerrules.claim;

import io.github.payerrules.internal.text.OrdinaryNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How untidy input becomes a fact: what the builders of a claim's parts do to their values. */
final class Facts {

  private static final int CENTS = 2;

  private Facts() {}

  static <T> List<T> list(String field, List<T> values) {
    for (int i = 0; i < values.size(); i++) {
      refuseNull(field, i, values.get(i));
    }
    return List.copyOf(values);
  }

  private static void refuseNull(String field, int index, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(field + ": item " + (index + 1) + " is null");
    }
  }

  static <T> @Nullable List<T> listOrNull(String field, @Nullable List<T> values) {
    return values == null ? null : list(field, values);
  }

  static List<String> codes(String field, List<String> codes) {
    return each(field, codes, Facts::code);
  }

  static String code(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  /** ICD-10-CM codes in one spelling: 837 files leave out the dot, notes keep it. */
  static List<String> diagnoses(String field, List<String> codes) {
    return each(field, codes, Facts::diagnosis);
  }

  private static List<String> each(String field, List<String> texts, UnaryOperator<String> form) {
    return list(field, texts).stream().map(form).toList();
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

  /** One form of one number, so that 2 and 2.0 are equal. */
  static BigDecimal decimal(BigDecimal number) {
    return scaled(number, 0);
  }

  /** An amount in one form, with two decimals or as many as it needs. */
  static BigDecimal money(BigDecimal amount) {
    return scaled(amount, CENTS);
  }

  static @Nullable BigDecimal decimalOrNull(@Nullable BigDecimal number) {
    return number == null ? null : decimal(number);
  }

  static @Nullable BigDecimal moneyOrNull(@Nullable BigDecimal amount) {
    return amount == null ? null : money(amount);
  }

  private static BigDecimal scaled(BigDecimal number, int least) {
    if (!OrdinaryNumber.is(number)) {
      throw new IllegalArgumentException(
          "an amount, count or quantity has more than " + OrdinaryNumber.MOST_DIGITS + " digits");
    }
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < least ? plain.setScale(least) : plain;
  }
}
