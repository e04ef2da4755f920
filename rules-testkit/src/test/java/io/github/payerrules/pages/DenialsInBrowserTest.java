package io.github.payerrules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.cli.PayerRulesCli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** The page of denials as a biller works through it. */
class DenialsInBrowserTest extends PageInBrowser {

  @Override
  String html() throws IOException {
    StringWriter said = new StringWriter();
    Path report = folder.resolve("denials.html");
    PayerRulesCli.run(
        new String[] {
          "denials",
          "../examples/remits",
          "--claims",
          "../examples/remits/claims",
          "--payers",
          "../rules-payers/payers",
          "--denials",
          "../rules-payers/denials",
          "--letters",
          "../rules-payers/denials/letters",
          "--letters-into",
          folder.resolve("letters").toString(),
          "--today",
          "2026-04-10",
          "--report",
          report.toString()
        },
        new PrintWriter(said),
        new PrintWriter(said));
    return Files.readString(report);
  }

  @Test
  void fromTheTrendsToTheLetterInThreeClicks() {
    WebElement open =
        browser.element("#trends tr:has(th:first-child) a[href='" + appealed() + "']");
    open.click();
    browser.awaitShown(appealed() + " .body");
    browser.element(appealed() + " .plain summary").click();
    assertThat(browser.awaitShown(appealed() + " pre").get(0).getText())
        .contains("Request for redetermination", "Criteria and documentation:");

    String letter = browser.element(appealed() + " .plain a").getDomAttribute("href");
    assertThat(folder.resolve(String.valueOf(letter)))
        .as("the third click opens it in a word processor")
        .isNotEmptyFile();
  }

  /** The first denial of the worklist that is appealed. */
  private String appealed() {
    return "#"
        + browser.run("return [...document.querySelectorAll('#worklist > details')]"
            + ".find(each => each.querySelector('pre') && each.textContent.includes('necessity'))"
            + ".id");
  }

  @Test
  void theMostUrgentIsFirstAndSaysWhatToDo() {
    WebElement first = browser.element("#worklist > details");

    assertThat(first.getText()).contains("send records", "$1,500.00", "biller");
    browser.element("#worklist > details > summary").click();
    assertThat(browser.awaitShown("#worklist > details .fix").get(0).getText())
        .startsWith("What to do");
  }

  @Test
  void itIsAccessibleAndFetchesNothing() throws IOException {
    browser.picture("denials-desktop").assertAccessible();
    browser.run("document.querySelector('#trends').scrollIntoView()");
    browser.picture("denials-trends");
    openAll();
    browser.run("document.querySelector('" + appealed() + "').scrollIntoView()");
    browser.picture("denials-open").assertAccessible();
    browser.media("screen", "dark").picture("denials-dark").assertAccessible();
    browser.assertClean();
  }

  @Test
  void aPhoneScrollsOnlyDown() throws IOException {
    browser.size(360, 740).open(page).picture("denials-phone").assertNoSidewaysScrolling();
    openAll();
    browser.assertNoSidewaysScrolling();
    browser.run("document.querySelector('" + appealed() + "').scrollIntoView()");
    browser.picture("denials-phone-open").assertAccessible();
    browser.run("document.querySelector('#trends').scrollIntoView()");
    browser.picture("denials-phone-trends");
  }

  @Test
  void itPrintsWithWhatIsClosed() throws IOException {
    browser.media("print", "light");
    openAll();
    browser.picture("denials-print");
    assertThat(browser.element(".masthead nav").isDisplayed()).isFalse();
    assertThat(browser.pdf()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
  }
}
