package io.github.payerrules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.crosswalk.CrosswalkAnswer;
import io.github.payerrules.crosswalk.CrosswalkRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The crosswalk as a coder reads it. */
class CrosswalkInBrowserTest extends PageInBrowser {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

  @Override
  String html() throws IOException {
    CrosswalkAnswer answer = new CrosswalkAnswer(
        List.of(
            row("acme", "M54.16", true),
            row("acme", "M54.17", true),
            row("umbra", "M54.16", false)),
        List.of("nobody"),
        List.of("medicare"));
    return CrosswalkPage.of("64483", "NY", DAY, answer);
  }

  private static CrosswalkRow row(String payer, String diagnosis, boolean verified) {
    return new CrosswalkRow(
        payer,
        "64483",
        "ESI",
        diagnosis,
        "NY",
        DAY,
        payer + " policy 12, covered diagnoses",
        "esi-diagnosis",
        verified,
        "esi <covered>",
        verified ? "V" : "M",
        payer + " policy 12");
  }

  @Test
  void eachPolicyHasItsDiagnosesWithListMarkAndSource() {
    assertThat(browser.element(".masthead p").getText())
        .isEqualTo("What policies cover on 06/10/2026 in NY: 3 pairs of procedure and diagnosis.");
    assertThat(browser.shown("details.rule .title"))
        .extracting(WebElement::getText)
        .containsExactly("acme, 64483 (ESI)", "umbra, 64483 (ESI)");
    assertThat(browser.shown("tbody tr"))
        .extracting(WebElement::getText)
        .containsExactly(
            "M54.16 esi <covered> V acme policy 12",
            "M54.17 esi <covered> V acme policy 12",
            "M54.16 esi <covered> M umbra policy 12");
    assertThat(browser.element("#policies").getText())
        .contains(
            "medicare: the policy depends on the state", "No list of covered diagnoses", "nobody");
  }

  @Test
  void theKeyboardClosesAndOpensAPolicy() {
    browser.run("document.querySelector('details.rule summary').focus()");
    browser.press(Keys.ENTER);
    assertThat(browser.run("return document.querySelector('details.rule').open"))
        .isEqualTo(false);
    browser.press(Keys.ENTER);
    assertThat(browser.awaitShown("details.rule tbody tr")).hasSize(3);
  }

  @Test
  void itIsAccessibleFitsAPhoneAndPrints() throws IOException {
    browser.picture("crosswalk-desktop").assertAccessible();
    browser.media("screen", "dark").assertAccessible();
    browser.assertClean();
    browser.media("screen", "light").size(360, 740).open(page);
    browser.picture("crosswalk-phone").assertNoSidewaysScrolling();
    browser.assertAccessible();
    browser.media("print", "light");
    assertThat(browser.pdf()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
  }
}
