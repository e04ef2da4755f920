package io.github.payerrules.internal.words;

/**
 * What a path came to instead of a value: something is not known.
 *
 * @param kind what kind of thing would supply it
 * @param what the name of a fact, or what is missing in words
 * @param needs the short name of the data that is missing; empty for a fact
 */
public record Missing(Kind kind, String what, String needs) {

  /** What the sources supply, by the short names that reviews give it. */
  public static final String HISTORY = "service history";

  public static final String AUTHORIZATIONS = "authorizations";
  public static final String ELIGIBILITY = "eligibility";
  public static final String REFERRALS = "referrals";

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
    return new Missing(Kind.FACT, what, "");
  }

  /**
   * Whether it is one fact or field, whose value a condition is about; not something that is told
   * in words because several values depend on it.
   */
  public boolean isNamed() {
    return what.indexOf(' ') < 0;
  }

  /** A source of the installation was not given, or had no answer. */
  public static Missing source(String needs, String what) {
    return new Missing(Kind.SOURCE, what, needs);
  }
}
