package io.github.payerrules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What only a browser shows; {@link CatalogueTest} holds what can be said without one. */
class CatalogueInBrowserTest extends PageInBrowser {

  @Override
  String html() throws IOException {
    return Written.of(Written.FIXTURE).html();
  }

  private List<String> shownRules() {
    return browser.shown("details.rule").stream()
        .map(rule -> rule.getDomAttribute("id"))
        .toList();
  }

  private void type(String text) throws InterruptedException {
    WebElement search = browser.element("#search");
    search.clear();
    search.sendKeys(text);
    Thread.sleep(250);
  }

  @Test
  void itIsAccessibleAndFetchesNothing() throws IOException {
    browser.picture("catalogue-desktop").assertAccessible();
    openAll();
    browser.picture("catalogue-open").assertAccessible();
    browser.media("screen", "dark").picture("catalogue-dark").assertAccessible();
    browser.assertClean();
  }

  @Test
  void searchFindsWordsIdsAndCodes() throws InterruptedException {
    assertThat(shownRules()).hasSize(4);
    type("taut memory");
    assertThat(shownRules()).containsExactly("acme--tpi-taut-band");
    assertThat(browser.element("#count").getText()).isEqualTo("1 of 4 rules");
    assertThat(browser.shown("section.group")).hasSize(1);
    type("CO-222");
    assertThat(shownRules()).containsExactly("every-payer--units-above-20");
    type("no such word");
    assertThat(shownRules()).isEmpty();
    assertThat(browser.element("#nothing").isDisplayed()).isTrue();
    browser.element("button[type=reset]").click();
    Thread.sleep(100);
    assertThat(shownRules()).hasSize(4);
  }

  @Test
  void filtersNarrow() {
    choose("payer", "umbra");
    assertThat(shownRules())
        .containsExactly("every-payer--one-visit-a-day", "every-payer--units-above-20");
    choose("family", "E/M");
    assertThat(shownRules()).containsExactly("every-payer--one-visit-a-day");
    choose("payer", "acme");
    assertThat(shownRules()).isEmpty();
    choose("family", "");
    choose("mark", "M");
    assertThat(shownRules()).containsExactly("acme--tpi-taut-band");
    choose("mark", "");
    choose("outcome", "deny");
    choose("area", "frequency");
    assertThat(shownRules()).containsExactly("acme--esi-sessions");
  }

  private void choose(String filter, String value) {
    new Select(browser.element("#" + filter)).selectByValue(value);
  }

  @Test
  void aCellOfTheMatrixShowsItsRules() throws InterruptedException {
    browser.element("a[aria-label='TPI, acme: 1 rule, not verified']").click();
    Thread.sleep(100);

    assertThat(shownRules()).containsExactly("acme--tpi-taut-band");
    assertThat(new Select(browser.element("#payer")).getFirstSelectedOption().getText())
        .isEqualTo("Acme Health Plan");
  }

  @Test
  void theKeyboardAloneReachesEverything() throws InterruptedException {
    press(Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo("Skip to the rules");
    assertThat(browser.focused().isDisplayed()).isTrue();
    press(Keys.ENTER);
    press(Keys.TAB);
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("search");
    browser.focused().sendKeys("fifth");
    Thread.sleep(250);
    // Five filters, two buttons, then the first rule.
    for (int i = 0; i < 8; i++) {
      press(Keys.TAB);
      assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
          .as("focus of %s", browser.focused().getTagName())
          .isNotEqualTo("none");
    }
    assertThat(browser.focused().getTagName()).isEqualTo("summary");
    press(Keys.ENTER);
    assertThat(browser.awaitShown("#acme--esi-sessions .message")).hasSize(1);
  }

  @Test
  void arrowsMoveInTheMatrixWhichIsOneStopOfTheTabKey() {
    browser.run("document.querySelector('table.matrix a').focus()");
    assertThat(label()).isEqualTo("E/M, umbra: 1 rule");
    press(Keys.ARROW_LEFT);
    assertThat(label()).as("nothing is left of it").isEqualTo("E/M, umbra: 1 rule");
    press(Keys.ARROW_DOWN);
    assertThat(label()).as("empty cells are passed over").isEqualTo("any procedure, umbra: 1 rule");
    press(Keys.ARROW_LEFT);
    assertThat(label()).isEqualTo("any procedure, acme: 1 rule");
    press(Keys.TAB);
    assertThat(label()).isEqualTo("ESI, frequency: 1 rule");
  }

  private String label() {
    return String.valueOf(browser.focused().getAttribute("aria-label"));
  }

  private void press(Keys key) {
    browser.press(key);
  }

  @Test
  void aLinkToARuleOpensIt() {
    browser.run("location.hash = '#acme--tpi-taut-band'");
    assertThat(browser.element("#acme--tpi-taut-band .message").isDisplayed()).isTrue();
  }

  @Test
  void aPhoneScrollsOnlyDown() throws IOException {
    browser.size(360, 740).open(page).picture("catalogue-phone").assertNoSidewaysScrolling();
    openAll();
    browser.picture("catalogue-phone-open").assertNoSidewaysScrolling();
    browser.assertAccessible();
  }

  @Test
  void paperShowsWhatIsClosedOnTheScreen() throws IOException {
    browser.run("dispatchEvent(new Event('beforeprint'))");
    assertThat(browser.element("#acme--esi-sessions .message").isDisplayed()).isTrue();
    browser.run("dispatchEvent(new Event('afterprint'))");
    assertThat(browser.element("#acme--esi-sessions .message").isDisplayed()).isFalse();
    browser.media("print", "dark");
    assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(255, 255, 255)");
    assertThat(browser.run("return getComputedStyle(document.body).color"))
        .isEqualTo("rgb(0, 0, 0)");
    byte[] pdf = browser.pdf();
    Files.write(Files.createDirectories(Path.of("target/pictures")).resolve("catalogue.pdf"), pdf);
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void hostileTextsDoNothing() throws IOException {
    Path bad = folder.resolve("bad.html");
    Files.writeString(bad, Written.of(Written.hostile(folder)).html());

    browser.open(bad);
    openAll();

    assertThat(browser.title()).isEqualTo("Payers' rules");
    assertThat(browser.shown("img")).isEmpty();
    browser.size(360, 740).assertNoSidewaysScrolling();
    browser.assertClean();
  }
}
