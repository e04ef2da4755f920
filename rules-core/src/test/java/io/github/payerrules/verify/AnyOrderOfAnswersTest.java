package io.github.payerrules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimWriter;
import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.visit.Benefits;
import io.github.payerrules.visit.Visit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What payers answered before a visit, in files of any name and order, is one answer. */
class AnyOrderOfAnswersTest {

  private static final int VISITS = 400;
  private static final int ORDERS = 6;

  private static final String ELIGIBILITY = """
      ST*271*0001*005010X279A1~
      BHT*0022*11*Q1*%s*0900~
      HL*1**20*1~
      NM1*PR*2*%s~
      HL*2*1*21*1~
      NM1*1P*2*EXAMPLE*****XX*2000000028~
      HL*3*2*22*0~
      TRN*2*V1*9EXAMPLE01~
      NM1*IL*1*SYNTHETIC*PATIENT****MI*X0000000001~
      %s
      SE*10*0001~
      """;
  private static final String AUTHORIZATION = """
      ST*278*0001*005010X217~
      BHT*0007*11*Q4*%s*0900*18~
      HL*1**20*1~
      NM1*X3*2*%s~
      HL*2*1*21*1~
      NM1*1P*2*EXAMPLE*****XX*2000000028~
      HL*3*2*22*1~
      NM1*IL*1*SYNTHETIC*PATIENT****MI*X0000000001~
      HL*4*3*EV*1~
      TRN*2*V1*9EXAMPLE01~
      UM*HS*I*3*11:B~
      HL*5*4*SS*0~
      %s
      SV1*HC:64483:LT*800*UN*1~
      SE*15*0001~
      """;
  private static final List<String> DAYS = List.of("20260603", "20260603", "20260605", "");
  private static final List<String> PAYERS =
      List.of("CIGNA*****PI*62308", "CIGNA*****PI*62308", "AETNA*****PI*60054");
  private static final List<String> BENEFITS = List.of(
      "DTP*346*D8*20260101~EB*1**30*HM~EB*B*IND*98*HM**27*40*****Y~",
      "DTP*346*D8*20260101~EB*1**30*HM~EB*B*IND*98*HM**27*55*****Y~EB*C*IND*30*HM**29*250*****Y~",
      "DTP*346*D8*20260101~DTP*347*D8*20260531~EB*1**30*HM~",
      "DTP*346*D8*20260101~DTP*347*D8*20261231~EB*1**30*HM~EB*B*IND*98*HM**27*75*****Y~",
      "EB*1**30*PR~EB*1**30*HM~EB*G*IND*30*PR***29*1000*****Y~",
      "EB*1**30*C1~EB*1**30*PS~EB*R**30*PR~NM1*PRP*2*AETNA*****PI*60054~",
      "EB*1**30*HM~EB*R**30*PR~NM1*SEP*2*AETNA*****PI*60054~",
      "EB*6**30*HM~",
      "EB*1**30*HM~EB*A*IND*30*HM****.2****Y~EB*CB*IND*30*HM**27*****Y~",
      "AAA*N**75*C~");
  private static final List<String> DECISIONS = List.of(
      "HCR*A1*A1~DTP*007*RD8*20260603-20260901~",
      "HCR*A1*A1~DTP*007*RD8*20260603-20260930~",
      "HCR*A1*A2~DTP*007*RD8*20260603-20260901~",
      "HCR*A3*A1*0V~",
      "HCR*A4*A1~",
      "HCR*NA~",
      "HCR*A6*A1~DTP*007*RD8*20260603-20260901~");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void areTheSame(int seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < VISITS; i++) {
      List<String> files = files(random);
      String first = told(files);
      for (int order = 0; order < ORDERS; order++) {
        Collections.shuffle(files, random);
        assertThat(told(files)).as("of\n%s", String.join("\n", files)).isEqualTo(first);
      }
    }
  }

  private static List<String> files(Random random) {
    List<String> files = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      files.add(
          random.nextBoolean()
              ? ELIGIBILITY.formatted(of(DAYS, random), of(PAYERS, random), of(BENEFITS, random))
              : AUTHORIZATION.formatted(
                  of(DAYS, random), of(PAYERS, random), of(DECISIONS, random)));
    }
    return files;
  }

  private static String of(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static String told(List<String> files) throws IOException {
    AnswerReader reader =
        new AnswerReader().withPayerNames(Map.of("62308", "cigna", "60054", "aetna"));
    List<AnswersRead> read = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      read.add(reader.read(
          i + ".x12",
          new ByteArrayInputStream(Counted.of(files.get(i)).getBytes(StandardCharsets.UTF_8))));
    }
    Visit visit = AnswersRead.appliedTo(visit(), read, true);
    return ClaimWriter.toJson(visit.claim()) + "\n"
        + visit.benefits().stream().map(AnyOrderOfAnswersTest::told).toList()
        + "\n"
        + told(visit, visit.answeredAuthorizations())
        + "\n"
        + told(visit, visit.authorizationNotNeeded())
        + "\n"
        + visit.authorizationFor()
        + "\n"
        + visit.notes().stream()
            .map(note -> note.kind() + " " + note.topic() + " "
                + note.message().replaceAll("\\d\\.x12:\\d+", "a file"))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String told(Benefits benefits) {
    return benefits.payer() + " " + benefits.copay() + " " + benefits.coinsurancePercent() + " "
        + benefits.deductibleLeft() + " " + benefits.outOfPocketLeft() + " "
        + benefits.verifiedOn()
        + (benefits.atMost() == null ? "" : " at most " + told(benefits.atMost()));
  }

  /** Only a claim's writer shows the content of authorizations. */
  private static String told(Visit visit, List<Authorization> authorizations) {
    return ClaimWriter.toJson(
        visit.claim().toBuilder().coverages(null).authorizations(authorizations).build());
  }

  private static Visit visit() {
    return Visit.of(Claim.builder()
        .id("V1")
        .payer("cigna")
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code("64483")
            .modifiers(List.of("LT"))
            .date(LocalDate.of(2026, 6, 10))
            .units(1)
            .build()))
        .build());
  }
}
