package io.github.payerrules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.practice.Practice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The practice's checklist as its manager reads it. */
class ChecklistInBrowserTest extends PageInBrowser {

  @Override
  String html() throws IOException {
    return ChecklistPage.of(Practice.checklist(folder));
  }

  @Test
  void theMostCostlyGapsAndAllPointsAreAtOneGlance() {
    assertThat(browser.title()).isEqualTo("Practice checklist, 2026-06 to 2026-07");
    assertThat(browser.shown(".costly .number"))
        .extracting(WebElement::getText)
        .containsExactly("$800.00", "$700.00", "$600.00");
    assertThat(browser.shown("#points .outcome"))
        .extracting(WebElement::getText)
        .containsExactly("67%", "50%", "33%", "67%", "75%", "100%", "not known", "33%");
  }

  @Test
  void theKeyboardOpensAPointWithTheClaimsBehindIt() {
    browser.run("document.querySelector('#point3 summary').focus()");
    browser.press(Keys.ENTER);
    assertThat(browser.awaitShown("#point3 .body").get(0).getText())
        .contains("1 of 3 in order", "2026-07", "2: no eligibility data for the claim");
    browser.run("document.querySelector('#point3 .plain summary').focus()");
    browser.press(Keys.ENTER);
    assertThat(browser.awaitShown("#point3 .stacked").get(0).getText())
        .contains("three", "$700.00");
  }

  @Test
  void aGapLeadsToItsPoint() {
    browser.element(".costly a").click();
    assertThat(browser.awaitShown("#point5 .body").get(0).getText())
        .contains("Found by the rule \"The injection names its side\"");
  }

  @Test
  void itIsAccessibleAndFetchesNothing() throws IOException {
    browser.picture("checklist-desktop").assertAccessible();
    openAll();
    browser.picture("checklist-open").assertAccessible();
    browser.run("document.querySelector('#point3').scrollIntoView()");
    browser.picture("checklist-point");
    browser.run("document.querySelector('#providers').scrollIntoView()");
    browser.media("screen", "dark").picture("checklist-dark").assertAccessible();
    browser.assertClean();
  }

  @Test
  void aPhoneScrollsOnlyDown() throws IOException {
    browser.size(360, 740).open(page).picture("checklist-phone").assertNoSidewaysScrolling();
    openAll();
    browser.assertNoSidewaysScrolling();
    browser.run("document.querySelector('#point3').scrollIntoView()");
    browser.picture("checklist-phone-point").assertAccessible();
  }

  @Test
  void itPrintsWithWhatIsClosed() throws IOException {
    browser.media("print", "light");
    openAll();
    browser.picture("checklist-print");
    assertThat(browser.element(".masthead nav").isDisplayed()).isFalse();
    assertThat(browser.pdf()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
  }
}
