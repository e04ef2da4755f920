package io.github.payerrules.internal.reference;

/** A table file that is not to be used; says why and how to fix it. */
public final class WrongTableException extends RuntimeException {

  static final String AGAIN = "Import it again with TableImporter.";

  static final String NEWER = "A newer version of the library made it: use that version, or import"
      + " the CMS files again with this one.";

  private static final long serialVersionUID = 1L;

  private final String fix;

  WrongTableException(String what, String fix) {
    super(what);
    this.fix = fix;
  }

  public String what() {
    return String.valueOf(getMessage());
  }

  public String fix() {
    return fix;
  }
}
