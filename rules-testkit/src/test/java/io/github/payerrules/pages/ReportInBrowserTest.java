package io.github.payerrules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** What only a browser shows; {@link ReportTest} holds what can be said without one. */
class ReportInBrowserTest extends PageInBrowser {

  @Override
  String html() throws IOException {
    return Written.report(Written.failing(folder)).html();
  }

  @Test
  void itIsAccessibleAndFetchesNothing() throws IOException {
    browser.picture("report-desktop").assertAccessible();
    openAll();
    browser.assertAccessible();
    browser.media("screen", "dark").picture("report-dark").assertAccessible();
    browser.assertClean();
  }

  @Test
  void aPhoneScrollsOnlyDown() throws IOException {
    browser.size(360, 740).open(page).picture("report-phone").assertNoSidewaysScrolling();
    openAll();
    browser.assertNoSidewaysScrolling();
    browser.assertAccessible();
  }

  @Test
  void rulesWithAGapAreFound() {
    int all = browser.shown("details.rule").size();
    new Select(browser.element("#payer")).selectByValue("umbra");
    assertThat(browser.shown("details.rule"))
        .extracting(rule -> rule.getDomAttribute("id"))
        .containsExactly("every-payer--one-visit-a-day", "every-payer--units-above-20");
    new Select(browser.element("#payer")).selectByValue("");
    new Select(browser.element("#status")).selectByValue("whole");
    int whole = browser.shown("details.rule").size();
    new Select(browser.element("#status")).selectByValue("gaps");
    assertThat(browser.shown("details.rule").size() + whole).isEqualTo(all);
  }

  @Test
  void aRuleOpensByTheKeyboard() {
    browser.run("document.querySelector('#acme--esi-sessions summary').focus()");
    browser.press(Keys.ENTER);

    assertThat(browser.awaitShown("#acme--esi-sessions .text")).isNotEmpty();
    assertThat(browser.awaitShown("#failed .failure pre")).isNotEmpty();
  }

  @Test
  void hostileTextsDoNothing() throws IOException {
    Path bad = folder.resolve("bad.html");
    Files.writeString(bad, Written.report(Written.hostile(folder)).html());

    browser.open(bad);
    openAll();

    assertThat(browser.title()).isEqualTo("Test report");
    assertThat(browser.shown("img")).isEmpty();
    browser.size(360, 740).assertNoSidewaysScrolling();
    browser.assertClean();
  }
}
