package io.github.payerrules.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.payerrules.RuleFolders;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mistakes around the conditions, and the words that an analyst reads. Annotations begin in line 2.
 */
class FrameMistakesTest {

  @TempDir
  private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource({"annotations", "findings", "frames"})
  void isExplained(String mistake, String rules, String expected) throws IOException {
    Acme.in(folder).write("rules.drl", rules);

    assertThat(lint()).as(mistake).isEqualTo(Acme.withWords(expected));
  }

  private String lint() {
    return RuleFolders.lint(folder).stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void tenMistakesOfOneFileAreReportedAtOnce() throws IOException {
    Acme.in(folder).write("rules.drl", """
        rule "ESI: a rule"
            @id( "one" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
        when
            line : Line( procedure == "ESI, units > 4 )
        then
            findings.deny( line );
        end

        rule "ESI: a rule"
            @id( "two" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
        when
            line : Line( procedure == "ESI" )
        then
            findings.deny( line );

        rule "ESI: a rule"
            @id( "three" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
        when
            line : Line( procedure == "ESI" )
            findings.deny( line );
        end

        rule "ESI: a rule"
            @id( "four" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
        when
            line : Line( procedure == "ESI" && units > 4 )
        then
            findings.deny( line );
        end

        rule "ESI: a rule"
            @id( "five" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
        when
            line : Line( proceduer == "ESI" )
        then
            findings.deny( line );
        end

        rule "ESI: a rule"
            @id( "six" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @message( "a message" )
            @fix( "a fix" )
        when
            line : Line( procedure == "ESI" )
        then
            findings.deny( line );
        end

        rule "ESI: a rule"
            @id( "seven" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
        when
            line : Line( procedure == "ESI" )
        then
            findings.denny( line );
        end

        rule "ESI: a rule"
            @id( "eight" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "{year.count}" )
            @fix( "a fix" )
        when
            line : Line( procedure == "ESI" )
        then
            findings.deny( line );
        end

        rule "ESI: a rule"
            @id( "nine" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
        when
            line : Line( procedure == "ESI" )
        then
            System.exit( 1 );
            findings.deny( line );
        end

        rule "ESI: a rule"
            @id( "three" )
            @citation( "a policy" )
            @effective( "2024" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
        when
            line : Line( procedure == "ESI" )
        then
            findings.deny( line );
        end
        """);

    assertThat(lint()).isEqualTo("""
        acme/rules.drl:9: the text that begins with "ESI, units > 4 ) has no closing quote
            Close it with " on the same line; a text must be on one line.
        acme/rules.drl:24: the rule "ESI: a rule" has no end
            Write end on a line of its own after findings.
        acme/rules.drl:35: "then" is missing before "findings"
            After the conditions write then on a line of its own.
        acme/rules.drl:46: "&&" is not allowed in a condition
            Write a comma instead of &&: all conditions of a pattern must be true.
        acme/rules.drl:59: no word "proceduer" on Line
            Did you mean "procedure"?
        acme/rules.drl:64: the rule "ESI: a rule" has no @carc
            Add @carc( "CO-50" ), the group and reason code of the denial.
        acme/rules.drl:86: findings cannot "denny"
            Did you mean "deny"?
        acme/rules.drl:94: {year.count} begins with "year", which this rule does not name
            Name it in a condition (year : ...), or begin with line.
        acme/rules.drl:112: "System" is not allowed after then
            After then write exactly one of findings.deny( line ); findings.review( line ); findings.advise( line ); and then end.
        acme/rules.drl:116: the id three is already used by the rule at acme/rules.drl:26
            Give each rule its own id.
        acme/rules.drl:119: @effective( "2024" ) is not a date
            Write year-month-day, such as 2024-01-31, or "unknown".""");
  }

  @Test
  void mistakesOfAllFilesAreReportedAtOnce() throws IOException {
    Acme acme = Acme.in(folder);
    acme.write("a.drl", Acme.rule(Acme.ANNOTATIONS, "line : Line( proceduer == \"ESI\" )", ""));
    acme.write("b.drl", "import java.util.List;\n");
    acme.write("tables/codes.csv", "list,code\n");
    acme.write("payer.yaml", "name: Acme\n");

    assertThat(lint()).isEqualTo("""
        acme/a.drl:9: no word "proceduer" on Line
            Did you mean "procedure"?
        acme/a.drl:11: the rule has no finding
            After then write findings.deny( line );
        acme/b.drl:1: "import" is outside a rule
            Remove the line: the vocabulary is already there, and nothing else can be imported.
        acme/payer.yaml:1: the field version is missing
            Write version: and a text.
        acme/tables/codes.csv:1: wrong columns for codes.csv
            Begin with the line list,code,source.""");
  }

  @Test
  void anIdOfTwoFilesIsReported() throws IOException {
    Acme.in(folder).write("second.drl", "\n\n" + rule());

    assertThat(lint()).isEqualTo("""
        acme/second.drl:3: the id a-rule is already used by the rule at acme/rules.drl:1
            Give each rule its own id.""");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void isFine(String kind, String rules) throws IOException {
    Acme.in(folder).write("rules.drl", rules);

    assertThat(lint()).as(kind).isEmpty();
  }

  private static Stream<Arguments> harmless() {
    return Stream.of(
        arguments("line ends of Windows", rule().replace("\n", "\r\n")),
        arguments("line ends of old Macs", "// a file\r" + rule().replace("\n", "\r")),
        arguments("a byte order mark", "\uFEFF" + rule()),
        arguments("tabs", rule().replace("    ", "\t").replace("( ", "(\t")),
        arguments("hard spaces", rule().replace("    ", "\u00A0\u00A0")),
        arguments("no spaces", rule().replace("    ", "").replace("( ", "(").replace(" )", ")")),
        arguments(
            "comments anywhere",
            rule().replace("( ", "( /* here */ ").replace("\n", " // there\n")),
        arguments("comments between rules", "/* when then\n end */\n" + rule() + "// rule \"x\"\n"),
        arguments(
            "keywords in texts",
            rule().replace("a message", "when then end rule // not /* a comment")),
        arguments("quotes in texts", rule().replace("a message", "modifier \\\"KX\\\", once")),
        arguments("all in one line", rule().replace("\n", " ")));
  }

  private static String rule() {
    return Acme.rule(Acme.ANNOTATIONS, Acme.CONDITIONS, Acme.FINDING);
  }

  private static Stream<Arguments> annotations() {
    return Stream.of(
        annotated("none at all", """
            """, """
            acme/rules.drl:1: the rule "ESI: a rule" has no @id
                Add @id( "esi-sessions-per-12-months" ), unique within the payer and never changed.
            acme/rules.drl:1: the rule "ESI: a rule" has no @citation
                Add @citation( "LCD L12345, Limitations" ), the policy and the place in it.
            acme/rules.drl:1: the rule "ESI: a rule" has no @effective
                Add @effective( "2024-01-01" ), the first date of service on which it applies, or "unknown".
            acme/rules.drl:1: the rule "ESI: a rule" has no @carc
                Add @carc( "CO-50" ), the group and reason code of the denial.
            acme/rules.drl:1: the rule "ESI: a rule" has no @message
                Add @message( "..." ), what is wrong, with {line.region} for values.
            acme/rules.drl:1: the rule "ESI: a rule" has no @fix
                Add @fix( "..." ), what to do about it."""),
        annotated("no @id", """
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )""", """
            acme/rules.drl:1: the rule "ESI: a rule" has no @id
                Add @id( "esi-sessions-per-12-months" ), unique within the payer and never changed."""),
        annotated("no @citation", """
            @id( "a-rule" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )""", """
            acme/rules.drl:1: the rule "ESI: a rule" has no @citation
                Add @citation( "LCD L12345, Limitations" ), the policy and the place in it."""),
        annotated("no @effective", """
            @id( "a-rule" )
            @citation( "a policy" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )""", """
            acme/rules.drl:1: the rule "ESI: a rule" has no @effective
                Add @effective( "2024-01-01" ), the first date of service on which it applies, or "unknown"."""),
        annotated("no @carc", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @message( "a message" )
            @fix( "a fix" )""", """
            acme/rules.drl:1: the rule "ESI: a rule" has no @carc
                Add @carc( "CO-50" ), the group and reason code of the denial."""),
        annotated("no @message", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @fix( "a fix" )""", """
            acme/rules.drl:1: the rule "ESI: a rule" has no @message
                Add @message( "..." ), what is wrong, with {line.region} for values."""),
        annotated("no @fix", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )""", """
            acme/rules.drl:1: the rule "ESI: a rule" has no @fix
                Add @fix( "..." ), what to do about it."""),
        annotated("unknown annotation", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @author( "somebody" )""", """
            acme/rules.drl:8: no annotation @author
                Annotations: @carc, @cause, @citation, @effective, @fix, @id, @mark, @message, @patientWith, @rarc, @sameReasonAs, @seenIn, @task, @until, @unverified."""),
        annotated("misspelt annotation", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @message( "a message" )
            @fix( "a fix" )
            @crac( "CO-151" )""", """
            acme/rules.drl:7: no annotation @crac
                Did you mean @carc?"""),
        annotated("annotation twice", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @fix( "another fix" )""", """
            acme/rules.drl:8: @fix appears twice
                Keep one."""),
        annotated("annotation without @", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            fix( "a fix" )""", """
            acme/rules.drl:7: @ is missing before "fix"
                Write @fix( "..." )."""),
        annotated("annotation without brackets", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix "a fix\"""", """
            acme/rules.drl:7: @fix has no ( after it
                Write @fix( "..." )."""),
        annotated("annotation without closing bracket", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix\"""", """
            acme/rules.drl:7: @fix is not closed
                Close the annotation with ). Write a quote inside the text as \\"."""),
        annotated("annotation without quotes", """
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @id( a-rule )""", """
            acme/rules.drl:7: the value of @id is not text in quotes
                Write @id( "..." ), with one text in double quotes."""),
        annotated("annotation without closing quote", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix )""", """
            acme/rules.drl:7: the text that begins with "a fix ) has no closing quote
                Close it with " on the same line; a text must be on one line."""),
        annotated("text in two pieces", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix, " + "in pieces" )""", """
            acme/rules.drl:7: expected ) after the text of @fix, but found "+"
                Close the annotation with ). Write the text as one string."""),
        annotated("quotes within a text", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "write "KX" on the line" )""", """
            acme/rules.drl:7: expected ) after the text of @fix, but found "KX"
                Close the annotation with ). Write a quote inside the text as \\"."""),
        annotated("backslash", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "one\\ntwo" )""", """
            acme/rules.drl:7: a \\ in the text is not followed by " or \\
                Leave it out. Write a quote inside text as \\", a backslash \\\\."""),
        annotated("empty text", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "" )""", """
            acme/rules.drl:7: @fix is empty
                Write @fix( "..." ), what to do about it."""),
        annotated("id with capitals", """
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @id( "ESI_Sessions" )""", """
            acme/rules.drl:7: @id( "ESI_Sessions" ) is not a valid id
                Use lowercase letters, digits and hyphens, such as esi-sessions-per-12-months."""),
        annotated("bad date", """
            @id( "a-rule" )
            @citation( "a policy" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @effective( "12/05/2021" )""", """
            acme/rules.drl:7: @effective( "12/05/2021" ) is not a date
                Write year-month-day, such as 2024-01-31, or "unknown"."""),
        annotated("day that does not exist", """
            @id( "a-rule" )
            @citation( "a policy" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @effective( "2023-02-29" )""", """
            acme/rules.drl:7: @effective( "2023-02-29" ) is not a date
                Write year-month-day, such as 2024-01-31, or "unknown"."""),
        annotated("year that cannot be", """
            @id( "a-rule" )
            @citation( "a policy" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @effective( "0204-01-01" )""", """
            acme/rules.drl:7: @effective( "0204-01-01" ) has an impossible year
                Years go from 1900 to 2100."""),
        annotated("until before effective", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @until( "2023-12-31" )""", """
            acme/rules.drl:8: @until is before @effective
                @until is the last date of service on which the rule applies."""),
        annotated("until that is not a date", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @until( "end of 2025" )""", """
            acme/rules.drl:8: @until( "end of 2025" ) is not a date
                Write year-month-day, such as 2024-12-31."""),
        annotated("carc without a group", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @message( "a message" )
            @fix( "a fix" )
            @carc( "151" )""", """
            acme/rules.drl:7: @carc( "151" ) is not a group and reason code
                Write the group CO, PR, OA or PI, a hyphen and the code: CO-50."""),
        annotated("unknown carc", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @message( "a message" )
            @fix( "a fix" )
            @carc( "CO-999" )""", """
            acme/rules.drl:7: reason code 999 has no root cause in the table
                Check the code, or add @cause( "..." )."""),
        annotated("retired carc 15", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @message( "a message" )
            @fix( "a fix" )
            @carc( "CO-15" )""", """
            acme/rules.drl:7: reason code 15 was retired on 2018-05-01
                Payers no longer send it; use 197, 198, 284, 296 or 302."""),
        annotated("retired carc 165", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @message( "a message" )
            @fix( "a fix" )
            @carc( "CO-165" )""", """
            acme/rules.drl:7: reason code 165 was retired on 2018-05-01
                Payers no longer send it; use 287 or 288."""),
        annotated("bad rarc", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @rarc( "N115 115" )""", """
            acme/rules.drl:8: "115" is not a remark code
                Write remark codes such as N115, M25 or MA130."""),
        annotated("unknown cause", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @cause( "FREQENCY" )""", """
            acme/rules.drl:8: unknown root cause "FREQENCY"
                Did you mean "FREQUENCY"?"""),
        annotated("unverified that denies", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @unverified( "no source (M)" )""", """
            acme/rules.drl:12: an unverified rule may not deny
                Write findings.advise( line ); or find the source and remove @unverified."""),
        annotated("effective unknown without unverified", """
            @id( "a-rule" )
            @citation( "a policy" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            @effective( "unknown" )""", """
            acme/rules.drl:7: the rule has no start date and is not marked @unverified
                Give the policy date, or add @unverified( "no source gives the first date" )."""),
        annotated("placeholder that is not named", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @fix( "a fix" )
            @message( "This is session {year.count}." )""", """
            acme/rules.drl:7: {year.count} begins with "year", which this rule does not name
                Name it in a condition (year : ...), or begin with line."""),
        annotated("placeholder without the line", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @fix( "a fix" )
            @message( "In the {region} region." )""", """
            acme/rules.drl:7: {region} begins with "region", which this rule does not name
                Did you mean {line.region}?"""),
        annotated("placeholder with a misspelt word", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @fix( "a fix" )
            @message( "In the {line.regoin} region." )""", """
            acme/rules.drl:7: no word "regoin" on Line
                Did you mean "region"?"""),
        annotated("placeholder not closed", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @fix( "a fix" )
            @message( "In the {line.region region." )""", """
            acme/rules.drl:7: a { in the text is not closed
                Close it with }, or leave it out."""),
        annotated("placeholder not opened", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @fix( "a fix" )
            @message( "In the line.region} region." )""", """
            acme/rules.drl:7: a } in the text has no matching {
                Open it with {, or leave it out."""),
        annotated("placeholder that is no text", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @fix( "a fix" )
            @message( "Sessions: {line.sessions}." )""", """
            acme/rules.drl:7: {line.sessions} is a Sessions, which is not text
                Use one of its words: byApproach, everBefore, inCalendarYear, inLastDays, inLastMonths, inPhase, inSamePhase, inSameRegion, onSameSide, previous."""),
        annotated("placeholder that is no path", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @fix( "a fix" )
            @message( "Twice {line.units * 2}." )""", """
            acme/rules.drl:7: {line.units * 2} is not a valid placeholder
                Write {line.region} or {year.count}."""));
  }

  private static Stream<Arguments> findings() {
    return Stream.of(
        then("two calls", """
            findings.deny( line );
            findings.review( line );""", """
            acme/rules.drl:12: expected end after the finding, but found "findings"
                A rule has exactly one finding, then end. Write a second rule for a second reason."""),
        then("no call", """
            """, """
            acme/rules.drl:11: the rule has no finding
                After then write findings.deny( line );"""),
        then("unknown outcome", """
            findings.denny( line );""", """
            acme/rules.drl:11: findings cannot "denny"
                Did you mean "deny"?"""),
        then("outcome that is far off", """
            findings.reject( line );""", """
            acme/rules.drl:11: findings cannot "reject"
                Write one of "advise", "deny", "review"."""),
        then("line that is not named", """
            findings.deny( lien );""", """
            acme/rules.drl:11: "lien" is not a line or claim of this rule
                Did you mean "line"?"""),
        then("value in place of a line", """
            findings.deny( "line" );""", """
            acme/rules.drl:11: expected the name of a line or claim, but found the text "line"
                After then write exactly one of findings.deny( line ); findings.review( line ); findings.advise( line ); and then end."""),
        then("one line twice", """
            findings.deny( line, line );""", """
            acme/rules.drl:11: a finding names a line, two different lines, or the claim
                Name one of them, or two lines."""),
        then("more than two lines", """
            findings.deny( line, line, line );""", """
            acme/rules.drl:11: a finding names more than two lines
                Name the line, and one other at most."""),
        then("no semicolon", """
            findings.deny( line )""", """
            acme/rules.drl:11: missing ; after the closing parenthesis
                Write ; after the closing parenthesis."""),
        then("no dot", """
            findings deny( line );""", """
            acme/rules.drl:11: expected . after findings, but found "deny"
                After then write exactly one of findings.deny( line ); findings.review( line ); findings.advise( line ); and then end."""),
        then("another receiver", """
            line.deny();""", """
            acme/rules.drl:11: "line" is not allowed after then
                After then write exactly one of findings.deny( line ); findings.review( line ); findings.advise( line ); and then end."""),
        then("program code", """
            if ( true ) { findings.deny( line ); }""", """
            acme/rules.drl:11: "if" is not allowed after then
                After then write exactly one of findings.deny( line ); findings.review( line ); findings.advise( line ); and then end."""));
  }

  private static Stream<Arguments> frames() {
    return Stream.of(
        file("no end", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );

            rule "ESI: another rule"
                @id( "another-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:11: the rule "ESI: a rule" has no end
                Write end on a line of its own after findings."""),
        file("no end of the last rule", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            """, """
            acme/rules.drl:11: the rule "ESI: a rule" has no end
                Write end on a line of its own after findings."""),
        file("no then", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
                findings.deny( line );
            end
            """, """
            acme/rules.drl:10: "then" is missing before "findings"
                After the conditions write then on a line of its own."""),
        file("no when", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:8: "when" is missing before "line"
                Begin the conditions with when on a line of its own."""),
        file("neither when nor then", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
                line : Line( procedure == "ESI" )
                findings.deny( line );
            end
            """, """
            acme/rules.drl:8: "when" is missing before "line"
                Begin the conditions with when on a line of its own.
            acme/rules.drl:9: "then" is missing before "findings"
                After the conditions write then on a line of its own."""),
        file("misspelt when", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            wehn
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:8: unknown keyword "wehn"
                Did you mean "when"?"""),
        file("misspelt then", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            than
                findings.deny( line );
            end
            """, """
            acme/rules.drl:10: unknown keyword "than"
                Did you mean "then"?"""),
        file("misspelt end", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            edn

            rule "ESI: another rule"
                @id( "another-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:12: unknown keyword "edn"
                Did you mean "end"?"""),
        file("misspelt rule", """
            rul "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix(  )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:1: "rul" is outside a rule
                Did you mean "rule"?
            acme/rules.drl:7: the value of @fix is not text in quotes
                Write @fix( "..." ), with one text in double quotes."""),
        file("nothing after the conditions", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            end
            """, """
            acme/rules.drl:10: "then" and a finding are missing before "end"
                After the conditions write then, findings.deny( line ); and end."""),
        file("end too many", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            end
            rule "ESI: another rule"
                @id( "another-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:13: "end" is outside a rule
                There is one end too many, or an earlier rule does not begin with rule "..."."""),
        file("sentence without quotes", """
            rule ESI: a rule
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:1: expected the rule's title in quotes, but found "ESI"
                Write rule "what the policy says"."""),
        file("empty sentence", """
            rule ""
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:1: the rule has no title
                Write rule "what the policy says"."""),
        file("comment not closed", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when /* the conditions
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:8: this comment is not closed
                End it with */."""),
        file("comment with #", """
            # about this file
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:1: a comment does not begin with #
                Begin it with //."""),
        file("empty file", """
            """, """
            acme/rules.drl: the file has no rule
                Add a rule, or remove the file."""),
        file("only comments", """
            // rules will follow
            /* soon */
            """, """
            acme/rules.drl: the file has no rule
                Add a rule, or remove the file."""),
        file("text outside of rules", """
            TODO: ask the payer
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:1: "TODO" is outside a rule
                A rule file contains only rules: rule "..." ... end. A comment begins with //."""),
        file("two rules with one id", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end

            rule "ESI: another rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix" )
            when
                line : Line( procedure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:14: the id a-rule is already used by the rule at acme/rules.drl:1
                Give each rule its own id."""),
        file("sign that cannot be seen", """
            rule "ESI: a rule"
                @id( "a-rule" )
                @citation( "a policy" )
                @effective( "2024-01-01" )
                @carc( "CO-151" )
                @message( "a message" )
                @fix( "a fix\u202E" )
            when
                line : Line( proce\u200Bdure == "ESI" )
            then
                findings.deny( line );
            end
            """, """
            acme/rules.drl:7: there is an invisible character here (U+202E)
                Delete it and retype the words around it.
            acme/rules.drl:9: there is an invisible character here (U+200B)
                Delete it and retype the words around it.
            acme/rules.drl:9: a comma is missing before "dure"
                Put a comma between conditions.
            acme/rules.drl:9: no word "proce" on Line
                Did you mean "procedureGroup"?
            acme/rules.drl:9: no word "dure" on Line
                Words of Line: {all words of Line}."""));
  }

  private static Arguments then(String mistake, String finding, String expected) {
    return arguments(mistake, Acme.rule(Acme.ANNOTATIONS, Acme.CONDITIONS, finding), expected);
  }

  private static Arguments annotated(String mistake, String annotations, String expected) {
    return arguments(mistake, Acme.rule(annotations, Acme.CONDITIONS, Acme.FINDING), expected);
  }

  private static Arguments file(String mistake, String file, String expected) {
    return arguments(mistake, file, expected);
  }
}
