package io.github.payerrules.review;

import java.util.List;

/**
 * A payer whose rules are loaded. Immutable and thread-safe.
 *
 * @param payer the name by which claims name it
 * @param title its full name
 * @param version the version of its rules
 * @param contentHash SHA-256 of its rules and tables, in hexadecimal digits
 * @param about what its rules cover and what they do not; empty where nothing is said
 * @param includes the names of the folders whose rules and tables hold for it too, in the order of
 *     its file
 * @param exceptions the included rules that do not hold for it, in the order of its file
 * @param families the procedure families of its tables, by name
 * @param rules its rules, included ones too, by file and line
 */
public record PayerInfo(
    String payer,
    String title,
    String version,
    String contentHash,
    String about,
    List<String> includes,
    List<Except> exceptions,
    List<Family> families,
    List<RuleInfo> rules) {

  /**
   * An included rule that does not hold for the payer.
   *
   * @param rule its id
   * @param reason why it does not hold
   */
  public record Except(String rule, String reason) {}

  /**
   * A procedure family.
   *
   * @param name as rules name it
   * @param title what it is called in a sentence; empty where the table does not say
   */
  public record Family(String name, String title) {}

  public PayerInfo {
    includes = List.copyOf(includes);
    exceptions = List.copyOf(exceptions);
    families = List.copyOf(families);
    rules = List.copyOf(rules);
  }
}
