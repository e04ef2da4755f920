package io.github.payerrules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.bench.BenchFolder;
import io.github.payerrules.bench.PastClaims;
import io.github.payerrules.bench.Workspace;
import io.github.payerrules.bench.server.BenchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The bench as an analyst works on it. */
class BenchInBrowserTest {

  private static final String RULES = "acme/frequency.drl";

  /** Puts a text in place of another, as if it were typed. */
  private static final String TYPE = """
      const view = document.querySelector('.cm-content').cmTile.view;
      const text = view.state.doc.toString();
      const at = text.indexOf(arguments[0]);
      if (at < 0) throw new Error('not there: ' + arguments[0]);
      view.dispatch({ changes: { from: at, to: at + arguments[0].length, insert: arguments[1] } });
      """;

  @TempDir
  Path folder;

  private Browser browser;
  private Workspace bench;
  private BenchServer server;

  @BeforeEach
  void start() throws IOException {
    browser = Browser.start();
    BenchFolder.make(folder.resolve("payers"));
    Path past = Files.writeString(folder.resolve("past.jsonl"), BenchFolder.CLAIMS);
    ClaimReader reader = new ClaimReader();
    bench = Workspace.open(
        folder.resolve("payers"),
        PastClaims.read(List.of(past), reader),
        reader,
        LocalDate.of(2026, 7, 15));
    server = BenchServer.start(bench, 0);
    browser.media("screen", "light").size(1280, 800).open(server.address());
    evaluated();
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
      bench.close();
    }
  }

  /** Waits for the answer to what was done last. */
  private void evaluated() {
    browser.await("document.body.dataset.run");
  }

  private void openRules() {
    browser.run("delete document.body.dataset.run");
    browser.element("[data-file='" + RULES + "']").click();
    evaluated();
  }

  private void type(String text, String with) {
    browser.run("delete document.body.dataset.run");
    browser.run(TYPE, text, with);
    evaluated();
  }

  private String text(String selector) {
    return browser.element(selector).getText();
  }

  @Test
  void aChangedLimitShowsCasesClaimsAndLint() throws IOException {
    openRules();
    assertThat(text("#plain")).contains("count of sessions in same region");
    assertThat(text("#cases-count")).isEqualTo("2");
    type("count > 4", "count > 3");

    assertThat(text("#cases"))
        .contains("fails")
        .contains("the first of them exactly 12 months ago");
    assertThat(text("#lint")).contains("the rule allows 3").contains("limit-and-text");
    assertThat(browser.shown(".cm-lintRange-error")).isNotEmpty();
    browser.picture("bench-cases");
    browser.element("#tab-claims").click();
    assertThat(text("#claims"))
        .contains("3 past claims of acme")
        .contains("$780.50")
        .contains("limit 4 becomes 3")
        .contains("fourth");
    browser.picture("bench-claims");
    browser.element("#claims .claim button").click();
    browser.awaitShown("#answer .trace");
    assertThat(text("#answer")).contains("fires").contains("It would not fire");
    browser.picture("bench-why").assertAccessible();
    browser.media("screen", "dark").picture("bench-dark").assertAccessible();
    browser.assertClean(message ->
        message.contains("\"url\":\"" + server.address()) || message.contains("\"url\":\"data:"));
  }

  @Test
  void savingAndUndoingByKeys() throws IOException {
    openRules();
    Path file = folder.resolve("payers").resolve(RULES);
    String before = Files.readString(file);
    type("count > 4", "count > 3");
    assertThat(Files.readString(file)).isEqualTo(before);

    browser.run("document.querySelector('.cm-content').focus()");
    browser.focused().sendKeys(Keys.chord(Keys.CONTROL, "s"));
    browser.await("document.getElementById('status').textContent.startsWith('saved')");
    assertThat(Files.readString(file)).contains("count > 3");

    browser.element("#undo").sendKeys(Keys.ENTER);
    browser.await("document.getElementById('status').textContent.startsWith('undid saving')");
    assertThat(Files.readString(file)).isEqualTo(before);
    browser.element("#undo").sendKeys(Keys.ENTER);
    browser.await("document.getElementById('undo').disabled");
    assertThat(bench.text(RULES)).isEqualTo(before);
  }

  @Test
  void theTabsAndTheFormAreUsedWithKeysAlone() {
    browser.run("document.getElementById('tab-cases').focus()");
    browser.press(Keys.ARROW_RIGHT);
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("tab-claims");
    assertThat(browser.shown("#claims")).hasSize(1);
    browser.press(Keys.ARROW_RIGHT);
    assertThat(browser.shown("#why")).hasSize(1);
    browser.run("document.getElementById('new').focus()");
    browser.press(Keys.ENTER);
    browser.awaitShown("#form");
    browser.await("document.querySelectorAll('#procedure option').length");
    browser.press(Keys.ESCAPE);
    assertThat(browser.shown("#form")).isEmpty();
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("new");
  }

  @Test
  void wordsAreProposedWhileOneTypes() {
    openRules();
    browser.run(TYPE, "year.count > 4 )", "year.count > 4, documented. )");
    browser.run("""
        const view = document.querySelector('.cm-content').cmTile.view;
        const at = view.state.doc.toString().indexOf('documented.') + 'documented.'.length;
        view.dispatch({ selection: { anchor: at } });
        view.focus();
        """);
    browser.focused().sendKeys("pain");
    browser.awaitShown(".cm-tooltip-autocomplete");
    browser.await("[...document.querySelectorAll('.cm-completionLabel')]"
        + ".some(each => each.textContent === 'painWeeks')");
  }

  @Test
  void aClaimIsPastedAndAskedWhy() throws IOException {
    browser.element("#tab-why").click();
    browser
        .element("#claim")
        .sendKeys("lines:\n  - { code: \"64483\", date: 2026-07-01 }\nhistory: []\n");
    browser.element("#ask-rule").sendKeys("esi-sessions-per-12-months", Keys.ENTER);
    browser.awaitShown("#answer .trace");
    assertThat(text("#answer")).contains("nearly fires").contains("is more than 4");
    browser.element("#claim").clear();
    browser.element("#claim").sendKeys("{\"payer\":");
    browser.element("#ask button").click();
    browser.await("document.getElementById('answer').textContent.includes('wrong')");
  }

  @Test
  void aClaimIsDroppedAndAskedWhy() {
    browser.element("#tab-why").click();
    browser.run("""
        const data = new DataTransfer();
        data.items.add(new File([arguments[0]], 'claim.json'));
        document.getElementById('why')
          .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        """, BenchFolder.CLAIMS.lines().findFirst().orElseThrow());
    browser.awaitShown("#answer .trace");
    assertThat(text("#answer")).contains("fourth, acme");
  }

  @Test
  void aNarrowPageScrollsOnlyDown() throws IOException {
    browser.size(768, 1024).open(server.address());
    evaluated();
    browser.picture("bench-768").assertAccessible();
    browser.assertNoSidewaysScrolling();
    browser.element("#new").click();
    browser.awaitShown("#form");
    browser.picture("bench-768-form").assertAccessible();
  }

  /** From the folder that init made to a tested rule that git sees. */
  @Test
  void aNewAnalystMakesATestedRule() throws IOException {
    browser.element("#new").click();
    browser.awaitShown("#form");
    browser.await("document.querySelectorAll('#procedure option').length");
    browser.picture("bench-form").assertAccessible();
    browser.element("#form [type=submit]").click();
    browser.await("document.getElementById('form-error').textContent.startsWith('citation')");
    new Select(browser.element("#procedure")).selectByVisibleText("ESI");
    browser.element("#limit").clear();
    browser.element("#limit").sendKeys("3");
    browser.element("#months").clear();
    browser.element("#months").sendKeys("6");
    browser.element("#citation").sendKeys("Acme policy 12, section 3");
    browser.element("#effective").clear();
    browser.element("#effective").sendKeys("2026-01-01");
    new Select(browser.element("#mark")).selectByValue("S");
    browser.run("delete document.body.dataset.run");
    browser.element("#form [type=submit]").click();
    evaluated();

    assertThat(text("#file-title")).isEqualTo(RULES);
    assertThat(text("#cases")).contains("draft").contains("esi-sessions-per-6-months: it fires");
    browser.picture("bench-drafted");
    for (int i = 0; i < 2; i++) {
      browser.run("delete document.body.dataset.run");
      browser.element("#cases .case .tools button").click();
      evaluated();
    }
    assertThat(text("#cases-count")).isEqualTo("4");
    assertThat(text("#lint")).contains("Nothing is wrong");
    browser.element("#save").click();
    browser.await("document.getElementById('status').textContent.startsWith('saved')");
    assertThat(Files.readString(folder.resolve("payers").resolve(RULES)))
        .contains("@id( \"esi-sessions-per-6-months\" )");
    assertThat(Files.readString(folder.resolve("payers/acme/frequency.cases.yaml")))
        .doesNotContain("draft: true");
    browser.picture("bench-tested").assertAccessible();
  }
}
