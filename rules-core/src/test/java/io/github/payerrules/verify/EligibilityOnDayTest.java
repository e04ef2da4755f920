package io.github.payerrules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Benefits;
import io.github.payerrules.visit.Visit;
import io.github.payerrules.visit.VisitNote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a 271 says of a visit of June 10, 2026, for 64483 in the office. */
class EligibilityOnDayTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
  private static final String HEAD = """
      ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260605*0900*^*00501*000000001*0*T*:~
      GS*HB*PAYER*PRACTICE*20260605*0900*1*X*005010X279A1~
      ST*271*0001*005010X279A1~
      BHT*0022*11*Q1*20260605*0900~
      HL*1**20*1~
      NM1*PR*2*MEDICARE*****PI*MEDICARE~
      HL*2*1*21*1~
      NM1*1P*2*EXAMPLE*****XX*2000000028~
      HL*3*2*22*0~
      TRN*2*V1*9EXAMPLE01~
      NM1*IL*1*SYNTHETIC*PATIENT****MI*X0000000001~
      """;
  private static final String END = "SE*18*0001~\nGE*1*1~\nIEA*1*000000001~\n";

  private static Visit visit(String segments, Claim claim) {
    return visit(segments, claim, "medicare");
  }

  private static Visit visit(String segments, String payer) {
    String name = payer.toLowerCase(Locale.ROOT);
    return visit(segments, claim("64483", "11").toBuilder().payer(name).build(), name);
  }

  private static Visit visit(String segments, Claim claim, String payer) {
    try {
      AnswersRead read = new AnswerReader()
          .withPayerNames(Map.of("MEDICARE", payer))
          .read(
              "answer",
              new ByteArrayInputStream(
                  Counted.of(HEAD + segments + END).getBytes(StandardCharsets.UTF_8)));
      return read.appliedTo(Visit.of(claim), true);
    } catch (IOException fromMemory) {
      throw new IllegalStateException(fromMemory);
    }
  }

  private static Visit visit(String segments) {
    return visit(segments, claim("64483", "11"));
  }

  private static Claim claim(String code, String place) {
    return Claim.builder()
        .id("V1")
        .payer("medicare")
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code(code)
            .date(DAY)
            .placeOfService(place)
            .build()))
        .build();
  }

  private static List<Coverage> coverages(Visit visit) {
    return Objects.requireNonNull(visit.claim().coverages());
  }

  private static boolean isActive(Coverage coverage) {
    LocalDate from = coverage.from();
    LocalDate to = coverage.to();
    return (from == null || !DAY.isBefore(from)) && (to == null || !DAY.isAfter(to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DTP*347*D8*20260631~EB*1**30*MB~",
        "DTP*346*D8*JANUARY~EB*1**30*MB~",
        "DTP*291*RD8*20260101-20260631~EB*1**30*MB~",
        "EB*1**30*MB~DTP*292*RD8*20260101-20260631~",
        "EB*1**30*MB~DTP*349*D8*~"
      })
  void aCoverageOfDaysThatCannotBeReadIsNone(String segments) {
    Visit visit = visit(segments);

    assertThat(coverages(visit)).isEmpty();
    assertThat(visit.notes()).singleElement().satisfies(it -> {
      assertThat(it.kind()).isEqualTo(TaskKind.INPUT_UNCLEAR);
      assertThat(it.message()).contains("a date that cannot be read");
    });
  }

  @Test
  void aBenefitOfDaysThatCannotBeReadIsLeftOutAlone() {
    Visit visit = visit("EB*1**30*MB~EB*B**98***27*20~DTP*348*D8*20260631~EB*A**98*****.2~");

    assertThat(coverages(visit)).hasSize(1);
    assertThat(visit.benefits().get(0).copay()).isNull();
    assertThat(visit.benefits().get(0).coinsurancePercent()).isEqualByComparingTo("20");
    assertThat(visit.notes())
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("the benefit is left out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "1e9"})
  void aRestOfALimitThatCannotBeReadIsTold(String left) {
    assertThat(visit("EB*1**30*MB~EB*F**98***29***VS*" + left + "~").notes())
        .extracting(VisitNote::kind)
        .containsExactly(TaskKind.INPUT_UNCLEAR);
    assertThat(visit("EB*1**30*MB~EB*F**98***29***VS*3~").notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"193", "194", "290", "152"})
  void aDateThatSaysNothingOfThePlanNeedsNotBeReadable(String qualifier) {
    Visit visit = visit("DTP*" + qualifier + "*D8*20260631~EB*1**30*MB~");

    assertThat(coverages(visit)).hasSize(1);
    assertThat(visit.notes()).isEmpty();
  }

  @Test
  void aKindOfBenefitThatIsNotKnownIsTold() {
    assertThat(visit("EB*1**30*MB~EB*ZZ**30~").notes())
        .extracting(VisitNote::kind)
        .containsExactly(TaskKind.INPUT_UNCLEAR);
    assertThat(visit("EB*1**30*MB~EB*MC**30~EB*W**30~").notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EB*C**30*MB**29*0~DTP*292*RD8*20250101-20251231~",
        "EB*X**45*MA**26~DTP*292*RD8*20240101-20240301~",
        "EB*X**42*MA**26~DTP*292*RD8*20260501-20260531~",
        "EB*F**98***29***VS*0~DTP*348*D8*20250101~DTP*349*D8*20251231~",
        "EB*A**UC*****.2~DTP*347*D8*20251231~",
        "EB*1**UC~DTP*291*RD8*20250101-20251231~",
        "EB*B**98***27*20~DTP*307*RD8*20250101-20251231~",
        "EB*P~DTP*349*D8*20251231~"
      })
  void theDatesOfABenefitAreItsOwn(String benefit) {
    Visit visit = visit("DTP*346*D8*20150801~EB*1**30*MB~" + benefit);

    assertThat(coverages(visit)).singleElement().satisfies(it -> {
      assertThat(it.from()).isEqualTo(LocalDate.of(2015, 8, 1));
      assertThat(it.to()).isNull();
    });
    assertThat(visit.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EB*1**30*PR~DTP*349*D8*20260531~", "DTP*347*D8*20260531~EB*6**30~"})
  void aPlanThatEndedIsOver(String segments) {
    assertThat(coverages(visit(segments)))
        .singleElement()
        .satisfies(it -> assertThat(it.to()).isEqualTo(LocalDate.of(2026, 5, 31)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EB*6**30*PR~DTP*291*RD8*20260101-20261231~ | 1",
        "EB*1**30*MB~DTP*291*D8*20150801~EB*6**30*MB~DTP*307*RD8*20260601-20260630~ | 1",
        "EB*1**30*MB~DTP*291*D8*20150801~EB*6**30*MB~DTP*307*RD8*20260701-20260730~ | 0",
        "EB*1**30*PR~DTP*291*D8*20260101~EB*6**30*PS~DTP*291*RD8*20250101-20251231~ | 0"
      })
  void aPlanThatIsNotActiveOnTheDayIsNoYes(String segments, int inactive) {
    Visit visit = visit(segments);

    assertThat(visit.notes())
        .hasSize(inactive)
        .allSatisfy(it -> assertThat(it.kind()).isEqualTo(TaskKind.COVERAGE_INACTIVE));
    assertThat(coverages(visit).stream().filter(EligibilityOnDayTest::isActive))
        .hasSize(1 - inactive);
  }

  @Test
  void aPeriodOfOneDayIsTheOneThatWasAskedAbout() {
    assertThat(coverages(visit("DTP*291*RD8*20260605-20260605~EB*1**30*PR~")))
        .allSatisfy(it -> assertThat(isActive(it)).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "RD8*20200101-20221231, false",
    "RD8*20200101-20261231, true",
    "D8*20200101, true",
    "D8*20270101, false"
  })
  void thePeriodOfAnotherPayerIsRead(String period, boolean active) {
    for (String kind : List.of("12", "HN")) {
      Visit visit = visit("EB*1**30*MB~EB*R**30*" + kind + "~DTP*290*" + period
          + "~LS*2120~NM1*PRP*2*OTHER~LE*2120~");

      assertThat(coverages(visit).stream().filter(it -> "OTHER".equals(it.payer())))
          .singleElement()
          .satisfies(it -> assertThat(isActive(it)).isEqualTo(active));
      assertThat(coverages(visit).get(0).order()).isEqualTo(active ? 2 : 1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EB*X**45*MA**26~DTP*292*RD8*20260501-20260729~ | HOSPICE_CHECK",
        "EB*X**45*MA**26~DTP*292*D8*20260501~ | HOSPICE_CHECK",
        "EB*X**45*MA**26~DTP*292*RD8*20260501-20260608~ | HOSPICE_CHECK",
        "EB*5**30*MB~ | INPUT_UNCLEAR",
        "EB*I*IND*2*********Y*HC:64483~ | SERVICE_NOT_COVERED",
        "EB*I**98~ | SERVICE_NOT_COVERED",
        "EB*F*IND*98***29***VS*0**Y~ | FREQUENCY_LIMIT",
        "EB*F*IND*98***29*0~ | FREQUENCY_LIMIT",
        "EB*Y***MC**29*200~ | INPUT_UNCLEAR",
        "EB*U**30~ | INPUT_UNCLEAR",
      })
  void whatIsSaidOfTheVisitIsTold(String benefit, TaskKind kind) {
    assertThat(visit("EB*1**30*MB~" + benefit).notes())
        .extracting(VisitNote::kind)
        .containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EB*X**45*MA**26~DTP*292*RD8*20260701-20260729~",
        "EB*1**45~",
        "EB*I**35~",
        "EB*I*IND*2*********Y*HC:62323~",
        "EB*I**98*********N~",
        "EB*F*IND*PT***29***VS*0**Y~",
        "EB*F*IND*98***29***VS*3**Y~",
        "EB*F*IND*98***23***VS*20**Y~",
        "EB*Y***MC**29*200~DTP*292*RD8*20260501-20260531~",
        "EB*U**MH~"
      })
  void whatIsSaidOfAnotherDayOrServiceIsNot(String benefit) {
    assertThat(visit("EB*1**30*MB~" + benefit).notes()).isEmpty();
  }

  @Test
  void aKindOfServiceThatNeedsAuthorizationIsTold() {
    assertThat(visit("EB*1**30*PR~EB*A*IND*2*****.2***Y*Y~").authorizationByKind())
        .containsExactly("64483");
    assertThat(visit("EB*1**30*PR~EB*A*IND*PT*****.2***Y*Y~").authorizationByKind())
        .isEmpty();
    assertThat(visit("EB*1**30*PR~EB*A*IND*2*****.2***Y*Y*HC:64483~").authorizationByKind())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // Its period.
        "EB*C*IND*30***29*0~DTP*292*RD8*20250101-20251231~EB*C*IND*30***29*100~DTP*292*RD8*20260101-20261231~ | 100 | -",
        "EB*C*IND*30***29*0~DTP*292*RD8*20250101-20251231~ | - | -",
        // The part of Medicare.
        "EB*C**30*MA**29*0~EB*C**96*MB**29*100~ | 100 | -",
        "EB*C**30*MA**29*1676~EB*C**30*MB**29*0~EB*C**30*QM**29*7~ | 0 | -",
        // The member's and the family's.
        "EB*C*IND*30***29*500~EB*C*FAM*30***29*0~ | 0 | 500",
        "EB*C*IND*30***29*500~EB*C*FAM*30***29*900~ | 500 | -",
        "EB*C*FAM*30***29*900~ | 900 | -",
        // Other members', and nobody's.
        "EB*C*IND*30***29*500~EB*C*DEP*30***29*0~EB*C*SPO*30***29*0~EB*C*CHD*30***29*0~ | 500 | -",
        "EB*C*EMP*30***29*500~EB*C*SPC*30***29*0~EB*C*ZZ*30***29*0~ | 500 | -",
        // Of a procedure in the office: as a visit, or as the plan in general.
        "EB*C*IND*30***29*500~EB*C*IND*98***29*0~ | 0 | 500",
        "EB*C*IND*30***29*500~EB*C*IND*98***29*0~EB*C*IND*2***29*300~ | 300 | -",
        // More than one.
        "EB*C*IND*30***29*500~EB*C*IND*30***29*200~ | 200 | 500",
        // The network, the service, the whole.
        "EB*C*IND*30***29*500*****N~EB*C*IND*88***29*50~EB*C*IND*30***23*1000~ | - | -",
        "EB*C*IND*30***23*0~ | 0 | -"
      })
  void theDeductibleOfTheVisitIsUsed(
      String segments, @Nullable String least, @Nullable String most) {
    List<Benefits> benefits = visit("EB*1**30*MB~" + segments).benefits();
    Benefits one = benefits.isEmpty() ? null : benefits.get(0);
    Benefits atMost = one == null ? null : one.atMost();

    assertThat(one == null ? null : one.deductibleLeft()).isEqualTo(number(least));
    assertThat(atMost == null ? null : atMost.deductibleLeft()).isEqualTo(number(most));
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "64483 | 11 | 98 | 40",
        "64483 | 11 | 86 | -",
        "64483 | 11 | PT | -",
        "64483 | 11 | AL | -",
        "64483 | 11 | 48 | -",
        "64483 | 11 | UC | -",
        "64483 | 24 | 98 | -",
        "64483 | 24 | 2 | 40",
        "64483 | 11 | 98^86^UC | 40",
        "97110 | 11 | PT | 40",
        "97110 | 11 | 98 | -",
        "99213 | 11 | 98 | 40",
        "99203 | 20 | UC | 40",
        "99284 | 23 | 86 | 40",
        "99284 | 23 | 98 | -",
        "98941 | 11 | 33 | 40",
        "64483 | 11 | 30 | 40",
      })
  void aCopayIsThatOfTheServiceType(
      String code, String place, String services, @Nullable String copay) {
    Visit visit = visit("EB*1**30*PR~EB*B*IND*" + services + "***27*40*****Y~", claim(code, place));

    assertThat(visit.benefits().stream().map(Benefits::copay).findFirst().orElse(null))
        .isEqualTo(number(copay));
    assertThat(coverages(visit))
        .allSatisfy(it -> assertThat(it.costSharingKnown()).isEqualTo(copay != null));
  }

  @Test
  void aShareOfAnotherPlaceIsNotTheVisits() {
    String segments = "EB*1**30*PR~EB*A*IND*2*****.5****Y~III*ZZ*24~"
        + "EB*A*IND*2*****.2****Y~III*ZZ*11~III*ZZ*22~";

    assertThat(visit(segments).benefits()).singleElement().satisfies(it -> {
      assertThat(it.coinsurancePercent()).isEqualByComparingTo("20");
      assertThat(it.atMost()).isNull();
    });
  }

  @ParameterizedTest
  @CsvSource({
    "EB*E**30, an exclusion",
    "EB*N**98, one provider alone",
    "EB*T, lost or stolen",
    "EB*O**30, an exclusion"
  })
  void aRestrictionIsTold(String restriction, String said) {
    assertThat(visit("EB*1**30*MB~" + restriction + "~").notes())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(TaskKind.INPUT_UNCLEAR);
          assertThat(it.message()).contains(said);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"346", "356", "348", "347", "357", "349"})
  void aPeriodHasBothEndsWhateverItsQualifier(String qualifier) {
    String period = "~DTP*" + qualifier + "*RD8*20260101-20260131~";

    assertThat(coverages(visit("EB*1**30*MB" + period))).singleElement().satisfies(it -> {
      assertThat(it.from()).isEqualTo("2026-01-01");
      assertThat(it.to()).isEqualTo("2026-01-31");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"EB*1**30*MB~EB*U**30~", "EB*V**30~EB*1**30*MB~"})
  void aPlanOfWhichThePayerDoesNotKnowIsNotOnFile(String benefits) {
    Visit visit = visit(benefits);

    assertThat(coverages(visit)).isEmpty();
    assertThat(visit.notes()).hasSize(1);
  }

  /** A rate is a part of one (.2) or, as some payers send it, in percent (20). */
  @ParameterizedTest
  @CsvSource({".2, 20", "20, 20", "1, 100", "0, 0", "100, 100", "2, 2", "1.5,", "101,", "-.2,"})
  void aRateThatNoPlanHasIsAskedFor(String rate, @Nullable BigDecimal percent) {
    Visit visit = visit("EB*1**30*PR~EB*A**98*****" + rate + "~");

    assertThat(visit.benefits().stream().map(Benefits::coinsurancePercent).toList())
        .usingElementComparator(BigDecimal::compareTo)
        .isEqualTo(percent == null ? List.of() : List.of(percent));
    assertThat(visit.notes().stream().map(VisitNote::kind).toList())
        .isEqualTo(percent == null ? List.of(TaskKind.INPUT_UNCLEAR) : List.of());
  }

  @Test
  void originalMedicareIsOneCoverageAndPartAAloneIsNone() {
    Visit both =
        visit("EB*1**30*MA~EB*C**30*MA**29*0~EB*1**30*MB~DTP*291*D8*20150801~EB*1**30*QM~");
    Visit partA = visit("EB*1**30*MA~EB*6**30*MB~");

    assertThat(coverages(both)).singleElement().satisfies(it -> {
      assertThat(it.plan()).isEqualTo("original-medicare");
      assertThat(it.order()).isEqualTo(1);
      assertThat(it.from()).isEqualTo(LocalDate.of(2015, 8, 1));
    });
    assertThat(both.qualifiedMedicareBeneficiary()).isTrue();
    assertThat(coverages(partA)).isEmpty();
    assertThat(partA.notes()).singleElement().satisfies(it -> {
      assertThat(it.kind()).isEqualTo(TaskKind.COVERAGE_INACTIVE);
      assertThat(it.message()).contains("Part B is not");
    });
  }

  @Test
  void anInsurerThatSaysPartAMeansItsOwnPlan() {
    Visit visit = visit("EB*1**30*MA~EB*B*IND*98*MA**27*40~", "HUMANA");

    assertThat(coverages(visit)).extracting(Coverage::plan).containsExactly("medicare-advantage");
    assertThat(visit.notes()).isEmpty();
    assertThat(visit.benefits().get(0).copay()).isEqualByComparingTo("40");
  }

  @Test
  void helpWithMedicareThatIsOverIsNotToldOfTheDay() {
    Visit over = visit("EB*1**30*MB~EB*1**30*QM~DTP*291*RD8*20250101-20251231~");

    assertThat(over.qualifiedMedicareBeneficiary()).isNull();
    assertThat(coverages(over).stream().filter(EligibilityOnDayTest::isActive))
        .extracting(Coverage::plan)
        .containsExactly("original-medicare");
  }

  @Test
  void noPlanOfAnotherTradeOrOfAnInjuryIsPrimary() {
    Visit partD = visit("EB*1**30*MB~EB*R**88*OT~LS*2120~NM1*PRP*2*OTHER~LE*2120~");
    Visit injury = visit("EB*1**30*MB~EB*R**30*15~DTP*290*D8*20250301~NM1*PRP*2*OTHER~");
    Visit unnamed = visit("EB*1**30*MB~EB*R**30*12~");

    assertThat(coverages(partD)).extracting(Coverage::payer).containsExactly("medicare");
    assertThat(coverages(injury)).extracting(Coverage::order).containsExactly(1, null);
    assertThat(unnamed.notes()).extracting(VisitNote::kind).containsExactly(TaskKind.INPUT_UNCLEAR);
  }

  @Test
  void aPlanThatManagesMedicaidIsTold() {
    Visit managed = visit("EB*1**30*MC~EB*R**30*HM~NM1*PRP*2*OTHER~");
    Visit other = visit("EB*1**30*MC~EB*R**30*C1~NM1*PRP*2*OTHER~");

    assertThat(coverages(managed))
        .extracting(Coverage::plan)
        .containsExactly("medicaid", "medicaid-managed-care");
    assertThat(coverages(other))
        .extracting(Coverage::plan)
        .containsExactly("medicaid", "commercial");
  }

  @Test
  void whatAnAnswerNeverSaysStaysKnown() {
    Claim claim = claim("64483", "11").toBuilder()
        .coverages(List.of(Coverage.builder()
            .payer("medicare")
            .referralRequired(true)
            .networkRequired(true)
            .build()))
        .build();

    assertThat(coverages(visit("EB*1**30*HM~", claim))).singleElement().satisfies(it -> {
      assertThat(it.referralRequired()).isTrue();
      assertThat(it.networkRequired()).isTrue();
    });
  }
}
