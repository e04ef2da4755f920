package io.github.payerrules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.testkit.proof.Proof;
import io.github.payerrules.testkit.proof.Watching;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @TempDir
  Path temporary;

  @Test
  void theFiguresSayHowFarTheCasesGo() {
    Document page = Jsoup.parse(Written.report(Written.FIXTURE).html());

    assertThat(page.select(".masthead > p").text()).isEqualTo("All 8 cases pass.");
    assertThat(page.select("#failed")).isEmpty();
    assertThat(page.select(".figures li").eachText())
        .contains("8 of 8 cases pass", "4 of 4 rules fire", "4 of 4 rules nearly fire")
        .hasSize(7);
    assertThat(page.select(".bypayer section").eachAttr("aria-label"))
        .containsExactly("Acme Health Plan", "Umbra Mutual");
    assertThat(page.select("table.matrix").get(1).select("a").eachAttr("aria-label"))
        .anyMatch(label -> label.startsWith("TPI, medical necessity: 1 rule"));
  }

  @Test
  void eachConditionOfARuleSaysWhatCasesShowOfIt() {
    Document page = Jsoup.parse(Written.report(Written.FIXTURE).html());

    Element rule = page.getElementById("acme--esi-sessions");
    assertThat(rule).isNotNull();
    assertThat(rule.select(".text").text())
        .contains("rule \"ESI: no more than 4 sessions in a rolling 12 months\"")
        .contains("procedure == \"ESI\"never false,");
    assertThat(rule.select(".text mark.held").eachText()).containsExactly("procedure == \"ESI\"");
    assertThat(rule.select(".text mark.decided").eachText()).containsExactly("year.count > 4");
    assertThat(rule.select(".text .n").eachText()).startsWith("1", "2").endsWith("17");
    assertThat(rule.select("dl").first().text())
        .contains("Fires in a fifth lumbar ESI inside twelve months")
        .contains("Nearly fires in the first of them exactly twelve months ago");
    assertThat(rule.attr("data-status")).isEqualTo("gaps");
    assertThat(rule.select(".mutants").text())
        .contains("acme/frequency.drl, line 4")
        .doesNotContain("year.count > 5");
  }

  @Test
  void aFailedCaseIsShownWithItsDifference() throws IOException {
    Document page = Jsoup.parse(Written.report(Written.failing(temporary)).html());

    assertThat(page.select(".masthead > p").text()).startsWith("2 cases of 8 failed.");
    Elements failures = page.select("#failed .failure");
    assertThat(failures).hasSize(2);
    assertThat(failures.first().select("summary").text())
        .isEqualTo(
            "a fifth lumbar ESI inside twelve months acme/frequency.cases.yaml, line 1 acme");
    assertThat(failures.first().select("pre").text())
        .contains("expected", "review esi-sessions on line 1", "deny esi-sessions on line 1")
        .contains("year.count > 4");
    assertThat(page.select("#failed .problems").text())
        .contains("rule tpi-taut-band has no passed near miss");
    Element unfired = page.getElementById("acme--esi-sessions");
    assertThat(unfired).isNotNull();
    assertThat(unfired.select("summary .outcome").text()).isEqualTo("nearly fires");
  }

  @Test
  void withoutMutationItSaysSo() {
    PayerRules rules = PayerRules.builder().payers(Written.FIXTURE).build();
    Proof proof = Proof.of(rules, List.of(Written.FIXTURE));

    Document page = Jsoup.parse(
        Report.of(rules, proof, proof.coverage(Watching.NOBODY), null).html());

    assertThat(page.select("#figures").text()).contains("was not measured");
    assertThat(page.text()).doesNotContain("mistakes noticed");
  }

  @Test
  void theSameCasesMakeTheSamePageAndNothingIsFetched() {
    String one = Written.report(Written.FIXTURE).html();

    assertThat(one).isEqualTo(Written.report(Written.FIXTURE).html());
    Document page = Jsoup.parse(one);
    assertThat(page.select("[src], link, iframe, object, embed, form[action], [style]"))
        .isEmpty();
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("a[href]"))
        .allSatisfy(link ->
            assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    int before = 1;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
  }

  @Test
  void hostileTextsStayTexts() throws IOException {
    Document page = Jsoup.parse(Written.report(Written.hostile(temporary)).html());

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("img, [onerror], [onmouseover]")).isEmpty();
    assertThat(page.select(".text").text()).contains("</script></style>--><script>");
  }
}
