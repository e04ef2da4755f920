package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.review.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file's rules share is what each of them says. */
class DefaultsTest {

  @TempDir
  Path payers;

  @Test
  void aRuleSaysWhatItsFileShares() throws IOException {
    RuleInfo rule = rule("");

    assertThat(rule.citation()).isEqualTo("{line.policy.name}, limitations");
    assertThat(rule.effective()).hasToString("2021-12-05");
    assertThat(rule.until()).hasToString("2030-12-31");
    assertThat(rule.group() + "-" + rule.carc()).isEqualTo("CO-50");
    assertThat(rule.rarcs()).containsExactly("N115", "M25");
    assertThat(rule.patientWith()).isEqualTo("GA");
    assertThat(rule.unverified()).isEqualTo("from memory");
    assertThat(rule.cause()).hasToString("DOCUMENTATION");
    assertThat(rule.fix()).isEqualTo("Document it.");
    assertThat(rule.line()).as("the line of its own sentence").isEqualTo(14);
  }

  @Test
  void whatARuleStatesItselfStands() throws IOException {
    RuleInfo rule = rule("""
        @citation( "another policy" )
        @effective( "2022-01-01" )
        @until( "none" )
        @carc( "PR-96" )
        @rarc( "none" )
        @patientWith( "none" )
        @unverified( "none" )
        @cause( "none" )
        @fix( "Mend it." )
        """);

    assertThat(rule.citation()).isEqualTo("another policy");
    assertThat(rule.effective()).hasToString("2022-01-01");
    assertThat(rule.until()).isNull();
    assertThat(rule.group() + "-" + rule.carc()).isEqualTo("PR-96");
    assertThat(rule.rarcs()).isEmpty();
    assertThat(rule.patientWith()).isNull();
    assertThat(rule.unverified()).isNull();
    assertThat(rule.cause()).as("that of the reason code").hasToString("BENEFIT");
    assertThat(rule.fix()).isEqualTo("Mend it.");
  }

  private RuleInfo rule(String own) throws IOException {
    RuleFolder folder = RuleFolder.in(payers).with("limits.drl", """
        // What is shared stands before the first rule.
        declare Defaults
            @citation( "{line.policy.name}, limitations" )
            @effective( "2021-12-05" )
            @until( "2030-12-31" )
            @carc( "CO-50" )
            @rarc( "N115 M25" )
            @patientWith( "GA" )
            @unverified( "from memory" )
            @cause( "DOCUMENTATION" )
            @fix( "Document it." )
        end

        rule "one" @id( "one" )
        %s    @message( "found" )
        when
            line : Line( procedure == "ESI" )
        then findings.advise( line ); end

        rule "two" @id( "two" )
            @message( "found" )
        when
            line : Line( procedure == "FACET" )
        then findings.advise( line ); end
        """.formatted(own));
    List<RuleInfo> rules = folder.open().payers().get(0).rules();
    return rules.get(0);
  }
}
