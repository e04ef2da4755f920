package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.History;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.PriorService.Status;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileHistoryTest {

  private static final String GROUP = """
      GS*HC*A*B*20260701*1200*1*X*005010X222A1~
      ST*837*0001*005010X222A1~
      HL*1**20*1~
      NM1*85*2*TEST CLINIC*****XX*1234567893~
      HL*2*1*22*0~
      SBR*P*18*******MB~
      NM1*IL*1*TESTER*TERRY****MI*1AB2CD3EF45~
      DMG*D8*19500701*F~
      NM1*PR*2*TEST MEDICARE*****PI*11202~
      %s
      SE*11*0001~
      GE*1*1~
      """;
  private static final String CLAIM = """
      CLM*%s*100***11:B:%s*Y*A*Y*Y~
      %sHI*ABK:M5416~
      LX*1~
      SV1*HC:64483:LT*100*UN*1***1~
      DTP*472*D8*%s~
      REF*6R*L1~
      """;
  private static final String REMITTANCE = """
      GS*HP*A*B*20260701*1200*1*X*005010X221A1~
      ST*835*0001~
      %s
      SE*3*0001~
      GE*1*1~
      """;

  private final ClaimReader reader = new ClaimReader();

  @TempDir
  private Path past;

  private Claim next;

  @BeforeEach
  void theNextClaim() {
    next = claim("NEW", "1", "", "20260601");
  }

  @Test
  void earlierServicesOfThePatientArePendingUntilThereIsARemittance() throws IOException {
    claims("a.837", "OLD", "1", "", "20260301");

    History history = history();

    assertThat(history.services()).extracting(PriorService::code).containsExactly("64483");
    assertThat(history.services()).extracting(PriorService::status).containsExactly(Status.PENDING);
    assertThat(history.services().get(0).diagnoses()).containsExactly("M54.16");
    assertThat(history.completeFrom()).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void aRemittancePaysOrDenies() throws IOException {
    claims("a.837", "PAID", "1", "", "20260301");
    claims("b.837", "DENIED", "1", "", "20260302");
    claims("c.837", "LINE", "1", "", "20260303");
    claims("d.837", "DEDUCTIBLE", "1", "", "20260304");
    remittance("z.835", """
        CLP*PAID*1*100*80**MB*ICN1~
        SVC*HC:64483:LT*100*80~
        CLP*DENIED*4*100*0**MB*ICN2~
        CLP*LINE*1*100*0**MB*ICN3~
        SVC*HC:64483*100*0~
        CAS*CO*50*100~
        REF*6R*L1~
        CLP*DEDUCTIBLE*1*100*0**MB*ICN4~
        SVC*HC:64483*100*0~
        CAS*PR*1*100~""");

    assertThat(history().services())
        .extracting(PriorService::status)
        .containsExactly(Status.PAID, Status.DENIED, Status.DENIED, Status.PAID);
  }

  /** A whole claim: sent on or priced only, it is not decided; nothing paid is a denial. */
  @ParameterizedTest
  @CsvSource({
    "CLP*C*1*100*80**MB*ICN1~, PAID",
    "CLP*C*25*100*80**MB*ICN1~, PENDING",
    "CLP*C*23*100*0**MB*ICN1~, PENDING",
    "CLP*C*1*100*0**MB*ICN1~CAS*CO*50*100~, DENIED",
    "CLP*C*1*100*0**MB*ICN1~CAS*PR*1*100~, PAID",
    "CLP*C*1*100*0*100*MB*ICN1~, PAID",
    "CLP*C*1*100*0.01**MB*ICN1~, PAID"
  })
  void aWholeClaimThatIsDecided(String segments, Status status) throws IOException {
    claims("a.837", "C", "1", "", "20260301");
    remittance("z.835", segments);

    assertThat(history().services()).extracting(PriorService::status).containsExactly(status);
  }

  /** Payers must return 20 characters of a claim's number, and may cut the rest. */
  @ParameterizedTest
  @ValueSource(strings = {"PRACTICE-7-CLAIM-000123456", "PRACTICE-7-CLAIM-000"})
  void aRemittanceMayCutTheNumberOfTheClaim(String returned) throws IOException {
    claims("a.837", "PRACTICE-7-CLAIM-000123456", "1", "", "20260301");
    remittance("z.835", "CLP*" + returned + "*4*100*0**MB*ICN2~");

    assertThat(history().services())
        .extracting(PriorService::status)
        .containsExactly(Status.DENIED);
  }

  @Test
  void aCorrectedClaimSupersedesTheOneThatItReplaces() throws IOException {
    claims("a.837", "OLD", "1", "", "20260301");
    claims("b.837", "OLD2", "7", "REF*F8*ICN1~\n", "20260301");
    remittance("z.835", """
        CLP*OLD*1*100*80**MB*ICN1~
        SVC*HC:64483:LT*100*80~
        CLP*OLD*22*-100*-80**MB*ICN1~
        CLP*OLD2*1*100*90**MB*ICN2~
        SVC*HC:64483:LT*100*90~""");

    assertThat(history().services())
        .extracting(PriorService::status)
        .containsExactly(Status.SUPERSEDED, Status.PAID);
  }

  @Test
  void aVoidedClaimNoLongerCounts() throws IOException {
    claims("a.837", "OLD", "1", "", "20260301");
    claims("b.837", "OLD", "8", "REF*F8*ICN1~\n", "20260301");

    assertThat(history().services())
        .extracting(PriorService::status)
        .containsExactly(Status.SUPERSEDED);
  }

  @Test
  void aClaimSentToTwoPayersCountsOnce() throws IOException {
    claims("a.837", "OLD", "1", "", "20260301");
    String second = text("OLD", "1", "", "20260301").replace("SBR*P", "SBR*S");
    Files.writeString(past.resolve("b.837"), second);

    assertThat(history().services()).hasSize(1);
  }

  @Test
  void theClaimItselfAndTheOneThatItReplacesAreLeftOut() throws IOException {
    claims("a.837", "OLD", "1", "", "20260301");
    claims("b.837", "NEW", "1", "", "20260601");
    remittance("z.835", "CLP*OLD*1*100*80**MB*ICN1~");
    next = claim("NEW", "7", "REF*F8*ICN1~\n", "20260601");

    assertThat(history().services()).isEmpty();
  }

  // ---- One account number for all claims of a patient

  @Test
  void claimsOfOneNumberAreToldApartByTheirDates() throws IOException {
    claims("a.837", "ACCOUNT", "1", "", "20260301");
    claims("b.837", "ACCOUNT", "1", "", "20260401");
    remittance("z.835", """
        CLP*ACCOUNT*4*100*0**MB*ICN1~
        SVC*HC:64483:LT*100*0~
        DTM*472*20260301~
        CLP*ACCOUNT*1*100*80**MB*ICN2~
        SVC*HC:64483:LT*100*80~
        DTM*472*20260401~""");
    next = claim("ACCOUNT", "1", "", "20260601");

    assertThat(history().services())
        .extracting(PriorService::status)
        .containsExactly(Status.DENIED, Status.PAID);
  }

  @Test
  void aDenialWithoutADateTakesNoServiceOfASharedNumberAway() throws IOException {
    claims("a.837", "ACCOUNT", "1", "", "20260301");
    claims("b.837", "ACCOUNT", "1", "", "20260401");
    remittance("z.835", "CLP*ACCOUNT*4*100*0**MB*ICN1~");

    assertThat(history().services())
        .extracting(PriorService::status)
        .containsExactly(Status.PENDING, Status.PENDING);
  }

  @Test
  void aCorrectionOfASharedNumberIsOfItsDate() throws IOException {
    claims("a.837", "ACCOUNT", "1", "", "20260301");
    claims("b.837", "ACCOUNT", "1", "", "20260401");
    claims("c.837", "ACCOUNT", "7", "REF*F8*ICN2~\n", "20260401");

    assertThat(history().services())
        .extracting(PriorService::status)
        .containsExactly(Status.PENDING, Status.SUPERSEDED, Status.PENDING);
  }

  @Test
  void theClaimItselfIsLeftOutByNumberAndDate() throws IOException {
    claims("a.837", "ACCOUNT", "1", "", "20260301");
    claims("b.837", "ACCOUNT", "1", "", "20260601");
    next = claim("ACCOUNT", "1", "", "20260601");

    assertThat(history().services())
        .extracting(PriorService::date)
        .containsExactly(LocalDate.of(2026, 3, 1));
  }

  @Test
  void aCorrectedDateOfServiceIsThatOfTheOneClaimOfItsNumber() throws IOException {
    claims("a.837", "NEW", "1", "", "20260301");
    next = claim("NEW", "7", "REF*F8*ICN1~\n", "20260302");

    assertThat(history().services()).isEmpty();
  }

  // ---- Several corrections of one claim

  @ParameterizedTest
  @ValueSource(strings = {"OLD OLD OLD", "OLD OLD2 OLD3"})
  void ofSeveralReplacementsTheLastCounts(String numbers) throws IOException {
    String[] number = numbers.split(" ");
    claims("c.837", number[0], "1", "", "20260301");
    claims("b.837", number[1], "7", "REF*F8*ICN1~\n", "20260301");
    claims("a.837", number[2], "7", "REF*F8*ICN2~\n", "20260301");
    remittance("z.835", """
        CLP*%s*1*100*80**MB*ICN1~
        CLP*%s*1*100*80**MB*ICN2~
        CLP*%s*1*100*80**MB*ICN3~""".formatted((Object[]) number));

    assertThat(history().services())
        .extracting(PriorService::status)
        .containsExactly(Status.PAID, Status.SUPERSEDED, Status.SUPERSEDED);
  }

  @Test
  void theVoidOfAReplacementLeavesNothing() throws IOException {
    claims("a.837", "OLD", "1", "", "20260301");
    claims("b.837", "OLD", "7", "REF*F8*ICN1~\n", "20260301");
    claims("c.837", "OLD", "8", "REF*F8*ICN2~\n", "20260301");

    assertThat(history().services())
        .extracting(PriorService::status)
        .containsExactly(Status.SUPERSEDED, Status.SUPERSEDED);
  }

  @Test
  void aVoidUnderANumberOfItsOwnIsOfTheClaimWithTheSameServices() throws IOException {
    claims("a.837", "OLD", "1", "", "20260301");
    claims("b.837", "OTHER", "1", "", "20260401");
    claims("c.837", "VOID", "8", "REF*F8*ICN1~\n", "20260301");

    assertThat(history().services())
        .extracting(PriorService::status)
        .containsExactly(Status.SUPERSEDED, Status.PENDING);
  }

  @Test
  void remittancesCountInTheOrderOfTheirDates() throws IOException {
    claims("a.837", "OLD", "1", "", "20260301");
    String paid = "CLP*OLD*1*100*80**MB*ICN1~\nSVC*HC:64483:LT*100*80~\nDTM*472*20260301~";
    String takenBack =
        "CLP*OLD*22*-100*-80**MB*ICN1~\nSVC*HC:64483:LT*-100*-80~\nDTM*472*20260301~";
    remittance("x.835", "BPR*I*0*C*NON************20260501~\n" + takenBack);
    remittance("y.835", "BPR*I*80*C*ACH************20260401~\n" + paid);

    assertThat(history().services())
        .extracting(PriorService::status)
        .containsExactly(Status.PENDING);
  }

  /** What is decided in the part that is lost is not known. */
  @Test
  void aRemittanceThatIsCutOffIsTold() throws IOException {
    claims("a.837", "OLD", "1", "", "20260301");
    String whole = REMITTANCE.formatted("CLP*OLD*4*100*0**MB*ICN1~");
    Files.writeString(past.resolve("z.835"), whole);
    assertThat(FileHistory.read(past, reader).problems()).isEmpty();

    Files.writeString(past.resolve("z.835"), whole.substring(0, whole.indexOf("CLP*")));

    assertThat(FileHistory.read(past, reader).problems())
        .extracting(Problem::what)
        .contains("the file ends inside a remittance (no SE segment)");
  }

  /** A payer takes a decision back and makes another on one day, in files of any name. */
  @ParameterizedTest
  @ValueSource(strings = {"x y", "y x"})
  void ofOneDayTheReversalComesFirst(String files) throws IOException {
    claims("a.837", "OLD", "1", "", "20260301");
    String takenBack =
        "CLP*OLD*22*-100*-80**MB*ICN1~\nSVC*HC:64483:LT*-100*-80~\nDTM*472*20260301~";
    String denied = "CLP*OLD*4*100*0**MB*ICN1~\nSVC*HC:64483:LT*100*0~\nDTM*472*20260301~";
    remittance(files.charAt(0) + ".835", "BPR*I*0*C*NON************20260501~\n" + takenBack);
    remittance(files.charAt(2) + ".835", "BPR*H*0*C*NON************20260501~\n" + denied);

    assertThat(history().services())
        .extracting(PriorService::status)
        .containsExactly(Status.DENIED);
  }

  @Test
  void anotherPatientHasNoEarlierServiceAndOneWithoutKeyAnUnknownHistory() throws IOException {
    claims("a.837", "OLD", "1", "", "20260301");
    FileHistory history = FileHistory.read(past, reader);

    assertThat(
            history.historyFor(next.toBuilder().patientKey("another").build()).services())
        .isEmpty();
    assertThat(history.historyFor(next.toBuilder().patientKey(null).build())).isNull();
  }

  @Test
  void whatCannotBeReadIsTold() throws IOException {
    Files.writeString(
        past.resolve("a.837"), text("OLD", "1", "", "20260301").replace("*100*UN", "*x*UN"));

    FileHistory history = FileHistory.read(past, reader);

    assertThat(history.problems()).hasSize(1);
    assertThat(history.services()).isZero();
    assertThat(history.from()).isNull();
  }

  @Test
  void aFileThatIsNotWholeLeavesTheHistoryIncomplete() throws IOException {
    claims("a.837", "OLD", "1", "", "20260301");
    Files.writeString(
        past.resolve("b.837"), text("LOST", "1", "", "20260401").replace("*100*UN", "*x*UN"));

    assertThat(history().services()).hasSize(1);
    assertThat(history().completeFrom()).isEqualTo(LocalDate.of(2026, 6, 1));
  }

  private History history() throws IOException {
    return Objects.requireNonNull(FileHistory.read(past, reader).historyFor(next));
  }

  private Claim claim(String number, String frequency, String more, String date) {
    return reader.claim(text(number, frequency, more, date));
  }

  private void claims(String file, String number, String frequency, String more, String date)
      throws IOException {
    Files.writeString(past.resolve(file), text(number, frequency, more, date));
  }

  private void remittance(String file, String claims) throws IOException {
    Files.writeString(past.resolve(file), REMITTANCE.formatted(claims));
  }

  private static String text(String number, String frequency, String more, String date) {
    return GROUP.formatted(CLAIM.formatted(number, frequency, more, date).strip());
  }
}
