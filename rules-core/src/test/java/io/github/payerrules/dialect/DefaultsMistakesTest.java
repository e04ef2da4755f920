package io.github.payerrules.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.payerrules.RuleFolders;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in what a file shares, and the words that an analyst reads. */
class DefaultsMistakesTest {

  private static final String SHARED = """
      declare Defaults
          @citation( "a policy" )
          @effective( "2024-01-01" )
          @carc( "CO-151" )
          @rarc( "N115" )
          @fix( "a fix" )
      end
      """;

  @TempDir
  private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource({"blocks", "values", "rules"})
  void isExplained(String mistake, String rules, String expected) throws IOException {
    Acme.in(folder).write("rules.drl", rules);

    assertThat(RuleFolders.lint(folder).stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n")))
        .as(mistake)
        .isEqualTo(expected);
  }

  private static Stream<Arguments> blocks() {
    return Stream.of(
        arguments("nothing wrong", SHARED + rule(""), ""),
        arguments("another name", SHARED.replace("Defaults", "Shared") + full(), """
            acme/rules.drl:1: a rule file can declare only Defaults, but this is declare "Shared"
                Write declare Defaults, the @annotations that the rules in the file share, and end."""),
        arguments("misspelt name", SHARED.replace("Defaults", "Default") + rule(""), """
            acme/rules.drl:1: a rule file can declare only Defaults, but this is declare "Default"
                Did you mean "Defaults"?"""),
        arguments("no name", SHARED.replace("Defaults", "") + full(), """
            acme/rules.drl:1: a rule file can declare only Defaults, but this is declare "@"
                Write declare Defaults, the @annotations that the rules in the file share, and end."""),
        arguments(
            "a field, as of a type",
            SHARED.replace("end\n", "    name : String\nend\n") + rule(""),
            """
            acme/rules.drl:7: expected end, but found "name"
                Only @annotations go between declare Defaults and end."""),
        arguments("no end", SHARED.replace("end\n", "") + rule(""), """
            acme/rules.drl:6: declare Defaults has no end
                Write end after its last line."""),
        arguments("no annotation", "declare Defaults\nend\n" + full(), """
            acme/rules.drl:1: declare Defaults is empty
                Write declare Defaults, the @annotations that the rules in the file share, and end."""),
        arguments("behind a rule", rule("") + SHARED, """
            acme/rules.drl:8: declare Defaults comes after a rule
                Put it before the first rule: it applies to all rules in the file."""),
        arguments("twice", SHARED + SHARED + rule(""), """
            acme/rules.drl:8: declare Defaults appears twice
                Write all that the rules in the file share into the one at line 1."""),
        arguments("no rule below it", SHARED, """
            acme/rules.drl: the file has no rule
                Add a rule, or remove the file."""));
  }

  private static Stream<Arguments> values() {
    return Stream.of(
        shared("unknown", "@author( \"somebody\" )", """
            acme/rules.drl:7: no annotation @author
                Annotations: @carc, @cause, @citation, @effective, @fix, @id, @mark, @message, @patientWith, @rarc, @sameReasonAs, @seenIn, @task, @until, @unverified."""),
        arguments("misspelt", SHARED.replace("@carc", "@crac") + rule(""), """
            acme/rules.drl:4: no annotation @crac
                Did you mean @carc?"""),
        shared("two times", "@fix( \"another fix\" )", """
            acme/rules.drl:7: @fix appears twice
                Keep one."""),
        shared("empty", "@patientWith( \"\" )", """
            acme/rules.drl:7: @patientWith is empty
                Write a text."""),
        shared("what belongs to each rule", "@message( \"a message\" )", """
            acme/rules.drl:7: @message cannot be shared
                Write it in each rule, above when."""),
        shared("none", "@until( \"none\" )", """
            acme/rules.drl:7: Defaults shares @until( "none" )
                Remove it: leave out what does not apply.
            acme/rules.drl:7: @until( "none" ) is not a date
                Write year-month-day, such as 2024-12-31."""),
        arguments(
            "no date, told once for two rules",
            SHARED.replace("2024-01-01", "01/01/2024") + rule("") + rule("").replace("a-rule", "b"),
            """
            acme/rules.drl:3: @effective( "01/01/2024" ) is not a date
                Write year-month-day, such as 2024-01-31, or "unknown"."""),
        arguments(
            "a name that one rule has and another has not",
            SHARED.replace("a policy", "{line.policy.name}")
                + rule("")
                + rule("").replace("a-rule", "b").replace("line", "injection"),
            """
            acme/rules.drl:2: {line.policy.name} begins with "line", which the rule "ESI: a rule" does not name
                Give that rule its own text, beginning with injection."""),
        arguments(
            "a first date that asks for more",
            SHARED.replace("2024-01-01", "unknown") + rule(""),
            """
            acme/rules.drl:8: the rule has no start date and is not marked @unverified
                Give the policy date, or add @unverified( "no source gives the first date" )."""),
        arguments(
            "a last date before a rule's first",
            SHARED.replace("end\n", "    @until( \"2024-12-31\" )\nend\n")
                + rule("@effective( \"2025-01-01\" )")
                + rule("").replace("a-rule", "b"),
            """
            acme/rules.drl:9: @until is before @effective
                @until is the last date of service on which the rule applies."""));
  }

  private static Stream<Arguments> rules() {
    return Stream.of(
        arguments(
            "what is shared is repeated",
            SHARED + rule("@rarc( \"N115\" )") + rule("").replace("a-rule", "b"),
            """
            acme/rules.drl:10: @rarc repeats Defaults at line 5
                Remove it: a rule states only what differs."""),
        arguments("no rule takes it", SHARED + rule("@rarc( \"N20\" )"), """
            acme/rules.drl:5: no rule uses @rarc from Defaults
                Remove it, or remove the @rarc of the rules that need no other."""),
        arguments(
            "a rule without it",
            SHARED + rule("@rarc( \"none\" )") + rule("").replace("a-rule", "b"),
            ""),
        arguments("none of what is not shared", SHARED + rule("@until( \"none\" )"), """
            acme/rules.drl:10: @until( "none" ) removes nothing: Defaults has no @until
                Remove it."""),
        arguments(
            "a rule cannot do without a reason code",
            SHARED + rule("@carc( \"none\" )") + rule("").replace("a-rule", "b"),
            """
            acme/rules.drl:10: @carc( "none" ) is not a group and reason code
                Write the group CO, PR, OA or PI, a hyphen and the code: CO-50."""),
        arguments(
            "what neither states",
            SHARED.replace("    @carc( \"CO-151\" )\n", "") + rule(""),
            """
            acme/rules.drl:7: the rule "ESI: a rule" has no @carc
                Add @carc( "CO-50" ), the group and reason code of the denial."""));
  }

  private static Arguments shared(String mistake, String annotation, String expected) {
    return arguments(
        mistake, SHARED.replace("end\n", "    " + annotation + "\nend\n") + rule(""), expected);
  }

  /** A rule that states what differs; seven lines, one more with an annotation. */
  private static String rule(String annotation) {
    return """
        rule "ESI: a rule"
            @id( "a-rule" )
            %s@message( "a message" )
        when
            line : Line( procedure == "ESI" )
        then findings.deny( line ); end

        """.formatted(annotation.isEmpty() ? "" : annotation + "\n    ");
  }

  private static String full() {
    return Acme.rule(Acme.ANNOTATIONS, Acme.CONDITIONS, Acme.FINDING);
  }
}
