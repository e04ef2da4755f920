package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of bad input, and the words that a person reads. */
class ClaimReaderProblemsTest {

  private static final String LINE = "{ code: '64483', date: 2026-07-01 }";

  @ParameterizedTest(name = "{0}")
  @MethodSource({"wrongValues", "wrongNames", "brokenYaml", "brokenJson", "wrongFiles"})
  void saysWhatIsWrongAndHowToFixIt(String kind, String file, String text, String expected) {
    List<String> said = new ArrayList<>();
    new ClaimReader().read(text, file, claim -> claim.problems().forEach(it -> said.add("" + it)));

    assertThat(said).as(kind).containsExactly(expected);
  }

  private static Stream<Arguments> wrongValues() {
    return Stream.of(
        line("a day that does not exist", "code: '1', date: 2026-02-30", """
            a.yaml:3 /lines/0/date: "date" is a day that does not exist
                check month and day: YYYY-MM-DD"""),
        line("an American date", "code: '1', date: 07/01/2026", """
            a.yaml:3 /lines/0/date: "date" is not a date
                write it as YYYY-MM-DD, such as 2026-07-01"""),
        line("a year with a slip", "code: '1', date: 0206-07-01", """
            a.yaml:3 /lines/0/date: "date" has an impossible year
                use a year from 1900 to 2100"""),
        line("units in quotation marks", "code: '1', date: 2026-07-01, units: '2'", """
            a.yaml:3 /lines/0/units: "units" must be a number, but is a text in quotation marks
                write a number from 0 to 999999 with at most three decimals, such as 2 or 1.5,\
             without quotation marks"""),
        line("units with four decimals", "code: '1', date: 2026-07-01, units: 1.2345", """
            a.yaml:3 /lines/0/units: "units" is out of range
                write a number from 0 to 999999 with at most three decimals, such as 2 or 1.5"""),
        line("minutes with decimals", "code: '1', date: 2026-07-01, minutes: 1.5", """
            a.yaml:3 /lines/0/minutes: "minutes" must be a whole number, but is a number with decimals
                write a whole number from 0 to 999999, without quotation marks"""),
        line("negative units", "code: '1', date: 2026-07-01, units: -1", """
            a.yaml:3 /lines/0/units: "units" is out of range
                write a number from 0 to 999999 with at most three decimals, such as 2 or 1.5"""),
        line("a pointer from zero", "code: '1', date: 2026-07-01, diagnosisPointers: [0]", """
            a.yaml:3 /lines/0/diagnosisPointers/0: item 1 of "diagnosisPointers" is out of range
                write a whole number from 1 to 999999"""),
        line("a charge with a currency", "code: '1', date: 2026-07-01, charge: $12", """
            a.yaml:3 /lines/0/charge: "charge" is not an amount
                write dollars with at most two decimals, such as 1250.00, without quotation marks"""),
        line("one value where a list must be", "code: '1', date: 2026-07-01, modifiers: LT", """
            a.yaml:3 /lines/0/modifiers: "modifiers" must be a list, but is a word
                write a list in brackets, even for one value: [ ... ]"""),
        line("a list where a text must be", "code: ['1'], date: 2026-07-01", """
            a.yaml:3 /lines/0/code: "code" must be a text, but is a list
                write one value as text; if in doubt, use quotation marks"""),
        line("an empty item", "code: '1', date: 2026-07-01, modifiers: [LT, '']", """
            a.yaml:3 /lines/0/modifiers/1: item 2 of "modifiers" is empty
                fill it in, or remove it from the list"""),
        line("an object where a list must be", "code: '1', date: 2026-07-01, levels: {}", """
            a.yaml:3 /lines/0/levels: "levels" must be a list, but is an object
                write a list in brackets, even for one value: [ ... ]"""),
        claim("yes for true", "billing: { inNetwork: yes }", """
            a.yaml:3 /billing/inNetwork: "inNetwork" must be true or false, but is a word
                write true or false in small letters, without quotation marks"""),
        claim("a word that is none of the words", "authorizations: [{ status: aproved }]", """
            a.yaml:3 /authorizations/0/status: "status" is not an allowed word
                did you mean "approved"? one of: approved, pending, denied, cancelled"""),
        claim(
            "relief above 100",
            "evidence: { diagnosticBlocks: [{ date: 2026-01-01, relief: 101 }] }",
            """
            a.yaml:3 /evidence/diagnosticBlocks/0/relief: "relief" is out of range
                write a whole number from 0 to 100"""),
        claim("a fact with a word of another", "evidence: { imageGuidance: mri }", """
            a.yaml:3 /evidence/imageGuidance: "imageGuidance" is not an allowed word
                one of: fluoroscopy, ct, ultrasound, none"""),
        claim(
            "a fact without a value", "evidence: { painWeeks: { recordedOn: 2026-01-01 } }", """
            a.yaml:3 /evidence/painWeeks: "painWeeks" has no "value"
                write the value alone, or { value: ..., recordedOn: ... }"""));
  }

