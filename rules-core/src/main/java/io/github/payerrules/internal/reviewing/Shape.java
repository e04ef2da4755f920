package io.github.payerrules.internal.reviewing;

import java.util.List;

/** What codes look like. Asked for every code of every claim, hence without regular expressions. */
final class Shape {

  private Shape() {}

  /** CPT or HCPCS level II: five characters, the middle ones digits. */
  static boolean isProcedureCode(String code) {
    return code.length() == 5
        && isLetterOrDigit(code.charAt(0))
        && areDigits(code, 1, 4)
        && isLetterOrDigit(code.charAt(4));
  }

  /** CPT's range of anesthesia services. */
  static boolean isAnesthesia(String code) {
    return code.matches("0[01]\\d{3}") && code.compareTo("00100") >= 0;
  }

  /** Two digits. */
  static boolean isPlaceOfService(String code) {
    return code.length() == 2 && areDigits(code, 0, 2);
  }

  /** ICD-10-CM: a letter, a digit, a letter or digit, and after a dot one to four more. */
  static boolean areDiagnoses(List<String> codes) {
    for (String code : codes) {
      if (!isDiagnosis(code)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDiagnosis(String code) {
    int length = code.length();
    return length >= 3
        && length <= 8
        && length != 4
        && isLetter(code.charAt(0))
        && areDigits(code, 1, 2)
        && isLetterOrDigit(code.charAt(2))
        && (length == 3 || (code.charAt(3) == '.' && areLettersOrDigits(code, 4)));
  }

  /** Two letters or digits each. */
  static boolean areModifiers(List<String> modifiers) {
    for (String modifier : modifiers) {
      if (modifier.length() != 2 || !areLettersOrDigits(modifier, 0)) {
        return false;
      }
    }
    return true;
  }

  static boolean areDistinct(List<String> texts) {
    for (int i = 1; i < texts.size(); i++) {
      if (texts.indexOf(texts.get(i)) < i) {
        return false;
      }
    }
    return true;
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean areLettersOrDigits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
