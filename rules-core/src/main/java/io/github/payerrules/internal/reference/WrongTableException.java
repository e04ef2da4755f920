package io.github.payerrules.internal.reference;

/** A table file that is not to be used; says why and how to mend it. */
public final class WrongTableException extends RuntimeException {

  static final String AGAIN = "Import it again with TableImporter.";

  private static final long serialVersionUID = 1L;

  private final String mend;

  WrongTableException(String what, String mend) {
    super(what);
    this.mend = mend;
  }

  public String what() {
    return String.valueOf(getMessage());
  }

  public String mend() {
    return mend;
  }
}
