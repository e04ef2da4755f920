package io.github.payerrules.internal.formats.x12;

/** What is wrong with a segment as such, whatever it says. */
public enum Flaw {
  /** Nothing. */
  NONE("", ""),
  /** The file ends before the segment does. */
  CUT_OFF(
      "the file ends inside this segment",
      "The file was cut off. Send or export it again, and compare the sizes"),
  /** The next line begins a segment, but this one was not ended. */
  NOT_TERMINATED(
      "the segment has no terminator at the end of its line",
      "End each segment with the terminator that the ISA segment declares"),
  /** No terminator for a very long way. */
  TOO_LONG(
      "the segment is longer than any segment can be",
      "Its terminator is missing, or the ISA segment declares another one. Export the file again"),
  /** It does not begin with a segment identifier. */
  NO_IDENTIFIER(
      "this is not a segment: it does not begin with two or three capital letters and digits",
      "Look for a terminator inside an element, a missing identifier, or a line that does not"
          + " belong to the file");

  private final String what;
  private final String fix;

  Flaw(String what, String fix) {
    this.what = what;
    this.fix = fix;
  }

  /** What is wrong, in words. */
  public String what() {
    return what;
  }

  /** How it is usually fixed. */
  public String fix() {
    return fix;
  }
}
