package io.github.payerrules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

  @TempDir
  Path temporary;

  /** The pages of the fixture are committed beside it: read them to see what is expected. */
  @Test
  void theFixturesPagesAreThoseThatAreCommitted() {
    assertThat(Written.of(Written.FIXTURE).stale()).isEmpty();
  }

  @Test
  void theSameRulesMakeTheSamePages() {
    Catalogue one = Written.of(Written.FIXTURE);
    Catalogue other = Written.of(Written.FIXTURE);

    assertThat(one.pages()).isEqualTo(other.pages()).hasSize(4);
    assertThat(one.html()).isEqualTo(other.html());
  }

  @Test
  void pagesThatAreMissingOrOldAreSaid() throws IOException {
    Path payers = Written.hostile(temporary);

    assertThat(Written.of(payers).stale()).extracting(Problem::toString).containsExactly("""
            payers/RULES.md: the page is missing
                Write it again: payer-rules catalogue FOLDER.""", """
            bad/RULES.md: the page is missing
                Write it again: payer-rules catalogue FOLDER.""");
    assertThat(Written.of(payers).write()).isEqualTo(2);
    assertThat(Written.of(payers).stale()).isEmpty();
    assertThat(Written.of(payers).write()).isZero();

    Files.writeString(payers.resolve("bad/RULES.md"), "old");
    assertThat(Written.of(payers).stale())
        .extracting(Problem::what)
        .containsExactly("the page is out of date");
  }

  @Test
  void linkedPagesAndLinesAreThere() {
    Document page = page(Written.FIXTURE);

    assertThat(page.select("a[href]")).isNotEmpty().allSatisfy(link -> {
      String target = link.attr("href");
      assertThat(target).startsWith("#");
      assertThat(page.getElementById(target.substring(1))).isNotNull();
    });
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("label"))
        .allSatisfy(label -> assertThat(label.select("input, select")).hasSize(1));
  }

  @Test
  void nothingIsFetchedAndOnlyItsOwnScriptRuns() {
    Document page = page(Written.FIXTURE);

    assertThat(page.select("[src], link, iframe, object, embed, form[action], [style]"))
        .isEmpty();
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; ")
        .contains("script-src 'sha256-")
        .doesNotContain("unsafe");
    assertThat(page.html()).doesNotContain("@import").doesNotContainPattern("url\\(");
  }

  @Test
  void headingsAndLandmarksAreInOrder() {
    Document page = page(Written.FIXTURE);

    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("header, main, footer, nav[aria-label], form[role=search]"))
        .hasSize(5);
    int before = 1;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void everyRuleIsShownOnceWithAllThatItSays() {
    Document page = page(Written.FIXTURE);

    assertThat(page.select("details.rule").eachAttr("id"))
        .containsExactly(
            "acme--esi-sessions",
            "acme--tpi-taut-band",
            "every-payer--one-visit-a-day",
            "every-payer--units-above-20");
    Element rule = page.getElementById("acme--esi-sessions");
    assertThat(rule).isNotNull();
    assertThat(rule.text())
        .contains("deny ESI: no more than 4 sessions in a rolling 12 months")
        .contains("This is ESI session year.count in 12 months (year.dates); the policy allows 4.")
        .contains("Fix Not before year.nextAllowed(4).")
        .contains("CO-151 N115 M25; with modifier GA the patient owes it (PR)")
        .contains("Acme policy 100, Limits", "from 2021-12-05")
        .contains("Mark V: verified, Acme policy 100 seen 2026-01-31")
        .contains("Fires a fifth lumbar ESI inside twelve months 1: 64483-LT on 2026-07-01")
        .contains("before: 64483 on 2025-08-01, 2025-11-01, 2026-02-01, 2026-05-01 state TX")
        .contains("Does not fire the first of them exactly twelve months ago")
        .contains("acme/frequency.cases.yaml, line 14")
        .contains("acme/frequency.drl, line 1");
    Element unverified = page.getElementById("acme--tpi-taut-band");
    assertThat(unverified).isNotNull();
    assertThat(unverified.text())
        .contains("Mark M: from memory. from memory")
        .contains("from a date that is not known until 2027-12-31");
    assertThat(rule.attr("data-payer")).isEqualTo("acme");
    assertThat(page.select("[id=every-payer--units-above-20]").attr("data-payer"))
        .isEqualTo("acme|umbra");
    assertThat(page.select("[id=every-payer--one-visit-a-day]").attr("data-payer"))
        .isEqualTo("umbra");
  }

  @Test
  void aPayerIsShownWithWhatItsFileSays() {
    Element acme = page(Written.FIXTURE).getElementById("payer--acme");

    assertThat(acme).isNotNull();
    assertThat(acme.text())
        .contains(
            "version 1.2.0 3 rules, 2 verified (V), 1 from memory (M) A made-up payer. Visits are not covered.")
        .contains("Its rules include those of every-payer.")
        .contains("Covers ESI, TPI.")
        .contains(
            "original claim, in network 90 days from the first date of service Acme manual, 9 (V: verified)")
        .contains("appeal 60 days from the payer's decision Acme manual, 12 (M: from memory)")
        .contains("days since eligibility was verified 30 Acme manual, 3 (M: from memory)")
        .contains("CO-197 no authorization on file Fix Ask for a retroactive one within two days.")
        .contains("one-visit-a-day Acme pays for two visits");
  }

  @Test
  void theMatrixSaysInWordsWhatItShows() {
    Document page = page(Written.FIXTURE);

    Element acme = page.select("table.matrix").get(1);
    assertThat(acme.select("caption").text()).isEqualTo("Acme Health Plan");
    assertThat(acme.select("thead th").eachText())
        .containsExactly("Procedure family", "frequency", "medical necessity", "visits");
    assertThat(acme.select("a").eachAttr("aria-label"))
        .containsExactly(
            "ESI, frequency: 1 rule",
            "TPI, medical necessity: 1 rule, not verified",
            "any procedure, visits: 1 rule");
    assertThat(acme.select("tbody tr").get(0).text()).isEqualTo("E/M no rule no rule no rule");
    assertThat(page.select("table.matrix").get(0).select("a").eachAttr("aria-label"))
        .containsExactly(
            "E/M, umbra: 1 rule",
            "ESI, acme: 1 rule",
            "TPI, acme: 1 rule, not verified",
            "any procedure, acme: 1 rule",
            "any procedure, umbra: 1 rule");
  }

  @Test
  void hostileTextsStayTexts() throws IOException {
    Document page = page(Written.hostile(temporary));

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("img, b > script, [onerror], [onmouseover]")).isEmpty();
    assertThat(page.getElementsContainingOwnText("document.title = 'taken'"))
        .extracting(Element::tagName)
        .contains("span", "p", "li", "dd", "caption", "option");
    assertThat(page.select(".rule .title").text()).isEqualTo(Written.HOSTILE);
    assertThat(page.select(".example li").eachText())
        .contains("documented: disabilityScale " + Written.HOSTILE);
  }

  @Test
  void hostileTextsStayTextsInMarkdown() throws IOException {
    Path payers = Written.hostile(temporary);
    String shown = Written.HOSTILE.replaceAll("\\s+", " ");

    assertThat(Written.of(payers).pages()).hasSize(2).allSatisfy((file, text) -> {
      Document page = Jsoup.parse(rendered(text));
      assertThat(page.select("script, style, img, b, i, em, del, h1 code, td code code"))
          .isEmpty();
      assertThat(page.select("a").eachAttr("href"))
          .isNotEmpty()
          .allMatch(target -> !target.startsWith("javascript:"));
      assertThat(page.text()).contains(shown);
      assertThat(page.select("table"))
          .isNotEmpty()
          .allSatisfy(table -> assertThat(table.select("tr").stream()
                  .map(row -> row.select("th, td").size())
                  .distinct())
              .hasSize(1));
    });
  }

  @Test
  void theMarkdownOfTheFixtureLinksToWhatIsThere() {
    Written.of(Written.FIXTURE).pages().forEach((file, text) -> {
      for (String target : Jsoup.parse(rendered(text)).select("a").eachAttr("href")) {
        String[] parts = target.split("#", 2);
        Path linked = file.resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
        assertThat(linked).exists();
        if (parts.length > 1 && parts[0].endsWith(".md")) {
          assertThat(Jsoup.parse(rendered(read(linked))).select("h3").eachText())
              .anyMatch(heading -> Slug.of(heading).equals(parts[1]));
        }
      }
    });
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** As a forge shows it. */
  private static String rendered(String markdown) {
    List<Extension> extensions = List.of(TablesExtension.create());
    return HtmlRenderer.builder()
        .extensions(extensions)
        .build()
        .render(Parser.builder().extensions(extensions).build().parse(markdown));
  }

  private static Document page(Path folder) {
    return Jsoup.parse(Written.of(folder).html());
  }
}
