package io.github.payerrules.vocabulary.word;

/** How codes are written: a text in a rule that is written otherwise never fits. */
public enum Form {
  PROCEDURE_CODE("[A-Z0-9]\\d{3}[A-Z0-9]", "Write five characters, such as 64483 or G0260."),
  MODIFIER("[A-Z0-9]{2}", "Write two letters or digits, such as KX or 59."),
  DIAGNOSIS(
      "[A-Z]\\d[A-Z0-9](\\.[A-Z0-9]{1,4})?",
      "Write an ICD-10-CM code with its dot, such as M54.16."),
  FREQUENCY_CODE("\\d", "Write one digit, such as 7."),
  STATE("[A-Z]{2}", "Write two capital letters, such as TX."),
  PLACE_OF_SERVICE("\\d{2}", "Write two digits, such as 11.");

  private final String pattern;
  private final String advice;

  Form(String pattern, String advice) {
    this.pattern = pattern;
    this.advice = advice;
  }

  /** Whether the text is written so. */
  public boolean fits(String text) {
    return text.matches(pattern);
  }

  /** How to write it. */
  public String advice() {
    return advice;
  }
}
