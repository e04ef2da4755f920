package io.github.payerrules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** What only a browser shows; {@link ReportTest} holds what can be said without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportInBrowserTest {

  @TempDir
  static Path folder;

  private Browser browser;
  private Path page;

  @BeforeAll
  void start() throws IOException {
    browser = Browser.start();
    page = folder.resolve("report.html");
    Files.writeString(page, Written.report(Written.failing(folder)).html());
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.media("screen", "light").size(1280, 900).open(page);
  }

  private void openAll() {
    browser.run("document.querySelectorAll('details').forEach(each => { each.open = true; })");
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
