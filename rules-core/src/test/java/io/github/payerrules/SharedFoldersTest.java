package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.review.Finding;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFoldersTest {
  @TempDir
  Path payers;

  private RuleFolder folder;

  @BeforeEach
  void makeFolders() throws IOException {
    folder = RuleFolder.in(payers).denying("own", "procedure == \"ESI\", units > 1");
    Path shared = Files.createDirectories(payers.resolve("every-payer"));
    Files.writeString(shared.resolve("payer.yaml"), """
        name: Checks for every payer
        version: "1"
        shared: true
        """);
    Files.writeString(
        shared.resolve("units.drl"),
        RuleFolder.rule(
            "many",
            "line : Line( procedureGroup == \"injections\", units > 2 )",
            "review( line )"));
  }

  private void includeWith(String more) throws IOException {
    folder.with("payer.yaml", """
        name: Acme Health
        version: "1"
        includes: [ every-payer ]
        """ + more);
  }

  @Test
  void aPayerHasTheRulesOfTheFoldersThatItIncludes() throws IOException {
    includeWith("");
    PayerRules rules = PayerRules.builder().payers(payers).build();

    assertThat(rules.payers()).extracting(PayerInfo::payer).containsExactly("acme");
    assertThat(rules.payers().get(0).rules())
        .extracting(RuleInfo::id)
        .containsExactly("own", "many");
    assertThat(rules.review(claim(line(1, "64483").units(3)).build()).findings())
        .extracting(Finding::rule)
        .containsExactly("own", "many");
  }

  @Test
  void aPayerMayLeaveOutASharedRuleWithAReason() throws IOException {
    includeWith("except: { many: the policy pays for three }\n");

    assertThat(PayerRules.builder().payers(payers).build().payers().get(0).rules())
        .extracting(RuleInfo::id)
        .containsExactly("own");
  }

  @Test
  void anExceptionFromNothingAndAFolderThatIsNotThereAreSaid() throws IOException {
    folder.with("payer.yaml", """
        name: Acme Health
        version: "1"
        includes: [ every-payr ]
        except: { meny: a slip }
        """);

    assertThat(RuleFolders.lint(payers)).extracting(Problem::toString).contains("""
        acme/payer.yaml:3: includes "every-payr", which is not there
            Did you mean "every-payer"?""");
  }

  @Test
  void sharedRulesAreCheckedWhereNobodyIncludesThem() throws IOException {
    assertThat(RuleFolders.lint(payers)).isEmpty();
    Files.writeString(
        payers.resolve("every-payer/bad.drl"),
        RuleFolder.rule("bad", "line : Line( unitz > 2 )", "review( line )"));

    assertThat(RuleFolders.lint(payers)).extracting(Problem::toString).containsExactly("""
        every-payer/bad.drl:9: no word "unitz" on Line
            Did you mean "units"?""");
  }
}
