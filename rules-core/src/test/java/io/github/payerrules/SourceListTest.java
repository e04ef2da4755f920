package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.review.Finding;
import io.github.payerrules.review.PolicySource;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents that a payer lists, and the citations that name them. */
class SourceListTest {

  private static final String PAYER = """
      name: Acme Health
      version: "1"
      sources:
      """;
  private static final String LINKED =
      "  - { source: Acme policy 1, title: injections, link: \"https://example.com/1\", seen: 2026-07-01 }\n";

  @TempDir
  Path payers;

  private RuleFolder folder;

  @BeforeEach
  void makeRules() throws IOException {
    folder = RuleFolder.in(payers).denying("own", "procedure == \"ESI\"");
  }

  private Finding finding() {
    return folder.open().review(claim(line(1, "64483")).build()).findings().get(0);
  }

  private List<String> problems() {
    return RuleFolders.lint(payers).stream().map(Problem::what).toList();
  }

  @Test
  void aFindingHasTheAddressOfWhatItsCitationNames() throws IOException {
    folder.with("payer.yaml", PAYER + LINKED);

    assertThat(finding().citation()).isEqualTo("Acme policy 1");
    assertThat(finding().link()).isEqualTo("https://example.com/1");
    assertThat(folder.open().payers().get(0).rules())
        .flatExtracting(RuleInfo::sources)
        .containsExactly(PolicySource.builder()
            .name("Acme policy 1")
            .title("injections")
            .link("https://example.com/1")
            .seen(LocalDate.of(2026, 7, 1))
            .build());
  }

  @Test
  void withoutAnAddressTheCitationStaysText() throws IOException {
    folder.with("payer.yaml", PAYER + "  - { source: Acme policy 1, title: injections }\n");

    assertThat(finding().link()).isNull();
    assertThat(problems()).isEmpty();
  }

  @Test
  void aPayerThatListsSourcesListsAll() throws IOException {
    folder.with("payer.yaml", PAYER + LINKED.replace("policy 1", "policy 12"));
    assertThat(problems()).containsExactly("@citation does not match a source in payer.yaml");

    folder.with("payer.yaml", "name: Acme Health\nversion: \"1\"\n");
    assertThat(problems()).isEmpty();
  }

  @Test
  void whatIsFilledInIsKnownAtTheReviewOnly() throws IOException {
    folder.with(
        "own.drl",
        RuleFolder.rule("own", "line : Line( procedure == \"ESI\" )", "deny( line )")
            .replace("Acme policy 1", "Policy {line.units}"));
    folder.with(
        "payer.yaml",
        PAYER + "  - { source: Policy 1, title: injections, link: \"https://example.com/one\" }\n");

    assertThat(problems()).isEmpty();
    assertThat(finding().link()).isEqualTo("https://example.com/one");
  }

  @Test
  void anAddressIsWhole() throws IOException {
    folder.with("payer.yaml", PAYER + LINKED.replace("https://", ""));

    assertThat(problems()).containsExactly("link is not an address");
  }

  @Test
  void sourcesAreToldInTheOrderOfTheCitation() {
    PolicySource one = PolicySource.builder().name("L1").title("one").build();
    PolicySource two = PolicySource.builder().name("L2").title("two").build();

    assertThat(PolicySource.namedIn("L2, then L1", List.of(one, two))).containsExactly(two, one);
    assertThat(PolicySource.namedIn("L12 and XL1, L1", List.of(one))).containsExactly(one);
    assertThat(PolicySource.namedIn("L12 and XL1", List.of(one))).isEmpty();
  }
}
