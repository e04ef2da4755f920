package io.github.payerrules.payers.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Referral;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.verify.AnswerReader;
import io.github.payerrules.verify.AnswersRead;
import io.github.payerrules.verify.VisitVerifier;
import io.github.payerrules.visit.Answer;
import io.github.payerrules.visit.Answer.State;
import io.github.payerrules.visit.Answer.Topic;
import io.github.payerrules.visit.Verification;
import io.github.payerrules.visit.Visit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a payer answers before a visit, and the tasks that follow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayersAnswersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 5);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
  private static final String ELIGIBILITY = """
      ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260605*0900*^*00501*000000001*0*T*:~
      GS*HB*PAYER*PRACTICE*20260605*0900*1*X*005010X279A1~
      ST*271*0001*005010X279A1~
      BHT*0022*11*Q1*20260605*0900~
      HL*1**20*1~
      HL*2*1*21*1~
      HL*3*2*22*0~
      TRN*2*V1*9EXAMPLE01~
      DTP*346*D8*20260101~
      """;
  private static final String REQUEST = """
      ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260603*0900*^*00501*000000004*0*T*:~
      GS*HI*PAYER*PRACTICE*20260603*0900*1*X*005010X217~
      ST*278*0001*005010X217~
      BHT*0007*11*Q4*20260603*0900*18~
      HL*1**20*1~
      HL*2*1*21*1~
      HL*3*2*22*1~
      HL*4*3*EV*1~
      TRN*2*V1*9EXAMPLE01~
      """;
  private static final String END = "SE*%d*0001~\nGE*1*1~\nIEA*1*000000001~\n";

  private VisitVerifier verifier;

  @BeforeAll
  void open() {
    verifier = VisitVerifier.of(PayerRules.builder().payers(Path.of("payers")).build());
  }

  /** With its end, which counts the segments. */
  private static String ended(String text) {
    String transaction = text.substring(text.indexOf("ST*27"));
    long segments = transaction.chars().filter(each -> each == '~').count();
    return text + END.formatted(segments + 1);
  }

  private static Visit with(Visit visit, String text) {
    try {
      byte[] bytes = ended(text).getBytes(StandardCharsets.UTF_8);
      return new AnswerReader()
          .read("answer", new ByteArrayInputStream(bytes))
          .appliedTo(visit, true);
    } catch (IOException fromMemory) {
      throw new IllegalStateException(fromMemory);
    }
  }

  private static Claim claim(String payer, String... codes) {
    List<ServiceLine> lines = new ArrayList<>();
    for (String code : codes) {
      lines.add(ServiceLine.builder()
          .number(lines.size() + 1)
          .code(code)
          .modifiers(List.of("LT"))
          .date(DAY)
          .diagnoses(List.of("M54.16"))
          .placeOfService("11")
          .build());
    }
    return Claim.builder().id("V1").payer(payer).state("FL").lines(lines).build();
  }

  private Verification eligibility(Claim claim, String benefits) {
    return verifier.verify(with(Visit.of(claim), ELIGIBILITY + benefits), TODAY);
  }

  private Verification request(String answer, String... codes) {
    Visit visit = with(Visit.of(claim("cigna", codes)), ELIGIBILITY + "EB*1**30*PR~");
    return verifier.verify(with(visit, REQUEST + answer), TODAY);
  }

  private static @Nullable State state(Verification verification, Topic topic) {
    return verification.answers().stream()
        .filter(it -> it.topic() == topic)
        .map(Answer::state)
        .findFirst()
        .orElse(null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "medicare | EB*1**30*MB~EB*C**30*MB**29*0~DTP*292*RD8*20250101-20251231~ | - | COVERAGE_INACTIVE",
        "medicare | EB*1**30*MA~EB*1**30*MB~EB*1**30*QM~ | DO_NOT_COLLECT_SHARE | PAYER_ORDER_WRONG",
        "medicare | EB*1**30*MA~EB*6**30*MB~ | COVERAGE_INACTIVE | COVERAGE_NOT_ON_FILE",
        "medicare | EB*1**30*MB~EB*R**30*12~DTP*290*RD8*20200101-20221231~NM1*PRP*2*OTHER~ | - | PAYER_ORDER_WRONG",
        "medicare | EB*1**30*MB~EB*R**30*12~DTP*290*D8*20200101~NM1*PRP*2*OTHER~ | PAYER_ORDER_WRONG | -",
        "medicare | EB*1**30*MB~EB*R**30*HN~DTP*290*RD8*20250101-20251231~NM1*PRP*2*OTHER~ | - | WRONG_PAYER",
        "medicare | EB*1**30*MB~EB*R**30*HN~DTP*290*D8*20260101~NM1*PRP*2*OTHER~ | WRONG_PAYER | -",
        "medicare | EB*1**30*MB~EB*R**88*OT~NM1*PRP*2*OTHER~ | - | PAYER_ORDER_WRONG",
        "medicare | EB*1**30*MB~EB*R**30*15~NM1*PRP*2*OTHER~ | - | PAYER_ORDER_WRONG",
        "medicare | EB*1**30*MB~EB*X**45*MA~DTP*292*D8*20260501~ | HOSPICE_CHECK | COVERAGE_INACTIVE",
        "florida-medicaid | EB*1**30*MC~EB*R**30*HM~NM1*PRP*2*OTHER~ | WRONG_PAYER | PAYER_ORDER_WRONG",
        "florida-medicaid | EB*1**30*MC~EB*R**30*C1~NM1*PRP*2*OTHER~ | PAYER_ORDER_WRONG | WRONG_PAYER",
        "aetna | EB*1**30*PS~EB*A*IND*2*****.2***Y*Y~ | AUTHORIZATION_PLAN_CHECK | -",
        "aetna | EB*1**30*PS~EB*A*IND*2*****.2***Y*Y*HC:64483~ | AUTHORIZATION_MISSING | AUTHORIZATION_PLAN_CHECK",
        "aetna | AAA*Y**42*R~ | ELIGIBILITY_REJECTED | COVERAGE_NOT_ON_FILE",
        "aetna | EB*I**30~ | COVERAGE_INACTIVE | COVERAGE_NOT_ON_FILE",
        "aetna | EB*1**30*PR~EB*I*IND*2*********Y*HC:64483~ | SERVICE_NOT_COVERED | COVERAGE_INACTIVE",
        "aetna | EB*1**30*PR~EB*B*IND*86***27*250~ | MEMBER_SHARE_UNKNOWN | MEMBER_SHARE_COLLECT",
      })
  void anEligibilityResponseRaisesWhatItSays(
      String payer, String benefits, @Nullable TaskKind must, @Nullable TaskKind mustNot) {
    Verification verification = eligibility(claim(payer, "64483"), benefits);

    if (must != null) {
      assertThat(verification.kinds()).contains(must);
    }
    if (mustNot != null) {
      assertThat(verification.kinds()).doesNotContain(mustNot);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EB*1**30*PR~EB*1**30*HM~ | PLAN | OPEN",
        "EB*1**30*PR~EB*T~ | ELIGIBILITY | OPEN",
        "EB*5**30*PR~ | ELIGIBILITY | OPEN",
        "EB*1**30*PR~EB*N~ | NETWORK | OPEN",
        "EB*1**30*PR~EB*J**30~ | ELIGIBILITY | OK",
        "EB*1**30*PR~EB*I**98~ | PLAN | OPEN",
        "EB*1**30*PR~EB*F**30***29~ | LIMITS | OPEN",
        "EB*1**30*PR~EB*F**30***29***VS*2~ | LIMITS | NOT_KNOWN",
        "EB*1**30*PR~EB*Y**30****500~ | ELIGIBILITY | OPEN",
        "EB*1**30*PR~EB*6**98*PR~DTP*348*D8*20261231~DTP*349*D8*20260101~ | ELIGIBILITY | OPEN",
        "EB*1**30*PR~EB*R**30*C1~ | PAYER_ORDER | OPEN",
        "EB*1**30*PR~EB*R**30*C1~DTP*290*D8*20261331~NM1*PRP*2*OTHER~ | PAYER_ORDER | OPEN",
        "DTP*442*D8*20260401~EB*1**30*PR~ | ELIGIBILITY | OPEN",
        "DTP*291*RD8*20260301-20260301~EB*1**30*PR~ | ELIGIBILITY | OPEN",
        "DTP*291*RD8*20260605-20260605~EB*1**30*PR~ | ELIGIBILITY | OK",
        "DTP*291*RD8*20260610-20260610~EB*1**30*PR~ | ELIGIBILITY | OK",
        "EB*1**30*PR~DTP*291*RD8*20261231-20260101~ | ELIGIBILITY | NOT_KNOWN"
      })
  void nothingIsOkBesideADoubtAboutIt(String benefits, Topic topic, State state) {
    assertThat(state(eligibility(claim("aetna", "64483"), benefits), topic)).isEqualTo(state);
  }

  @Test
  void anAnswerOfTomorrowVerifiesNothing() {
    Visit visit = with(
        Visit.of(claim("aetna", "64483")),
        ELIGIBILITY.replace("Q1*20260605", "Q1*20260606") + "EB*1**30*PR~");

    assertThat(state(verifier.verify(visit, TODAY), Topic.ELIGIBILITY)).isEqualTo(State.NOT_KNOWN);
    assertThat(state(verifier.verify(visit, TODAY.plusDays(1)), Topic.ELIGIBILITY))
        .isEqualTo(State.OK);
  }

  private static final String APPROVED =
      "HL*5*4*SS*0~HCR*A1*A1~DTP*007*RD8*20260603-20260901~SV1*HC:64483:LT*800*UN*1~";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | OK",
        "HL*6*4*SS*0~HCR*A3*A1~DTP*007*RD8*20260603-20260901~SV1*HC:64483:LT*800*UN*1~ | OPEN",
        "HL*6*4*SS*0~AAA*N**33*R~ | OPEN",
        "REF*BB*A9~ | OPEN",
        "REF*BB*A1~ | OK",
        "HL*6*4*SS*0~HCR*A3*A2~SV1*HC:62323*800*UN*1~ | OK"
      })
  void noServiceIsAuthorizedBesideADoubtAboutIt(String more, State state) {
    assertThat(state(request(APPROVED + more, "64483"), Topic.AUTHORIZATION)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"62308, OK", "60054, OPEN", "99999, OK"})
  void anotherPayerAuthorizesNothing(String payer, State state) throws IOException {
    String answer =
        ended(REQUEST.replace("HL*2*1", "NM1*X3*2*PAYER*****PI*" + payer + "~\nHL*2*1") + APPROVED);
    AnswersRead read = new AnswerReader()
        .withPayerNames(Map.of("62308", "cigna", "60054", "aetna"))
        .read("answer", new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    Visit visit = with(Visit.of(claim("cigna", "64483")), ELIGIBILITY + "EB*1**30*PR~");

    Verification verification = verifier.verify(read.appliedTo(visit, true), TODAY);

    assertThat(state(verification, Topic.AUTHORIZATION)).isEqualTo(state);
    assertThat(verification.kinds().contains(TaskKind.INPUT_UNCLEAR))
        .isEqualTo(state == State.OPEN);
  }

  @Test
  void anInsurerOfAnInjuryIsAskedAbout() {
    String injury = "EB*1**30*MB~EB*R**30*14~DTP*290*D8*19960912~NM1*PRP*2*OTHER~";

    assertThat(state(eligibility(claim("medicare", "64483"), injury), Topic.PAYER_ORDER))
        .isEqualTo(State.NOT_KNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "HM, 3, 2026-12-31, REFERRAL_VISITS_USED",
    "HM, 1, 2026-05-31, REFERRAL_EXPIRED",
    "HM, 1, 2026-12-31,",
    "PR, 3, 2026-12-31,"
  })
  void aReferralOnFileIsCheckedByThePlan(
      String type, int used, LocalDate to, @Nullable TaskKind kind) {
    Claim claim = claim("aetna", "99213").toBuilder()
        .referrals(List.of(Referral.builder()
            .number("R1")
            .to(to)
            .visitsApproved(3)
            .visitsUsed(used)
            .build()))
        .build();

    assertThat(eligibility(claim, "EB*1**30*" + type + "~").kinds().stream()
            .filter(it -> it.name().startsWith("REFERRAL")))
        .containsExactlyElementsOf(kind == null ? List.of() : List.of(kind));
  }

  private static List<TaskKind> aboutAuthorization(Verification verification) {
    return verification.kinds().stream()
        .filter(it -> it.name().startsWith("AUTHORIZATION") || it == TaskKind.INPUT_UNCLEAR)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "HCR*NA~SV1*HC:64483:LT*800*UN*1~ | - | OK",
        "HCR*NA~SV1*HC:64483*800*UN*1~ | - | OK",
        "HCR*NA~SV1*HC:64483:RT*800*UN*1~ | AUTHORIZATION_MISSING,INPUT_UNCLEAR | OPEN",
        "HCR*NA~SV1*HC:62323*800*UN*1~ | AUTHORIZATION_MISSING,INPUT_UNCLEAR | OPEN",
        "HCR*NA~DTP*007*RD8*20260601-20260605~SV1*HC:64483*800*UN*1~ | AUTHORIZATION_MISSING,INPUT_UNCLEAR | OPEN",
        "HCR*A1*N1~SV1*HC:62323*800*UN*1~ | AUTHORIZATION_MISMATCH_CODE | OPEN",
        "HCR*A3~SV1*HC:62323*800*UN*1~ | AUTHORIZATION_MISSING | OPEN",
        "HCR*A1*N1~ | INPUT_UNCLEAR | NOT_KNOWN",
        "HCR*A1*N1~SV1*HC:64483:LT*800*UN*1~ | - | OK"
      })
  void anAnswerToARequestIsNotContradicted(String answer, @Nullable String kinds, State state) {
    Verification verification = request("HL*5*4*SS*0~" + answer, "64483");

    assertThat(aboutAuthorization(verification))
        .containsExactlyInAnyOrderElementsOf(
            kinds == null
                ? List.of()
                : Arrays.stream(kinds.split(",")).map(TaskKind::valueOf).toList());
    assertThat(state(verification, Topic.AUTHORIZATION)).isEqualTo(state);
  }

  @Test
  void anApprovalOfOneCodeIsAskedToCoverTheOther() {
    Verification verification =
        request("HL*5*4*SS*0~HCR*A1*N1~SV1*HC:64483:LT*800*UN*1~", "64483", "64484");

    assertThat(verification.tasks().stream()
            .filter(it -> it.kind() == TaskKind.AUTHORIZATION_MISMATCH_CODE))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.line()).isEqualTo(2);
          assertThat(it.fix()).startsWith("Ask the payer to add 64484");
        });
  }
}
