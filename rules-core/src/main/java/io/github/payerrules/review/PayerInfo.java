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
 * @param covers the names of the families for which its policy is held, sorted
 * @param parameters the numbers of its policy that shared rules ask for
 * @param deadlines its time limits
 * @param denials the denials that it often sends
 * @param sources the documents that its citations name, its own first
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
    List<String> covers,
    List<PayerParameter> parameters,
    List<PayerDeadline> deadlines,
    List<UsualDenial> denials,
    List<PolicySource> sources,
    List<RuleInfo> rules) {

  /**
   * An included rule that does not hold for the payer, or a whole policy area of an included
   * folder.
   *
   * @param rule the rule's id, or folder and area, such as {@code medicare/authorization}
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
    covers = List.copyOf(covers);
    parameters = List.copyOf(parameters);
    deadlines = List.copyOf(deadlines);
    denials = List.copyOf(denials);
    sources = List.copyOf(sources);
    rules = List.copyOf(rules);
  }
}
