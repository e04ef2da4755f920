package io.github.payerrules.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import io.github.payerrules.testkit.rules.Sight.ConditionSight;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayerUnderTestTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);
  private static final String SESSIONS = """
      procedure == "ESI",
                   year : sessions.inSameRegion.inLastMonths( 12 ),
                   year.count > 2""";

  @TempDir
  Path folder;

  @Test
  void changesARuleInEachWayInWhichItCouldBeWrong() throws IOException {
    List<Variant> variants = acme(SESSIONS).variants("sessions");

    assertThat(variants)
        .extracting(Variant::change)
        .containsExactly(
            "procedure == \"ESI\" -> (left out)",
            "procedure == \"ESI\" -> procedure != \"ESI\"",
            "sessions.inSameRegion.inLastMonths( 12 ) -> sessions.inLastMonths( 12 )",
            "sessions.inSameRegion.inLastMonths( 12 ) -> sessions.inSameRegion.inLastMonths( 13 )",
            "sessions.inSameRegion.inLastMonths( 12 ) -> sessions.inSameRegion.inLastMonths( 11 )",
            "sessions.inSameRegion.inLastMonths( 12 ) -> sessions.inSameRegion.inLastDays( 367 )",
            "sessions.inSameRegion.inLastMonths( 12 ) -> sessions.inSameRegion.inLastDays( 364 )",
            "sessions.inSameRegion.inLastMonths( 12 ) -> sessions.inSameRegion.inCalendarYear",
            "year.count > 2 -> (left out)",
            "year.count > 2 -> year.count >= 2",
            "year.count > 2 -> year.count < 2",
            "year.count > 2 -> year.count > 3",
            "deny -> review",
            "effective 2020-01-01 -> 2019-12-31",
            "effective 2020-01-01 -> 2020-01-02",
            "carc CO-151 -> CO-222",
            "carc CO-151 -> PR-151");
    Variant limit = variants.get(11);
    assertThat(limit.file()).isEqualTo("acme/sessions.drl");
    assertThat(limit.line()).isEqualTo(11);
    assertThat(limit.condition()).isEqualTo(1);
    assertThat(limit.before()).extracting(String::strip).containsExactly("year.count > 2 )");
    assertThat(limit.after()).extracting(String::strip).containsExactly("year.count > 3 )");
  }

  @Test
  void changesWhatTheFileSharesForEachRuleAtTheLineOfTheFile() throws IOException {
    RuleFolder payer = RuleFolder.in(folder).with("shared.drl", """
        declare Defaults
            @citation( "Acme policy 1" )
            @effective( "2020-01-01" )
            @carc( "CO-151" )
            @rarc( "N115 M25" )
            @patientWith( "GA" )
            @fix( "fix" )
        end

        rule "one" @id( "one" )
            @message( "found" )
        when
            line : Line( procedure == "ESI" )
        then findings.advise( line ); end

        rule "two" @id( "two" )
            @rarc( "none" )
            @message( "found" )
        when
            line : Line( procedure == "FACET" )
        then findings.advise( line ); end
        """);
    PayerUnderTest acme = PayerUnderTest.of(payer.open(), "acme");
    List<Variant> variants = acme.variants("one");

    assertThat(variants)
        .extracting(Variant::change, Variant::line)
        .containsExactly(
            tuple("procedure == \"ESI\" -> procedure != \"ESI\"", 13),
            tuple("effective 2020-01-01 -> 2019-12-31", 3),
            tuple("effective 2020-01-01 -> 2020-01-02", 3),
            tuple("carc CO-151 -> CO-222", 4),
            tuple("carc CO-151 -> PR-151", 4),
            tuple("rarc N115 M25 -> M25", 5),
            tuple("rarc N115 M25 -> N115", 5),
            tuple("patientWith GA -> (left out)", 6));
    Variant date = variants.get(1);
    assertThat(date.before()).containsExactly("    @effective( \"2020-01-01\" )");
    assertThat(date.after()).containsExactly("    @effective( \"2019-12-31\" )");
    assertThat(date.text()).startsWith("rule \"one\" @effective( \"2019-12-31\" ) @id( \"one\" )");
    Variant notice = variants.get(7);
    assertThat(notice.before()).containsExactly("    @patientWith( \"GA\" )");
    assertThat(notice.after()).isEmpty();
    assertThat(acme.variants("two"))
        .extracting(Variant::change, Variant::line)
        .as("it has no remark code, and the reason code of the file")
        .contains(tuple("carc CO-151 -> CO-222", 4))
        .noneMatch(change -> change.toString().contains("rarc"));
  }

  @Test
  void asksForWhatARuleTakesOnlyWhereItIsKnown() throws IOException {
    PayerUnderTest acme =
        acme("procedure == \"ESI\", known.documented.painWeeks < 4, documented.painScore > 3");

    assertThat(acme.rules().get(0).conditions())
        .extracting(condition -> condition.text() + " " + condition.span().column())
        .containsExactly(
            "procedure == \"ESI\" 18",
            "documented.painWeeks != null 38",
            "documented.painWeeks < 4 44",
            "documented.painScore > 3 70");
    assertThat(acme.variants("sessions"))
        .filteredOn(variant -> variant.condition() == 1 || variant.condition() == 2)
        .extracting(Variant::condition, Variant::change)
        .containsExactly(
            tuple(1, "known.documented.painWeeks < 4 -> documented.painWeeks < 4"),
            tuple(2, "known.documented.painWeeks < 4 -> (left out)"),
            tuple(2, "documented.painWeeks < 4 -> documented.painWeeks <= 4"),
            tuple(2, "documented.painWeeks < 4 -> documented.painWeeks > 4"),
            tuple(2, "documented.painWeeks < 4 -> documented.painWeeks < 3"));
  }

  @Test
  void provesWhatTheTablesMakeEqual() throws IOException {
    PayerUnderTest acme = acme("procedure == \"ESI\", approach == \"interlaminar\", units > 1");

    assertThat(acme.variants("sessions"))
        .filteredOn(variant -> variant.equivalent() != null)
        .extracting(Variant::change)
        .as("only epidural injections have that approach")
        .containsExactly("procedure == \"ESI\" -> (left out)");
  }

  @Test
  void aDayMoreIsProvenEqualWhereTheTablesHaveNothingOnThatDay() throws IOException {
    PayerUnderTest list = acme("procedure == \"ESI\", hasDiagnosisIn( \"covered\" ) == false");

    assertThat(variant(list, "effective 2020-01-01 -> 2019-12-31").equivalent())
        .as("the list begins when the rule does")
        .isEqualTo("no diagnosis is on the list \"covered\" on 2019-12-31");
    assertThat(variant(list, "effective 2020-01-01 -> 2020-01-02").equivalent())
        .as("on its first day the rule finds something")
        .isNull();
    assertThat(variant(list, "effective 2020-01-01 -> 2019-12-31").text())
        .contains("@effective( \"2019-12-31\" )");
  }

  @Test
  void aDayMoreIsProvenEqualBeforeAProgramOnly() throws IOException {
    assertThat(variant(acme("inProgram( \"pilot\" )"), "-> 2019-12-31").equivalent())
        .isEqualTo("no code is in the program \"pilot\" on 2019-12-31");
    assertThat(variant(acme("inProgram( \"pilot\" ) == false"), "-> 2019-12-31").equivalent())
        .as("outside the program a rule finds what it finds")
        .isNull();
    assertThat(variant(acme("procedure == \"ESI\""), "-> 2019-12-31").equivalent())
        .as("it asks for no list")
        .isNull();
  }

  @Test
  void aRuleAnswersAloneAsAmongAllOthers() throws IOException {
    RuleFolder payer =
        RuleFolder.in(folder).denying("sessions", SESSIONS).denying("units", "units > 1");
    PayerRules rules = payer.open();
    Claim claim = claim("2025-07-02");
    ClaimUnderTest tried = PayerUnderTest.of(rules, "acme").claim(claim, TODAY);

    assertThat(tried.answer("sessions").findings())
        .extracting(Finding::message, Finding::lines)
        .isEqualTo(rules.review(claim, TODAY).findings().stream()
            .filter(finding -> finding.rule().equals("sessions"))
            .map(finding -> tuple(finding.message(), finding.lines()))
            .toList());
    assertThat(tried.answer("sessions").findings()).hasSize(1);
    assertThat(tried.answer("units").findings()).isEmpty();
  }

  @Test
  void aVariantAnswersAsTheRuleWithTheMistakeWould() throws IOException {
    PayerUnderTest acme = acme(SESSIONS);
    Variant month = variant(acme, "inLastMonths( 13 )");
    ClaimUnderTest exactly = acme.claim(claim("2025-07-01"), TODAY);

    assertThat(exactly.answer("sessions").findings()).isEmpty();
    assertThat(exactly.answer(month).findings()).hasSize(1);
    assertThat(exactly.explain(month).get(0).conditions().get(1).saw())
        .startsWith("3 (2025-07-01,")
        .contains("; from 2025-06-02 to 2026-07-01");
  }

  @Test
  void seesWhichConditionAloneDecided() throws IOException {
    PayerUnderTest acme = acme(SESSIONS);

    var fired = acme.claim(claim("2025-07-02"), TODAY).sight("sessions");
    assertThat(fired.fired()).isTrue();
    assertThat(fired.conditions().get(1)).isEqualTo(new ConditionSight(true, false, false));
    var near = acme.claim(claim("2025-07-01"), TODAY).sight("sessions");
    assertThat(near.fired()).isFalse();
    assertThat(near.nearlyFired()).isTrue();
    assertThat(near.conditions())
        .containsExactly(
            new ConditionSight(true, false, false), new ConditionSight(false, true, true));
  }

  @Test
  void leavesARowOut() throws IOException {
    PayerUnderTest acme = acme(SESSIONS);
    ClaimUnderTest claim = acme.claim(claim("2025-07-02"), TODAY);
    TableRow row = acme.rows().stream()
        .filter(each -> each.get("code").equals("64483") && each.table().equals("procedures"))
        .findFirst()
        .orElseThrow();

    assertThat(row.file()).isEqualTo("acme/tables/procedures.csv");
    assertThat(claim.rowsUsed()).contains(row);
    assertThat(claim.without(row).answer("sessions").findings()).isEmpty();
  }

  @Test
  void seesTheRowsOfAnEarlierService() throws IOException {
    RuleFolder payer =
        RuleFolder.in(folder).with("tables/codes.csv", """
            list,code,source
            blocks,62323,test
            blocks,64493,test
            """).with("tables/modifiers.csv", """
            list,modifier,source
            again,76,test
            again,77,test
            """);
    payer.with("after.drl", RuleFolder.rule("after", """
            line : Line( procedure == "ESI" )
                earlier : PriorService( codeIn( "blocks" ), hasModifierIn( "again" ) == false )""", "deny( line )"));
    PayerUnderTest acme = PayerUnderTest.of(payer.open(), "acme");
    ClaimUnderTest claim = acme.claim(new ClaimReader().claim("""
            payer: acme
            lines: [ { number: 1, code: "64483", date: 2026-07-01 } ]
            history: [ { code: "62323", date: 2026-01-05, modifiers: ["76"] } ]
            """), TODAY);

    assertThat(claim.rowsUsed())
        .extracting(row -> row.get("list") + row.get("code") + row.get("modifier"))
        .contains("blocks62323", "again76")
        .doesNotContain("blocks64493", "again77");
  }

  @Test
  void seesTheRowsThatKeepARuleFromSpeaking() throws IOException {
    RuleFolder payer = RuleFolder.in(folder)
        .with("tables/modifiers.csv", """
            list,modifier,source
            in use,LT,test
            in use,RT,test
            """)
        .denying("unknown", "hasModifierNotIn( \"in use\" )");
    PayerUnderTest acme = PayerUnderTest.of(payer.open(), "acme");
    ClaimUnderTest claim = acme.claim(new ClaimReader().claim("""
            payer: acme
            lines: [ { number: 1, code: "64483", date: 2026-07-01, modifiers: [LT] } ]
            """), TODAY);

    TableRow row = acme.rows().stream()
        .filter(each -> each.get("modifier").equals("LT"))
        .findFirst()
        .orElseThrow();
    assertThat(claim.rowsUsed()).contains(row);
    assertThat(claim.answer("unknown").findings()).isEmpty();
    assertThat(claim.without(row).answer("unknown").findings()).hasSize(1);
  }

  @Test
  void tellsTheTextOfConditionsAndWhereTheyStand() throws IOException {
    var condition = acme(SESSIONS).rules().get(0).conditions().get(1);

    assertThat(condition.text()).isEqualTo("year.count > 2");
    assertThat(condition.words())
        .containsExactly("sessions", "inSameRegion", "inLastMonths", "count");
    assertThat(condition.given()).containsExactly("12");
    assertThat(condition.value()).isEqualTo("2");
    assertThat(condition.span().line()).isEqualTo(11);
    assertThat(condition.span().endColumn() - condition.span().column()).isEqualTo(14);
  }

  @Test
  void refusesWhatIsNotThere() throws IOException {
    PayerUnderTest acme = acme(SESSIONS);

    assertThatThrownBy(() -> acme.variants("other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no rule of acme has the id other");
  }

  private PayerUnderTest acme(String conditions) throws IOException {
    RuleFolder payer = RuleFolder.in(folder).denying("sessions", conditions);
    return PayerUnderTest.of(payer.open(), "acme");
  }

  private static Variant variant(PayerUnderTest acme, String part) {
    return acme.variants("sessions").stream()
        .filter(each -> each.change().endsWith(part))
        .findFirst()
        .orElseThrow();
  }

  private static Claim claim(String first) {
    return new ClaimReader().claim("""
        payer: acme
        lines: [ { number: 1, code: "64483", date: 2026-07-01 } ]
        history: [ { code: "62323", date: %s }, { code: "64483", date: 2026-02-01 } ]
        """.formatted(first));
  }
}
