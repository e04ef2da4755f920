package io.github.payerrules.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.payerrules.RuleFolders;
import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.review.Problem;
import io.github.payerrules.vocabulary.Claim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in conditions, and the words that an analyst reads. Conditions begin in line 9. */
class MistakesTest {

  @TempDir
  private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource({"brackets", "words", "values", "refusedByTheDialect", "patterns"})
  void isExplained(String mistake, String rules, String expected) throws IOException {
    Acme.in(folder).write("rules.drl", rules);

    assertThat(lint()).as(mistake).isEqualTo(Acme.withWords(expected));
  }

  private String lint() {
    return RuleFolders.lint(folder).stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Arguments> brackets() {
    return Stream.of(
        when("no closing quote", """
            line : Line( procedure == "ESI, units > 4 )""", """
            acme/rules.drl:9: the text that begins with "ESI, units > 4 ) has no closing quote
                Close it with " on the same line; a text must be on one line."""),
        when("no closing quote in the last condition", """
            line : Line( procedure == "ESI",
                         side == "LT )
            other : Line( procedure == "ESI", sameVisitAs( line ) )""", """
            acme/rules.drl:10: the text that begins with "LT ) has no closing quote
                Close it with " on the same line; a text must be on one line."""),
        when("bracket of the pattern not closed", """
            line : Line( procedure == "ESI",
                         units > 4""", """
            acme/rules.drl:10: the parenthesis of Line( is not closed
                Write ) after the last condition."""),
        when("bracket of a pattern before another one", """
            line : Line( procedure == "ESI", units > 4
            not Line( procedure == "FACET" )""", """
            acme/rules.drl:9: the parenthesis of Line( is not closed
                Write ) after the last condition."""),
        when("bracket of a word not closed", """
            line : Line( procedure == "ESI",
                         year : sessions.inLastMonths( 12,
                         year.count > 4 )""", """
            acme/rules.drl:11: the parenthesis of inLastMonths( is not closed
                Write inLastMonths( ... ), then a comma and the next condition."""),
        when("bracket of a yes/no word not closed", """
            line : Line( procedure == "ESI", hasModifier( "KX" == false )""", """
            acme/rules.drl:9: the parenthesis of hasModifier( is not closed
                Write hasModifier( ... ), then a comma and the next condition."""),
        when("bracket too many", """
            line : Line( procedure == "ESI", units > 4 ) )""", """
            acme/rules.drl:9: a ) has no matching (
                Remove it, or add the missing (."""),
        when("bracket of a word not opened", """
            line : Line( procedure == "ESI", year : sessions.inLastMonths 12 ), year.count > 4 )""", """
            acme/rules.drl:9: "12" is not allowed here
                A condition is a word, an operator such as == and a value; put what a word takes in parentheses: inLastMonths( 12 ).
            acme/rules.drl:9: "inLastMonths" is given no value and takes one value
                Write inLastMonths( 12 )."""),
        when("no comma between conditions", """
            line : Line( procedure == "ESI"
                         units > 4 )""", """
            acme/rules.drl:9: a comma is missing before "units"
                Put a comma between conditions."""),
        when("comma too many", """
            line : Line( procedure == "ESI", units > 4, )""", """
            acme/rules.drl:9: a condition is missing before ")"
                Remove the comma, or write a condition."""),
        when("condition breaks off", """
            line : Line( procedure == "ESI", units > )""", """
            acme/rules.drl:9: expected a value, but found ")"
                A value is text in double quotes, a whole number, true, false or null."""),
        when("dot at the end", """
            line : Line( procedure == "ESI", session. > 4 )""", """
            acme/rules.drl:9: expected a word of the vocabulary, but found ">"
                Write a word after the dot, such as sessions.inSameRegion."""),
        when("text in single quotes", """
            line : Line( procedure == 'ESI', side == 'LT' )""", """
            acme/rules.drl:9: "ESI" is in single quotes
                Put text in double quotes: "ESI".
            acme/rules.drl:9: "LT" is in single quotes
                Put text in double quotes: "LT"."""),
        when("curly quotes", """
            line : Line( procedure == “ESI” )""", """
            acme/rules.drl:9: the quote “ is not straight
                Write texts as "..."."""));
  }

  private static Stream<Arguments> words() {
    return Stream.of(
        when("misspelt word", """
            line : Line( proceduer == "ESI" )""", """
            acme/rules.drl:9: no word "proceduer" on Line
                Did you mean "procedure"?"""),
        when("misspelt word after a dot", """
            line : Line( procedure == "ESI", sessions.inSameRegoin.inLastMonths( 12 ).count > 4 )""", """
            acme/rules.drl:9: no word "inSameRegoin" on Sessions
                Did you mean "inSameRegion"?"""),
        when("misspelt word behind a name", """
            line : Line( procedure == "ESI",
                         year : sessions.inLastMonths( 12 ),
                         year.cuont > 4 )""", """
            acme/rules.drl:11: no word "cuont" on Window
                Did you mean "count"?"""),
        when("misspelt word that is named", """
            line : Line( procedure == "ESI",
                         year : sesions.inLastMonths( 12 ),
                         year.count > 4 )""", """
            acme/rules.drl:10: no word "sesions" on Line
                Did you mean "sessions"?"""),
        when("word of another word", """
            line : Line( procedure == "ESI", count > 4 )""", """
            acme/rules.drl:9: no word "count" on Line
                Did you mean sessions.everBefore.count or sessions.inCalendarYear.count or sessions.inLastDays( 12 ).count or sessions.inLastMonths( 12 ).count?"""),
        when("word of one other word", """
            line : Line( procedure == "ESI", active == false )""", """
            acme/rules.drl:9: no word "active" on Line
                Did you mean coverage.active?"""),
        when("word of Line on Claim", """
            line : Line( procedure == "ESI" )
            claim : Claim( units > 4 )""", """
            acme/rules.drl:10: no word "units" on Claim
                It is a word of Line and PriorService. Words of Claim: %s.
            acme/rules.drl:10: a Claim pattern comes after another pattern
                A rule for the whole claim begins with claim : Claim( ... ) and does not compare lines.""".formatted(wordsOfClaim())),
        when("word that is nowhere", """
            line : Line( procedure == "ESI", provider == "1234567893" )""", """
            acme/rules.drl:9: no word "provider" on Line
                Words of Line: {all words of Line}."""),
        when("misspelt name", """
            line : Line( procedure == "ESI",
                         year : sessions.inLastMonths( 12 ),
                         yaer.count > 4,
                         year.count > 3 )""", """
            acme/rules.drl:11: no word "yaer" on Line
                Did you mean "year"?"""),
        when("name before it is given", """
            line : Line( procedure == "ESI",
                         year.count > 4,
                         year : sessions.inLastMonths( 12 ),
                         year.count > 3 )""", """
            acme/rules.drl:10: "year" is used before it is named
                Name it first: year : ..., and then compare it."""),
        when("misspelt pattern type", """
            line : Lien( procedure == "ESI", unist > 4 )""", """
            acme/rules.drl:9: unknown pattern type "Lien"
                Did you mean "Line"?
            acme/rules.drl:9: no word "unist" on Line
                Did you mean "units"?"""),
        when("unknown pattern type", """
            line : ServiceLine( procedure == "ESI" )
            patient : Patient( age > 64 )""", """
            acme/rules.drl:9: unknown pattern type "ServiceLine"
                Write one of "Claim", "Line", "PriorService".
            acme/rules.drl:10: unknown pattern type "Patient"
                Write one of "Claim", "Line", "PriorService"."""),
        when("misspelt procedure", """
            line : Line( procedure == "EIS" )""", """
            acme/rules.drl:9: procedure is never "EIS"
                Did you mean "ESI"? Or add it to tables/families.csv."""),
        when("unknown procedure", """
            line : Line( procedure == "VERTEBROPLASTY" )""", """
            acme/rules.drl:9: procedure is never "VERTEBROPLASTY"
                Write one of "ESI", "FACET". Or add it to tables/families.csv."""),
        when("misspelt region", """
            line : Line( procedure == "ESI", region == "lumber/sacral" )""", """
            acme/rules.drl:9: region is never "lumber/sacral"
                Did you mean "lumbar/sacral"?"""),
        when("unknown region", """
            line : Line( procedure == "ESI", region == "knee" )""", """
            acme/rules.drl:9: region is never "knee"
                Write one of "cervical/thoracic", "lumbar/sacral"."""),
        when("misspelt phase", """
            line : Line( procedure == "FACET", phase == "diagnostics" )""", """
            acme/rules.drl:9: phase is never "diagnostics"
                Did you mean "diagnostic"?"""),
        when("misspelt phase that a word is given", """
            line : Line( procedure == "FACET", sessions.inPhase( "therapy" ).inLastMonths( 12 ).count > 4 )""", """
            acme/rules.drl:9: "inPhase" is given "therapy"
                Write one of "diagnostic", "therapeutic"."""),
        when("misspelt list", """
            line : Line( procedure == "ESI", hasDiagnosisIn( "ESI covred" ) == false )""", """
            acme/rules.drl:9: "ESI covred" is not in tables/diagnoses.csv
                Did you mean "ESI covered"?"""),
        when("misspelt program", """
            line : Line( procedure == "ESI", inProgram( "hospital outpatient" ) )""", """
            acme/rules.drl:9: "hospital outpatient" is not in tables/programs.csv
                Did you mean "hospital-outpatient"?"""),
        when("list of an empty table", """
            line : Line( procedure == "ESI", hasModifierIn( "separate service" ) )""", """
            acme/rules.drl:9: "separate service" is not in tables/modifiers.csv
                The table is empty or missing."""),
        when("code that is none", """
            line : Line( code == "6448" )""", """
            acme/rules.drl:9: code is never "6448"
                Write five characters, such as 64483 or G0260."""),
        when("modifier in small letters", """
            line : Line( procedure == "ESI", hasModifier( "kx" ) )""", """
            acme/rules.drl:9: "hasModifier" is given "kx"
                Write two letters or digits, such as KX or 59."""),
        when("diagnosis without a dot", """
            line : Line( procedure == "ESI", hasDiagnosis( "M5416" ) )""", """
            acme/rules.drl:9: "hasDiagnosis" is given "M5416"
                Write an ICD-10-CM code with its dot, such as M54.16."""),
        when("state in words", """
            line : Line( procedure == "ESI", state == "Texas" )""", """
            acme/rules.drl:9: state is never "Texas"
                Write two capital letters, such as TX."""));
  }

  private static String wordsOfClaim() {
    return String.join(", ", Vocabulary.words(Claim.class).keySet());
  }

  private static Stream<Arguments> values() {
    return Stream.of(
        when("number compared with a text", """
            line : Line( procedure == "ESI", units > "many" )""", """
            acme/rules.drl:9: units is a whole number, but is compared with a text
                Write for example units > 12."""),
        when("number in quotes", """
            line : Line( procedure == "ESI", units > "4" )""", """
            acme/rules.drl:9: units is a whole number, but is compared with a text
                Write for example units > 4."""),
        when("text compared with a number", """
            line : Line( code == 64483 )""", """
            acme/rules.drl:9: code is a text, but is compared with a whole number
                Write the value in double quotes: "64483"."""),
        when("text without quotes", """
            line : Line( procedure == ESI )""", """
            acme/rules.drl:9: "ESI" is neither a value nor a name in this rule
                Write text in double quotes: "ESI"."""),
        when("yes or no compared with a word", """
            line : Line( procedure == "ESI", addOn == yes )""", """
            acme/rules.drl:9: "yes" is neither a value nor a name in this rule
                Write true or false."""),
        when("yes or no compared with a text", """
            line : Line( procedure == "ESI", addOn == "true" )""", """
            acme/rules.drl:9: addOn is a yes or no, but is compared with a text
                Write for example addOn == true."""),
        when("yes or no alone", """
            line : Line( procedure == "ESI", addOn )""", """
            acme/rules.drl:9: addOn is not compared with anything
                Write addOn == true."""),
        when("word alone", """
            line : Line( procedure == "ESI", units )""", """
            acme/rules.drl:9: units is not compared with anything
                Write for example units == 12."""),
        when("order of texts", """
            line : Line( procedure == "ESI", side > "LT" )""", """
            acme/rules.drl:9: side is a text and cannot be ordered
                Compare it with == or !=."""),
        when("order of yes or no", """
            line : Line( procedure == "ESI", addOn > false )""", """
            acme/rules.drl:9: addOn is a yes or no and cannot be ordered
                Compare it with == or !=."""),
        when("order with null", """
            line : Line( procedure == "ESI", documented.painWeeks < null )""", """
            acme/rules.drl:9: documented.painWeeks < null compares with an unknown value
                Write == null or != null."""),
        when("window compared", """
            line : Line( procedure == "ESI", sessions.inLastMonths( 12 ) > 4 )""", """
            acme/rules.drl:9: sessions.inLastMonths( 12 ) is a Window, which cannot be compared
                Use one of its words: count, dates, nextAllowed."""),
        when("word behind a text", """
            line : Line( procedure == "ESI", code.startsWith( "644" ) )""", """
            acme/rules.drl:9: "startsWith" follows a text
                A text must be compared: write an operator and a value after it."""),
        when("decimal number", """
            line : Line( procedure == "ESI", units > 1.5 )""", """
            acme/rules.drl:9: "1.5" is not a whole number
                Use whole numbers in conditions: days, months, units, percent. Put codes in quotes."""),
        when("number that is too large", """
            line : Line( procedure == "ESI", units > 99999999999 )""", """
            acme/rules.drl:9: "99999999999" is too large a number
                Check the number of digits."""),
        when("negative window", """
            line : Line( procedure == "ESI", sessions.inLastMonths( -12 ).count > 4 )""", """
            acme/rules.drl:9: "inLastMonths" is given -12
                Give it a number from 1 to 1200."""),
        when("window of zero", """
            line : Line( procedure == "ESI", sessions.inLastDays( 0 ).count > 4 )""", """
            acme/rules.drl:9: "inLastDays" is given 0
                Give it a number from 1 to 36500."""),
        when("window longer than time", """
            line : Line( procedure == "ESI", sessions.inLastMonths( 999999 ).count > 4 )""", """
            acme/rules.drl:9: "inLastMonths" is given 999999
                Give it a number from 1 to 1200."""),
        when("missing value in brackets", """
            line : Line( procedure == "ESI", sessions.inLastMonths().count > 4 )""", """
            acme/rules.drl:9: "inLastMonths" is given no value and takes one value
                Write inLastMonths( 12 )."""),
        when("missing brackets", """
            line : Line( procedure == "ESI", sessions.inLastMonths.count > 4 )""", """
            acme/rules.drl:9: "inLastMonths" is given no value and takes one value
                Write inLastMonths( 12 )."""),
        when("value too many", """
            line : Line( procedure == "ESI", hasModifier( "LT", "RT" ) )""", """
            acme/rules.drl:9: "hasModifier" is given 2 values and takes one value
                Write hasModifier( "..." )."""),
        when("wrong kind of value in brackets", """
            line : Line( procedure == "ESI", sessions.inLastMonths( "12" ).count > 4 )""", """
            acme/rules.drl:9: "inLastMonths" cannot be given "12"
                Give it a whole number: inLastMonths( 12 )."""),
        when("text where a name must be", """
            line : Line( procedure == "ESI" )
            other : Line( procedure == "ESI", sameVisitAs( "line" ) )""", """
            acme/rules.drl:10: "sameVisitAs" cannot be given "line"
                Give it the name of an earlier Line pattern: sameVisitAs( line )."""),
        when("brackets on a word without", """
            line : Line( procedure == "ESI", units() > 4 )""", """
            acme/rules.drl:9: "units" is given no value in parentheses but takes no value
                Write units without parentheses."""),
        when("value for a word without brackets", """
            line : Line( procedure == "ESI", session( 1 ).levels > 2 )""", """
            acme/rules.drl:9: "session" is given one value in parentheses but takes no value
                Write session without parentheses."""),
        when("two lines of different words", """
            line : Line( procedure == "ESI" )
            other : Line( procedure == "ESI", side == line.units )""", """
            acme/rules.drl:10: side is a text, line.units a whole number
                Compare values of the same kind."""),
        when("word of the other line without its name", """
            line : Line( procedure == "ESI" )
            other : Line( procedure == "ESI", number > number )""", """
            acme/rules.drl:10: number > number compares a word with itself
                Did you mean "line.number"?"""),
        when("word compared with itself", """
            line : Line( procedure == "ESI", n : number, number == n )""", """
            acme/rules.drl:9: number == n compares a word with itself
                Compare it with a value or another word."""),
        when("words of one line of different kinds", """
            line : Line( procedure == "ESI", side != documented.levelsPerformed )""", """
            acme/rules.drl:9: side is a text, documented.levelsPerformed a whole number
                Compare values of the same kind."""),
        when("word compared with what has words", """
            line : Line( procedure == "ESI", side != session )""", """
            acme/rules.drl:9: session is a Session, which cannot be compared
                Use one of its words: bilateral, injections, levels, levelsSoFar, lines, regions, units."""),
        when("condition twice", """
            line : Line( procedure == "ESI", units > 4,
                         units > 4 )""", """
            acme/rules.drl:10: the condition units > 4 appears twice
                Remove one."""),
        when("conditions that never hold together", """
            line : Line( procedure == "ESI",
                         side == "LT",
                         side == "RT" )""", """
            acme/rules.drl:11: side == "RT" can never be true together with side == "LT"
                All conditions of a pattern must be true. Write two rules, one per reason, or put the set in a table."""),
        when("numbers that never hold together", """
            line : Line( procedure == "ESI",
                         units > 3,
                         units < 4 )""", """
            acme/rules.drl:11: units < 4 can never be true together with units > 3
                All conditions of a pattern must be true. Write two rules, one per reason, or put the set in a table."""),
        when("a number at the edge of a range", """
            line : Line( procedure == "ESI",
                         units > 3,
                         units <= 4,
                         units != 9,
                         unit == 3 )""", """
            acme/rules.drl:13: no word "unit" on Line
                Did you mean "units"?"""),
        when("a number outside a range", """
            line : Line( procedure == "ESI",
                         units >= 4,
                         units == 3 )""", """
            acme/rules.drl:11: units == 3 can never be true together with units >= 4
                All conditions of a pattern must be true. Write two rules, one per reason, or put the set in a table."""),
        when("a value and not that value", """
            line : Line( procedure == "ESI",
                         side == "LT",
                         side != "LT" )""", """
            acme/rules.drl:11: side != "LT" can never be true together with side == "LT"
                All conditions of a pattern must be true. Write two rules, one per reason, or put the set in a table."""),
        when("hashed condition not first", """
            line : Line( year : sessions.inLastMonths( 12 ),
                         year.count > 4,
                         procedure == "ESI" )""", """
            acme/rules.drl:11: procedure == "ESI" is not the first condition
                Put it first, so that claims for other procedures skip the rule."""));
  }

  private static Stream<Arguments> refusedByTheDialect() {
    return Stream.of(
        when("one equals sign", """
            line : Line( procedure = "ESI", units = 4 )""", """
            acme/rules.drl:9: "=" is not allowed in a condition
                Write == to compare, or : to name a value."""),
        when("two ampersands", """
            line : Line( procedure == "ESI" && units > 4 )""", """
            acme/rules.drl:9: "&&" is not allowed in a condition
                Write a comma instead of &&: all conditions of a pattern must be true."""),
        when("and", """
            line : Line( procedure == "ESI" and units > 4 )""", """
            acme/rules.drl:9: "and" is not allowed in a condition
                Write a comma instead of and."""),
        when("two bars", """
            line : Line( procedure == "ESI" || procedure == "FACET" )""", """
            acme/rules.drl:9: "||" is not allowed in a condition
                Write two rules, one per reason, or put the set in a table."""),
        when("or within a pattern", """
            line : Line( procedure == "ESI" or addOn == true )""", """
            acme/rules.drl:9: "or" is not allowed in a condition
                Write two rules, one per reason, or put the set in a table."""),
        when("or between patterns", """
            line : Line( procedure == "ESI" )
            or line : Line( procedure == "FACET" )""", """
            acme/rules.drl:10: "or" is not allowed after a pattern
                Write two rules, one per reason, or put the set in a table."""),
        when("exclamation mark", """
            line : Line( procedure == "ESI", !addOn )""", """
            acme/rules.drl:9: "!" is not allowed in a condition
                Write == false after the word instead of ! before it."""),
        when("not within a pattern", """
            line : Line( procedure == "ESI", not addOn )""", """
            acme/rules.drl:9: "not" is not allowed in a condition
                Write == false after the word, or not Line( ... ) as a pattern of its own."""),
        when("in", """
            line : Line( code in ( "64483", "64484" ), units > 4 )""", """
            acme/rules.drl:9: "in" is not allowed in a condition
                Put the set in a table and use its name: procedureGroup == "...", codeIn( "..." ), hasModifierIn( "..." ), hasDiagnosisIn( "..." )."""),
        when("not in", """
            line : Line( procedure == "ESI", code not in ( "64483", "64484" ) )""", """
            acme/rules.drl:9: "not" is not allowed in a condition
                Put the set in a table and use its name: procedureGroup == "...", codeIn( "..." ), hasModifierIn( "..." ), hasDiagnosisIn( "..." )."""),
        when("matches", """
            line : Line( code matches "644.*" )""", """
            acme/rules.drl:9: "matches" is not allowed in a condition
                Put the set in a table and use its name: procedureGroup == "...", codeIn( "..." ), hasModifierIn( "..." ), hasDiagnosisIn( "..." )."""),
        when("contains", """
            line : Line( procedure == "ESI", modifiers contains "KX" )""", """
            acme/rules.drl:9: "contains" is not allowed in a condition
                Ask with a word: hasModifier( "KX" ), hasDiagnosis( "M54.16" )."""),
        when("eval with an unknown name", """
            line : Line( procedure == "ESI" )
            eval( m > 4 )""", """
            acme/rules.drl:10: "eval" is not allowed in conditions
                Write the condition inside a pattern, with words from the vocabulary."""),
        when("eval within a pattern", """
            line : Line( procedure == "ESI", eval( m > 4 ) )""", """
            acme/rules.drl:9: "eval" is not allowed in a condition
                Write the comparison itself: an eval with an unknown name would always be true."""),
        when("from", """
            line : Line( procedure == "ESI" )
            earlier : Line( procedure == "ESI" ) from line.history""", """
            acme/rules.drl:10: "from" is not allowed after a pattern
                Use words to reach other facts: line.session, line.authorization."""),
        when("accumulate", """
            line : Line( procedure == "ESI" )
            accumulate( s : Line( procedure == "ESI" ); n : count( s ); n > 4 )""", """
            acme/rules.drl:10: "accumulate" is not allowed in conditions
                Use a word that counts, such as sessions.inLastMonths( 12 ), or ask for a word to be added."""),
        when("forall", """
            line : Line( procedure == "ESI" )
            forall( Line( procedure == "ESI" ) )""", """
            acme/rules.drl:10: "forall" is not allowed in conditions
                Use not Line( ... ) with the opposite condition."""),
        when("patterns in brackets", """
            ( line : Line( procedure == "ESI" ) and not Line( procedure == "FACET" ) )""", """
            acme/rules.drl:9: "(" is not allowed in conditions
                Write the patterns one after the other, without parentheses around them."""),
        when("calculation", """
            line : Line( procedure == "ESI", units + 1 > 4 )""", """
            acme/rules.drl:9: "+" is not allowed in a condition
                A condition compares a word with a value; it cannot calculate."""),
        when("question mark dot", """
            line : Line( procedure == "ESI", session!.levels > 2 )""", """
            acme/rules.drl:9: "!." is not allowed in a condition
                Write a dot: a missing value never causes an error."""),
        annotated("date-effective and date-expires", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            date-effective "01-JAN-2024"
            date-expires "31-DEC-2024\"""", """
            acme/rules.drl:8: "date-effective" is not allowed
                Write @effective( "2024-01-01" ): it uses the date of service; date-effective would use the date on which the rule runs.
            acme/rules.drl:9: "date-expires" is not allowed
                Write @until( "2024-12-31" ), the last date of service; date-expires would use the date on which the rule runs."""),
        annotated("salience, enabled, no-loop", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            salience 10
            enabled false
            no-loop true""", """
            acme/rules.drl:8: "salience" is not allowed
                Remove it: rules do not depend on their order; all findings are kept.
            acme/rules.drl:9: "enabled" is not allowed
                Remove it. A rule that no longer applies gets @until( "..." ).
            acme/rules.drl:10: "no-loop" is not allowed
                Remove it: rules here cannot loop."""),
        annotated("agenda-group", """
            @id( "a-rule" )
            @citation( "a policy" )
            @effective( "2024-01-01" )
            @carc( "CO-151" )
            @message( "a message" )
            @fix( "a fix" )
            agenda-group "limits\"""", """
            acme/rules.drl:8: "agenda-group" is not allowed
                Remove it: all rules that are in effect on the date of service are checked against the claim."""),
        file("package, import, global and a function", """
            package payers.acme;
            import java.util.List;
            import static java.lang.Math.max;
            global java.util.List findings;
            function int twice( int n ) {
                return 2 * n;
            }
            declare Fact
                n : int
            end
            query "all"
                Line()
            end
            """, """
            acme/rules.drl:1: "package" is outside a rule
                Remove the line: the file's folder and name say where it belongs.
            acme/rules.drl:2: "import" is outside a rule
                Remove the line: the vocabulary is already there, and nothing else can be imported.
            acme/rules.drl:3: "import" is outside a rule
                Remove the line: the vocabulary is already there, and nothing else can be imported.
            acme/rules.drl:4: "global" is outside a rule
                Remove the line: findings is already there, and rules keep nothing between claims.
            acme/rules.drl:5: "function" is outside a rule
                A rule file contains only rules, no program code. Ask for a word to be added to the vocabulary.
            acme/rules.drl:8: a rule file can declare only Defaults, but this is declare "Fact"
                Write declare Defaults, the @annotations that the rules in the file share, and end.
            acme/rules.drl:11: "query" is outside a rule
                A rule file contains only rules, no program code. Ask for a word to be added to the vocabulary."""));
  }

  private static Stream<Arguments> patterns() {
    return Stream.of(
        when("empty pattern", """
            line : Line()""", """
            acme/rules.drl:9: the pattern has no condition
                Say which lines the rule is about: procedure == "..."."""),
        when("pattern with names only", """
            line : Line( year : sessions.inLastMonths( 12 ) )""", """
            acme/rules.drl:9: the pattern has no condition
                Say which lines the rule is about: procedure == "...".
            acme/rules.drl:9: "year" is named but never used
                Compare it, put {year...} into the message, or remove it."""),
        when("no pattern", """
            """, """
            acme/rules.drl:1: the rule "ESI: a rule" has no condition
                Write line : Line( procedure == "...", ... ) after when."""),
        when("rule that begins with not", """
            not Line( procedure == "ESI" )""", """
            acme/rules.drl:9: the first pattern does not name the line for the finding
                Begin with line : Line( ... ), then not or exists."""),
        when("pattern without a name", """
            Line( procedure == "ESI" )""", """
            acme/rules.drl:9: the pattern has no name
                Write line : Line( ... )."""),
        when("rule that begins with an earlier service", """
            earlier : PriorService( code == "64483" )""", """
            acme/rules.drl:9: the rule begins with an earlier service
                Begin with the line for the finding: line : Line( ... ), then earlier : PriorService( ... )."""),
        when("earlier service without a condition", """
            line : Line( procedure == "ESI" )
            exists PriorService()""", """
            acme/rules.drl:10: the pattern has no condition
                Say which earlier services are meant: sameDayAs( line ), code == line.code."""),
        when("earlier service without a name", """
            line : Line( procedure == "ESI" )
            PriorService( sameDayAs( line ) )""", """
            acme/rules.drl:10: the pattern has no name
                Write earlier : PriorService( ... )."""),
        when("word of a line in an earlier service", """
            line : Line( procedure == "ESI" )
            not PriorService( sameDay( line ) )""", """
            acme/rules.drl:10: no word "sameDay" on PriorService
                Did you mean "sameDayAs"?"""),
        when("status that no earlier service has", """
            line : Line( procedure == "ESI" )
            exists PriorService( sameDayAs( line ), status == "approved" )""", """
            acme/rules.drl:10: status is never "approved"
                Write one of "denied", "paid", "pending", "superseded"."""),
        when("name behind not", """
            line : Line( procedure == "ESI" )
            not other : Line( procedure == "FACET" )""", """
            acme/rules.drl:10: "other" names a pattern that may match nothing
                Write not Line( ... ) without a name."""),
        when("name of what need not be there", """
            line : Line( procedure == "ESI" )
            not Line( year : sessions.inLastMonths( 12 ), year.count > 4 )
            other : Line( procedure == "ESI", year.count > 2 )""", """
            acme/rules.drl:11: "year" is named in a pattern that may match nothing
                After not and exists, a name works only inside the pattern. Name it in the line's pattern."""),
        when("no claim", """
            line : Line( procedure == "ESI" )
            not Claim( has( "FACET" ) )""", """
            acme/rules.drl:10: there is always one Claim
                Write claim : Claim( ... ) with the opposite condition."""),
        when("known and not compared", """
            line : Line( procedure == "ESI", known.documented.painWeeks == null, weeks : known.units, weeks > 1 )""", """
            acme/rules.drl:9: known.documented.painWeeks is not compared with a value
                Remove known: use it only before a comparison, such as known.documented.painWeeks < 4.
            acme/rules.drl:9: known.units is not compared with a value
                Remove known: use it only before a comparison, such as known.documented.painWeeks < 4."""),
        when("known behind another word", """
            line : Line( procedure == "ESI", units > known.units )
            other : Line( procedure == "ESI", line.known.units > 1 )""", """
            acme/rules.drl:9: "known" does not begin a condition
                Begin a condition with it: known.documented.painWeeks < 4.
            acme/rules.drl:10: "known" does not begin a condition
                Begin a condition with it: known.documented.painWeeks < 4."""),
        when("known twice", """
            line : Line( procedure == "ESI",
                         known.documented.painWeeks > 2,
                         known.documented.painWeeks < 4 )""", """
            acme/rules.drl:11: documented.painWeeks has known twice
                Write known once, in the first condition on it."""),
        when("known of a name", """
            line : Line( procedure == "ESI", weeks : documented.painWeeks, known.weeks < 4 )""", """
            acme/rules.drl:9: "weeks" is a name, but known goes only before words
                Write weeks != null, and compare weeks in the next condition."""),
        when("name never used", """
            line : Line( procedure == "ESI",
                         year : sessions.inLastMonths( 12 ) )""", """
            acme/rules.drl:10: "year" is named but never used
                Compare it, put {year...} into the message, or remove it."""),
        when("name given twice", """
            line : Line( procedure == "ESI",
                         year : sessions.inLastMonths( 12 ),
                         year : sessions.inLastMonths( 6 ),
                         year.count > 4 )""", """
            acme/rules.drl:11: the name "year" appears twice
                Choose another name."""),
        when("two lines of one name", """
            line : Line( procedure == "ESI" )
            line : Line( procedure == "FACET" )""", """
            acme/rules.drl:10: the name "line" appears twice
                Choose another name."""),
        when("name that is a word", """
            line : Line( procedure == "ESI", sessions : sessions.inLastMonths( 12 ), sessions.count > 4 )""", """
            acme/rules.drl:9: "sessions" is a vocabulary word and cannot be a name
                Choose another name."""),
        when("named and compared at once", """
            line : Line( procedure == "ESI", n : units > 4 )""", """
            acme/rules.drl:9: "n" is named and compared in one condition
                Name it first and compare it in the next condition: n : units, n > 4."""),
        when("three lines", """
            line : Line( procedure == "ESI" )
            other : Line( procedure == "ESI", sameVisitAs( line ) )
            third : Line( procedure == "ESI", sameVisitAs( line ) )""", """
            acme/rules.drl:11: a third line is compared
                A rule compares at most two lines. If no name is needed, begin with exists or not."""),
        when("pattern that speaks of two others", """
            line : Line( procedure == "ESI" )
            other : Line( procedure == "ESI", sameVisitAs( line ) )
            not Line( procedure == "FACET", line.side == other.side )""", """
            acme/rules.drl:11: line.side == other.side refers to two other patterns
                Compare each pattern with one other."""));
  }

  private static Arguments when(String mistake, String conditions, String expected) {
    return arguments(mistake, Acme.rule(Acme.ANNOTATIONS, conditions, Acme.FINDING), expected);
  }

  private static Arguments annotated(String mistake, String annotations, String expected) {
    return arguments(mistake, Acme.rule(annotations, Acme.CONDITIONS, Acme.FINDING), expected);
  }

  private static Arguments file(String mistake, String file, String expected) {
    return arguments(mistake, file, expected);
  }
}
