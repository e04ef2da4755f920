package io.github.payerrules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.worklist.Worklist;
import io.github.payerrules.worklist.WorklistSamples;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The worklist as a billing team works with it. */
class WorklistInBrowserTest extends PageInBrowser {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final String SCRIPT = "</script><script>document.title='broken'</script>";

  @Override
  String html() throws IOException {
    StringWriter out = new StringWriter();
    try (Worklist worklist = Worklist.begin(
        Map.of("acme", List.of(WorklistSamples.deadline())), LocalDate.of(2026, 8, 25))) {
      add(worklist, "rejected", "acme", 400, RootCause.CLAIM_DATA, Outcome.DENY);
      add(worklist, "unbundled", "umbra", 1900, RootCause.CODING_BUNDLING, Outcome.DENY);
      add(worklist, SCRIPT, "acme", 120, RootCause.MEDICAL_NECESSITY, Outcome.REVIEW);
      add(worklist, "late", "acme", 30, RootCause.TIMELY_FILING, Outcome.DENY);
      worklist.add(
          "asks",
          claim("acme", 850),
          WorklistSamples.review(DAY)
              .questions(List.of(WorklistSamples.question(DAY)))
              .build());
      worklist.add(
          "no-rules",
          claim("umbra", 0),
          WorklistSamples.review(DAY).notEvaluated(List.of(gap())).build());
      worklist.add("clean", claim("acme", 70), WorklistSamples.review(DAY).build());
      worklist.writePage(out);
    }
    return out.toString();
  }

  private static Claim claim(String payer, int charge) {
    ServiceLine.Builder line =
        ServiceLine.builder().number(1).code("64483").date(DAY).diagnoses(List.of("M54.16"));
    return Claim.builder()
        .payer(payer)
        .patientKey("patient-7")
        .rendering(Provider.builder().npi("2000000036").build())
        .lines(List.of((charge == 0 ? line : line.charge(BigDecimal.valueOf(charge))).build()))
        .build();
  }

  private static void add(
      Worklist worklist, String name, String payer, int charge, RootCause cause, Outcome outcome)
      throws IOException {
    Finding finding = WorklistSamples.finding(
            name.equals(SCRIPT) ? "necessity" : name + "-rule", outcome, cause)
        .message("What is wrong with " + name + ".")
        .fix("What to do about it.")
        .build();
    worklist.add(
        name,
        claim(payer, charge),
        WorklistSamples.review(DAY).findings(List.of(finding)).build());
  }

  private static NotEvaluated gap() {
    return NotEvaluated.builder()
        .reason(NotEvaluated.Reason.NO_POLICY)
        .lines(List.of(1))
        .missing("Umbra has no rules for 64483")
        .build();
  }

  private List<String> claims() {
    return browser.shown("summary .name").stream().map(WebElement::getText).toList();
  }

  @Test
  void claimsAreGroupedByWhatNextAndWho() {
    assertThat(browser.shown("main h2"))
        .extracting(WebElement::getText)
        .containsExactly(
            "Correct the claim: biller (1)",
            "Correct the claim: coder (1)",
            "Check the record: clinician (1)",
            "Answer from the record: clinician (1)",
            "Check by hand: biller (1)",
            "Appeal timely filing or write off: biller (1)");
    assertThat(browser.element("#summary").getText())
        .isEqualTo("6 claims to work, $3,300.00 at risk. 1 ready to send. As of 08/25/2026.");
    assertThat(browser.element("main details summary").getText())
        .contains("send by 08/30/2026, 5 days left", "$400.00");
  }

  @Test
  void filtersNarrowTheListAndItsTotals() {
    new Select(browser.element("#payer")).selectByValue("umbra");
    assertThat(claims()).containsExactly("unbundled", "no-rules");
    assertThat(browser.element("#summary").getText())
        .startsWith("2 of 6 claims to work, $1,900.00");
    assertThat(browser.element("#totals-title").getText()).isEqualTo("Money at risk");
    browser.element("#search").sendKeys("no-rules");
    assertThat(browser.element("#summary").getText())
        .startsWith("1 of 6 claims to work, no charges given.");
    assertThat(browser.element("#totals-title").getText()).isEqualTo("Claims to work");
    browser.element("button[type=reset]").click();
    browser.element("#search").sendKeys("necess");
    assertThat(claims()).containsExactly(SCRIPT);
  }

  @Test
  void theKeyboardOpensAClaimWithItsFixAndChecklist() {
    browser.run("document.querySelectorAll('summary')[3].focus()");
    browser.press(Keys.ENTER);
    assertThat(browser.awaitShown(".sheet"))
        .singleElement()
        .satisfies(sheet -> assertThat(sheet.getText())
            .contains(
                "Checklist: epidural steroid injection, 06/01/2026",
                "How many weeks has the pain lasted?",
                "Payer wants: the pain has lasted at least 4 weeks"));
    openAll();
    assertThat(browser.element(".finding").getText())
        .contains("REJECT", "Do: What to do about it.");
  }

  @Test
  void textOfAClaimIsTextAndNoPatientIsNamed() throws IOException {
    openAll();
    assertThat(browser.title()).isEqualTo("Claim worklist");
    assertThat(claims()).contains(SCRIPT);
    assertThat(Files.readString(page)).doesNotContain("patient-7");
  }

  @Test
  void itIsAccessibleAndFetchesNothing() throws IOException {
    browser.picture("worklist-desktop").assertAccessible();
    openAll();
    browser.picture("worklist-open").assertAccessible();
    browser.media("screen", "dark").picture("worklist-dark").assertAccessible();
    browser.assertClean();
  }

  @Test
  void aPhoneScrollsOnlyDown() throws IOException {
    browser.size(360, 740).open(page).picture("worklist-phone").assertNoSidewaysScrolling();
    openAll();
    browser.assertNoSidewaysScrolling();
    browser.assertAccessible();
  }

  @Test
  void oneClaimPrintsOnASheetOfItsOwn() throws IOException {
    openAll();
    browser.run("window.print = () => {"
        + " window.printed = [...document.querySelectorAll('.printed')].length; }");
    browser.shown(".sheet button").get(0).click();
    assertThat(browser.run("return window.printed")).isEqualTo(2L);
    browser.media("print", "light").picture("worklist-print");
    assertThat(browser.element("#filters").isDisplayed()).isFalse();
    assertThat(browser.pdf()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
  }
}
