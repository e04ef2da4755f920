package io.github.payerrules.internal.words;

/**
 * What a path came to instead of a value: something is not known.
 *
 * @param kind what kind of thing would supply it
 * @param what the name of a fact, or what is missing in words
 */
public record Missing(Kind kind, String what) {

  /** What would supply it. */
  public enum Kind {
    /** Somebody can answer it: the rule asks. */
    FACT,
    /** A source was not given or failed: the rule is not evaluated. */
    SOURCE,
    /** A list of the payer's does not cover the date: the rule is not evaluated. */
    TABLE,
    /**
     * No table of CMS's is imported for the date: rules that need it are not evaluated, which is
     * told once for all of them.
     */
    REFERENCE_TABLE
  }

  public static Missing fact(String what) {
    return new Missing(Kind.FACT, what);
  }
}
