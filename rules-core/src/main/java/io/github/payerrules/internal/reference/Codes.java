package io.github.payerrules.internal.reference;

/** Codes as numbers that have the codes' order. */
final class Codes {

  static final int INVALID = -1;
  static final int LENGTH = 5;
  static final int DIAGNOSIS_LENGTH = 7;
  private static final int DIGITS = 36;
  private static final int WITH_BLANK = 37;

  private Codes() {}

  /** A code of five digits or capital letters, or {@link #INVALID}. */
  static int pack(String code) {
    if (code.length() != LENGTH) {
      return INVALID;
    }
    int packed = 0;
    for (int i = 0; i < LENGTH; i++) {
      int digit = digit(code.charAt(i));
      if (digit < 0) {
        return INVALID;
      }
      packed = packed * DIGITS + digit;
    }
    return packed;
  }

  static String unpack(int packed) {
    char[] code = new char[LENGTH];
    int rest = packed;
    for (int i = LENGTH - 1; i >= 0; i--) {
      code[i] = character(rest % DIGITS);
      rest /= DIGITS;
    }
    return new String(code);
  }

  /** A diagnosis code of up to seven characters, its dot left out, or {@link #INVALID}. */
  static long packDiagnosis(String code) {
    long packed = 0;
    int length = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '.' && i == 3) {
        continue;
      }
      int digit = digit(c);
      if (digit < 0 || length == DIAGNOSIS_LENGTH) {
        return INVALID;
      }
      packed = packed * WITH_BLANK + digit + 1;
      length++;
    }
    return length < 3 ? INVALID : packed * power(DIAGNOSIS_LENGTH - length);
  }

  /** The first number after those of the codes that begin with the one packed. */
  static long afterThoseBeginningWith(long packed, int length) {
    return packed + power(DIAGNOSIS_LENGTH - length);
  }

  /** The beginning of that length. */
  static long beginning(long packed, int length) {
    long power = power(DIAGNOSIS_LENGTH - length);
    return packed / power * power;
  }

  static int lengthOf(long packed) {
    int length = DIAGNOSIS_LENGTH;
    for (long rest = packed; length > 0 && rest % WITH_BLANK == 0; rest /= WITH_BLANK) {
      length--;
    }
    return length;
  }

  /** The diagnosis code with its dot. */
  static String unpackDiagnosis(long packed) {
    StringBuilder code = new StringBuilder();
    for (int i = DIAGNOSIS_LENGTH - 1; i >= 0; i--) {
      int digit = (int) (packed / power(i) % WITH_BLANK);
      if (digit == 0) {
        break;
      }
      if (code.length() == 3) {
        code.append('.');
      }
      code.append(character(digit - 1));
    }
    return code.toString();
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= WITH_BLANK;
    }
    return power;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : INVALID;
  }

  private static char character(int digit) {
    return (char) (digit < 10 ? '0' + digit : 'A' + digit - 10);
  }
}