  private static Stream<Arguments> wrongNames() {
    return Stream.of(
        claim("no payer", "payer:", "lines: [" + LINE + "]", """
            a.yaml:1: "payer" is missing
                a claim needs one"""),
        claim("no lines", "payer: medicare", "state: TX", """
            a.yaml:1: "lines" is missing
                a claim needs one"""),
        line("no code", "date: 2026-07-01", """
            a.yaml:3 /lines/0: "code" is missing
                a line needs one"""),
        claim("no date of an earlier service", "history: [{ code: '64483' }]", """
            a.yaml:3 /history/0: "date" is missing
                an earlier service needs one"""),
        line("a misspelt field", "code: '1', date: 2026-07-01, unts: 2", """
            a.yaml:3 /lines/0/unts: there is no field "unts"
                did you mean "units"?"""),
        line("a field with a longer name", "code: '1', date: 2026-07-01, charge_amount: 2", """
            a.yaml:3 /lines/0/?: unknown field
                the fields are: number, code, modifiers, date, endDate, units, minutes,\
             unitOfMeasure, diagnoses, diagnosisPointers, placeOfService, charge, lineControlNumber,\
             drug, rendering, referring, ordering, supervising, facility, authorizationNumber,\
             referralNumber, adjudications, levels, laterality, evidence"""),
        claim("a name in the place of a field", "referrals: [{ Jane Q Doe: 1 }]", """
            a.yaml:3 /referrals/0/?: unknown field
                the fields are: number, from, to, visitsApproved, visitsUsed"""),
        claim("a misspelt fact", "evidence: { painWeek: 3 }", """
            a.yaml:3 /evidence/painWeek: there is no documented fact "painWeek"
                did you mean "painWeeks"?"""),
        claim("a field given twice", "payer: other", """
            a.yaml:3 /payer: "payer" appears twice
                keep one of the two; the first is on line 1"""));
  }

  private static Stream<Arguments> brokenYaml() {
    return Stream.of(
        yaml("a tab", "payer: m\nlines:\n\t- code: x\n", """
            a.yaml:3: not YAML at column 1: a tab indents this line
                YAML is indented with spaces: replace the tab"""),
        yaml("a colon within a value", "payer: m: n\n", """
            a.yaml:1: not YAML at column 9: unexpected colon
                put text that contains a colon in quotation marks, and indent fields at the\
             same level equally"""),
        yaml("a field without a colon", "payer: m\nlines\n", """
            a.yaml:3: not YAML at column 1: a colon is missing
                write fields as name: value, and a list as lines that begin with a hyphen"""),
        yaml("an open bracket", "payer: m\nlines: [a, b\n", """
            a.yaml:3: not YAML at column 1: the text ends before a bracket is closed: the file was\
             cut off
                close the list with ] or the object with }"""),
        yaml("an open quotation mark", "payer: \"m\n", """
            a.yaml:2: not YAML at column 1: the text ends before a quotation mark is closed: the\
             file was cut off
                close it"""),
        yaml("a value that begins with @", "payer: @m\n", """
            a.yaml:1: not YAML at column 8: a value cannot begin with this character
                put the value in quotation marks"""),
        yaml("a list out of line", "payer: m\nlines:\n - code: 1\n- x\n", """
            a.yaml:4: not YAML at column 1: this line does not fit the fields above it
                indent fields at the same level equally, each as name: value"""),
        claim("an anchor", "id: &a x", """
            a.yaml:3 /id: an anchor (&) is not allowed here
                write out the value"""),
        claim("an alias", "id: *a", """
            a.yaml:3 /id: an alias (*) is not allowed here
                write out the value"""),
        claim("a tag", "id: !!str x", """
            a.yaml:3 /id: a tag (!) is not allowed here
                write only the value"""));
  }

