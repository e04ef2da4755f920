package io.github.payerrules.review;

import java.util.List;

/**
 * A payer whose rules are loaded. Immutable and thread-safe.
 *
 * @param payer the name by which claims name it
 * @param title its full name
 * @param version the version of its rules
 * @param contentHash SHA-256 of its rules and tables, in hexadecimal digits
 * @param rules its rules, included ones too, by file and line
 */
public record PayerInfo(
    String payer, String title, String version, String contentHash, List<RuleInfo> rules) {

  public PayerInfo {
    rules = List.copyOf(rules);
  }
}
