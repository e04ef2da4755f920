package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a loaded payer and its rules tell of themselves, for catalogues. */
class RuleInfoTest {
  @TempDir
  Path payers;

  private RuleFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = RuleFolder.in(payers).with("tables/codes.csv", """
        list,code,source
        lumbar,64483,test
        lumbar,64493,test
        lumbar,99213,test
        trigger points,20553,test
        """);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(delimiter = '|', textBlock = """
        # patterns | families | codes
        line : Line( procedure == "ESI", units > 1 ) | ESI |
        line : Line( procedureGroup == "injections" ) | ESI FACET |
        line : Line( procedureGroup == "injections", procedure == "FACET" ) | FACET |
        line : Line( code == "64483" ) | ESI |
        # A code that was of a family until a date is still listed under it.
        line : Line( code == "20553" ) | TPI |
        line : Line( code == "99213" ) | | 99213
        line : Line( codeIn( "lumbar" ) ) | ESI FACET | 99213
        line : Line( procedure == "ESI", codeIn( "lumbar" ) ) | ESI |
        line : Line( procedure == "ESI", codeIn( "trigger points" ) ) | ESI |
        line : Line( inProgram( "prior" ) ) | ESI |
        line : Line( inProgram( "prior" ) == false ) | |
        # What is excluded is not what a rule speaks of.
        line : Line( procedure != "ESI" ) | |
        line : Line( codeIn( "lumbar" ) == false ) | |
        line : Line( units > 1 ) | |
        line : Line( procedure == "ESI" ) other : Line( procedure == "TPI", sameVisitAs( line ) ) | ESI TPI |
        line : Line( procedure == "ESI" ) exists Line( code == "99213", sameVisitAs( line ) ) | ESI | 99213
        line : Line( procedure == "ESI" ) not Line( procedure == "TPI", sameVisitAs( line ) ) | ESI |
        line : Line( procedure == "ESI", visit.has( "FACET" ) ) | ESI FACET |
        line : Line( procedure == "ESI", visit.has( "FACET" ) == false ) | ESI |
        line : Line( procedure == "ESI", visit.hasCode( "99213" ) ) | ESI | 99213
        line : Line( procedure == "ESI", visit.hasCodeIn( "trigger points" ) ) | ESI TPI |
        """)
  void aRuleSpeaksOfTheProceduresThatItsConditionsName(
      String patterns, String families, String codes) throws IOException {
    folder.with("one.drl", RuleFolder.rule("one", patterns, "deny( line )"));

    RuleInfo rule = only(PayerRules.builder().payers(payers).build());

    assertThat(String.join(" ", rule.families())).isEqualTo(families == null ? "" : families);
    assertThat(String.join(" ", rule.codes())).isEqualTo(codes == null ? "" : codes);
  }

  @Test
  void aRuleOfTheClaimSpeaksOfTheFamiliesThatTheClaimHas() throws IOException {
    folder.with(
        "one.drl",
        RuleFolder.rule("one", "claim : Claim( has( \"TPI\" ), lineCount > 1 )", "deny( claim )"));

    assertThat(only(PayerRules.builder().payers(payers).build()).families()).containsExactly("TPI");
  }

  @Test
  void aRuleTellsWhatItsAnnotationsAndConditionsSay() throws IOException {
    folder.with("one.drl", """
        rule "ESI: one unit"
            @id( "one" )
            @citation( "Acme policy 1" )
            @effective( "unknown" )
            @until( "2026-06-30" )
            @carc( "CO-151" )
            @rarc( "N115 M25" )
            @unverified( "a secondary source says so" )
            @message( "found" )
            @fix( "fix" )
        when
            line : Line( procedure == "ESI",
                         units > 1 )
        then
            findings.advise( line );
        end
        """);

    RuleInfo rule = only(PayerRules.builder().payers(payers).build());

    assertThat(rule.verified()).isFalse();
    assertThat(rule.unverified()).isEqualTo("a secondary source says so");
    assertThat(rule.rarcs()).containsExactly("N115", "M25");
    assertThat(rule.effective()).isNull();
    assertThat(rule.until()).hasToString("2026-06-30");
    assertThat(rule.conditions()).containsExactly("procedure == \"ESI\"", "units > 1");
    assertThat(rule.patientWith()).isNull();
  }

  @Test
  void aPayerTellsWhatItsFileSays() throws IOException {
    Path shared = Files.createDirectories(payers.resolve("every-payer"));
    Files.writeString(
        shared.resolve("payer.yaml"), "name: Every payer\nversion: \"1\"\nshared: true\n");
    Files.writeString(
        shared.resolve("units.drl"),
        RuleFolder.rule("many", "line : Line( units > 2 )", "review( line )"));
    folder.denying("own", "procedure == \"ESI\"").with("payer.yaml", """
        name: Acme Health
        version: "7"
        about: what we know
        includes: [ every-payer ]
        except: { many: the policy pays for three }
        """);

    PayerInfo payer = PayerRules.builder().payers(payers).build().payers().get(0);

    assertThat(payer.about()).isEqualTo("what we know");
    assertThat(payer.includes()).containsExactly("every-payer");
    assertThat(payer.exceptions())
        .containsExactly(new PayerInfo.Except("many", "the policy pays for three"));
    assertThat(payer.families())
        .containsExactly(
            new PayerInfo.Family("ESI", "epidural injections"),
            new PayerInfo.Family("FACET", "facet injections"),
            new PayerInfo.Family("TPI", "trigger points"));
  }

  private static RuleInfo only(PayerRules rules) {
    assertThat(rules.payers().get(0).rules()).hasSize(1);
    return rules.payers().get(0).rules().get(0);
  }
}