  private static Stream<Arguments> brokenJson() {
    return Stream.of(
        json("an open list", "{\n\"lines\": [", """
            a.json:2: the text ends at column 11 before the list is closed: the file was cut off
                a value or ] was expected"""),
        json("an open text", "{\"payer\": \"medi", """
            a.json:1: the text ends at column 16 before the quoted text is closed: the file was\
             cut off
                a quotation mark was expected"""),
        json("a comma too many", "{\"payer\": \"m\",}", """
            a.json:1: not JSON at column 15: a name in double quotation marks was expected
                remove the comma before the closing bracket"""),
        json("single quotation marks", "{\"payer\": 'm'}", """
            a.json:1: not JSON at column 11: a value was expected
                in JSON, put names and text in double quotation marks"""),
        json("a comment", "{\"payer\": \"m\" // x\n}", """
            a.json:1: not JSON at column 15: a comma or } was expected
                JSON does not allow comments: remove it, or use a YAML file"""),
        json("a code that is no number", "{\"payer\": 00630}", """
            a.json:1: not JSON at column 12: a number cannot begin with 0
                put codes and dates in quotation marks, such as "00630\""""),
        json("a missing colon", "{\"payer\" \"m\"}", """
            a.json:1: not JSON at column 10: a colon was expected"""),
        json("a backslash", "{\"payer\": \"C:\\x\"}", """
            a.json:1: not JSON at column 15: text has a character that must be escaped, or an\
             extra backslash
                write \\" for a quotation mark and \\\\ for a backslash inside text"""),
        json("a list of claims that is cut off", "[", """
            a.json:1: the text ends at column 2 before the list of claims is closed: the file was\
             cut off
                a claim was expected"""),
        json("no claim at all", "hello", """
            a.json:1: not JSON at column 1: a claim was expected
                a claim begins with { and a list of claims with ["""));
  }

  private static Stream<Arguments> wrongFiles() {
    String none = """
        %s: there are no claims in it
            a claim has a payer and lines""";
    return Stream.of(
        arguments("an empty file", "a.json", "", none.formatted("a.json")),
        arguments("only comments", "a.yaml", "# later\n", none.formatted("a.yaml")),
        arguments("an empty list", "a.json", "[]", none.formatted("a.json")),
        arguments("a binary file", "a.bin", "PK\u0003\u0004", """
            a.bin:1: this is not a text file: there is a control character in it
                claims are JSON or YAML text files: unpack archives and export spreadsheets first"""));
  }

  @Test
  void saysAllProblemsOfAClaimByLine() {
    List<ClaimRead> read = new ArrayList<>();
    String text = "state: TX\nlines:\n  - { code: 1, dat: 2 }\n  - x\ntype: other\n";
    new ClaimReader().read(text, "a.yaml", read::add);

    assertThat(read).singleElement().satisfies(claim -> {
      assertThat(claim.isValid()).isFalse();
      assertThat(claim.problems())
          .extracting(it -> it.line() + " " + it.what())
          .containsExactly(
              "1 \"payer\" is missing",
              "3 there is no field \"dat\"",
              "3 \"date\" is missing",
              "4 item 2 of \"lines\" must be an object, but is a word",
              "5 \"type\" is not an allowed word");
    });
  }

  @Test
  void stopsAtAHundredProblems() {
    List<ClaimRead> read = new ArrayList<>();
    String text = "payer: m\nlines:\n" + "  - { code: 1 }\n".repeat(150);
    new ClaimReader().read(text, "a.yaml", read::add);

    assertThat(read.get(0).problems()).hasSize(101);
    assertThat(read.get(0).problems().get(100)).hasToString("""
        a.yaml: 50 more problems
            fix these and read again""");
  }

  private static Arguments line(String kind, String fields, String expected) {
    return yaml(kind, "payer: medicare\nlines:\n  - { " + fields + " }\n", expected);
  }

  private static Arguments claim(String kind, String field, String expected) {
    return yaml(kind, "payer: medicare\nlines: [" + LINE + "]\n" + field + "\n", expected);
  }

  private static Arguments claim(String kind, String first, String second, String expected) {
    return yaml(kind, first + "\n" + second + "\n", expected);
  }

  private static Arguments yaml(String kind, String text, String expected) {
    return arguments(kind, "a.yaml", text, expected);
  }

  private static Arguments json(String kind, String text, String expected) {
    return arguments(kind, "a.json", text, expected);
  }
}
