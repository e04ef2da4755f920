package io.github.payerrules.testkit.lint;

import io.github.payerrules.review.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Messages of the lint that have a page: what is wrong, how it is right, and why. */
public enum LintMessage {
  LIMIT_AND_TEXT(
      "limit-and-text",
      "^the (?:message|title|fix) says \\d+",
      "year.count > 3 with \"the policy allows 4\" in the message",
      "year.count > 3 with \"the policy allows 3\"",
      "Readers act on the number in the message. It is easy to change a limit in one place and forget the"
          + " other."),
  LIMIT_AND_NEXT_ALLOWED(
      "limit-and-next-allowed",
      "^nextAllowed\\(",
      "year.count > 3 with {year.nextAllowed(4)}",
      "year.count > 3 with {year.nextAllowed(3)}",
      "The fix would give a date that is too early or too late."),
  NEARLY_THE_SAME_NAME(
      "nearly-the-same-name",
      "is one letter from",
      "one row for the list esi-coverd, the others for esi-covered",
      "esi-covered in every row",
      "No rule uses the misspelled list, so the row does nothing."),
  FILE_IGNORED(
      "file-ignored",
      "^this file is ignored",
      "frequency.drl.txt, codes.xlsx, frequency.case.yaml",
      "frequency.drl, tables/codes.csv, frequency.cases.yaml",
      "A file with any other name is skipped, and its rules, rows or cases do nothing."),
  CURLY_QUOTE(
      "curly-quote",
      "[Cc]urly quote|is not straight",
      "code: \u201c64483\u201d",
      "code: \"64483\"",
      "Word processors insert curly quotes, which become part of the value."),
  FOLDER_NOT_INCLUDED(
      "folder-not-included",
      "does not include a folder that defines",
      "includes: [ prior-authorization ]",
      "includes: [ pain-procedures, prior-authorization ]",
      "Shared rules use families and lists that are defined in another shared folder."),
  UNKNOWN_NAME(
      "unknown-name",
      "^(?:procedure|region|approach|procedureGroup|list)? ?.*(?:is never \"|has no (?:procedure|contractor|list|rows))|^[Uu]nknown procedure family",
      "procedure == \"SIJ\" where families.csv has \"SI joint\"",
      "the name exactly as it is in the table",
      "The name is not in any table, so the rule would never fire."),
  UNKNOWN_WORD(
      "unknown-word",
      "has no word \"|no word \"",
      "line.proceduer",
      "line.procedure",
      "Rules can use only the words that payer-rules words lists."),
  MISSING_SEMICOLON(
      "missing-semicolon",
      "has no ; at its end|[Mm]issing \";\"",
      "findings.deny( line )",
      "findings.deny( line );",
      "In a rule file, every finding ends with a semicolon."),
  NOT_A_DATE(
      "not-a-date",
      "is (?:not a|no) date|day that does not exist",
      "12/05/2021",
      "2021-12-05",
      "12/05 can be December 5 or May 12; year-month-day cannot be misread."),
  DUPLICATE_ID(
      "duplicate-id",
      "is already used by the rule at",
      "two rules with @id( \"esi-sessions\" )",
      "a different id for each rule",
      "Cases, reviews and denials refer to rules by id."),
  RULE_WITHOUT_FOLDER(
      "file-too-deep",
      "a rule file is too many folders deep|a table is outside tables/",
      "acme/epidural/limits/frequency.drl",
      "acme/epidural/frequency.drl",
      "Put rule files next to payer.yaml or one folder below it, and tables in the folder tables.");

  private final String id;
  private final Pattern pattern;
  private final String wrong;
  private final String right;
  private final String why;

  LintMessage(String id, String pattern, String wrong, String right, String why) {
    this.id = id;
    this.pattern = Pattern.compile(pattern);
    this.wrong = wrong;
    this.right = right;
    this.why = why;
  }

  /** The message of that id. */
  public static Optional<LintMessage> ofId(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }

  /** The message that a problem is one of; empty where it has no page. */
  public static Optional<LintMessage> of(Problem problem) {
    return Arrays.stream(values())
        .filter(each -> each.pattern.matcher(problem.what()).find())
        .findFirst();
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** An example of it. */
  public String wrong() {
    return wrong;
  }

  /** The example as it is right. */
  public String right() {
    return right;
  }

  /** Why it matters. */
  public String why() {
    return why;
  }
}
