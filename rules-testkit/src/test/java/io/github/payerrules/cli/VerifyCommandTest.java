package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {

  private static final String PAYERS = "src/test/resources/payers";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir
  Path folder;

  private Path visit;

  @BeforeEach
  void writeVisit() throws IOException {
    visit = folder.resolve("visit.yaml");
    Files.writeString(visit, """
        id: fifth-session
        today: 2026-06-20
        payer: acme
        claim:
          lines:
            - { code: "64483", date: 2026-07-01, placeOfService: "11" }
          history:
            - { code: "64483", date: 2025-08-01 }
            - { code: "64483", date: 2025-11-01 }
            - { code: "64483", date: 2026-02-01 }
            - { code: "64483", date: 2026-05-01 }
        """);
  }

  private Ran verify(String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "verify";
    arguments[1] = visit.toString();
    arguments[2] = "--payers";
    arguments[3] = PAYERS;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Ran.with(arguments);
  }

  @Test
  void saysWhatToDoWhoAndByWhen() {
    Ran ran = verify();

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("frequency-limit", "Move the visit to 08/01/2026", "front-desk, by 06/29/2026")
        .contains("Acme policy 100");
  }

  @Test
  void printsAnObjectForEachVisit() throws IOException {
    Ran ran = verify("--json");
    JsonNode object = MAPPER.readTree(ran.out());

    assertThat(object.path("id").asText()).isEqualTo("fifth-session");
    assertThat(object.path("kinds").toString()).contains("frequency-limit");
    JsonNode task = null;
    for (JsonNode each : object.path("tasks")) {
      task = each.path("kind").asText().equals("frequency-limit") ? each : task;
    }
    assertThat(task).isNotNull();
    assertThat(task.path("line").asInt()).isEqualTo(1);
    assertThat(task.path("date").asText()).isEqualTo("2026-08-01");
    assertThat(task.path("rules").toString()).contains("esi-sessions-per-12-months");
  }

  @Test
  void takesThePayersAnswer() throws IOException {
    Path answer = folder.resolve("answer.271");
    Files.writeString(answer, """
        ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260620*0900*^*00501*000000001*0*T*:~
        GS*HB*PAYER*PRACTICE*20260620*0900*1*X*005010X279A1~
        ST*271*0001*005010X279A1~
        BHT*0022*11*Q1*20260620*0900~
        HL*1**20*1~
        NM1*PR*2*ACME~
        HL*2*1*21*1~
        HL*3*2*22*0~
        TRN*2*fifth-session*9EXAMPLE01~
        NM1*IL*1*SYNTHETIC*PATIENT****MI*X0000000001~
        AAA*N**75*C~
        SE*10*0001~
        GE*1*1~
        IEA*1*000000001~
        """);

    assertThat(verify("--eligibility", answer.toString()).out())
        .contains("eligibility-rejected", "the member was not found")
        .doesNotContain("SYNTHETIC", "X0000000001");

    Path another = folder.resolve("another.yaml");
    Files.writeString(another, Files.readString(visit).replace("fifth-session", "another"));
    Files.writeString(answer, Files.readString(answer).replace("fifth-session", "SECRET"));
    assertThat(verify("--eligibility", answer.toString()).err())
        .contains("another trace number than");
    Ran ran = verify(another.toString(), "--eligibility", answer.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("the answer is about none of the visits", "loop 2000C")
        .doesNotContain("SECRET");
  }

  @Test
  void aVisitThatCannotBeReadIsToldWithoutItsContent() throws IOException {
    Files.writeString(visit, "payer: acme\nclaim:\n  lines:\n    - { code: SECRET }\n");
    Ran ran = verify();

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).contains("\"date\" is missing").doesNotContain("SECRET");
  }

  @Test
  void anAnswerThatIsNoneIsTold() throws IOException {
    Path answer = folder.resolve("answer.271");
    Files.writeString(answer, "hello");
    Ran ran = verify("--eligibility", answer.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("no eligibility response (271)");
  }

  @Test
  void whatIsNotKnownIsNoYes() throws IOException {
    JsonNode unknown = MAPPER.readTree(verify("--json").out());
    Files.writeString(visit, Files.readString(visit) + """
              coverages: [{ payer: acme, plan: ppo, referralRequired: false, verifiedOn: 2026-06-18 }]
              billing: { inNetwork: true }
              rendering: { inNetwork: true }
            """);
    JsonNode known = MAPPER.readTree(verify("--json").out());

    for (String topic : List.of("plan", "network", "referral")) {
      assertThat(state(unknown, topic)).as(topic).isEqualTo("not-known");
      assertThat(state(known, topic)).as(topic).isEqualTo("ok");
    }
  }

  private static String state(JsonNode verification, String topic) {
    for (JsonNode answer : verification.path("answers")) {
      if (answer.path("topic").asText().equals(topic)) {
        return answer.path("state").asText();
      }
    }
    return "no answer";
  }

  @Test
  void crosswalkNamesThePayersWithoutAListOfDiagnoses() {
    Path page = folder.resolve("crosswalk.html");

    Ran ran = Ran.with(
        "crosswalk",
        "--code",
        "64483",
        "--on",
        "2026-07-01",
        "--payers",
        PAYERS,
        "--report",
        page.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("No list of covered diagnoses is held for it: acme");
    assertThat(page).content().contains("No list of covered diagnoses is held for it: acme");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          --code 64483 --state XX    | --state takes the two letters of a US state or territory
          --diagnosis ZZZ            | --diagnosis takes an ICD-10-CM code with its dot, such as M54.16
          --diagnosis S335XXA        | such as S33.5XXA
          """)
  void crosswalkRefusesWhatCannotBe(String options, String said) {
    Ran ran = Ran.with(("crosswalk --payers " + PAYERS + " " + options).split(" "));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err().replaceAll("\\s+", " ")).contains(said);
  }

  @Test
  void crosswalkSaysThatNothingIsListed() {
    Ran ran = Ran.with(
        "crosswalk",
        "--payers",
        PAYERS,
        "--diagnosis",
        "m54.16",
        "--state",
        "ny",
        "--on",
        "2026-07-01");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("No policy asked here lists diagnosis m54.16 as covered on 2026-07-01");
  }

  @Test
  void tellsWhatIsOddAboutVisits() throws IOException {
    String plain = Files.readString(visit);
    assertThat(verify().out()).doesNotContain("same id", "is past", "another payer", "scheduled");

    Files.writeString(
        visit,
        plain
                .replace("today: 2026-06-20", "today: 2026-07-02")
                .replace("claim:\n", "visit: { scheduledOn: 2026-07-02 }\nclaim:\n  payer: acme\n")
                .replace("payer: acme\nvisit", "payer: umbra\nvisit")
            + "---\n"
            + plain.replace("today: 2026-06-20", "today: 2026-07-01"));

    assertThat(verify().out().replaceAll("\\s+", " "))
        .contains("the day of the visit is past")
        .containsOnlyOnce("is past")
        .contains("/payer: the visit names another payer than its claim; that of the claim is used")
        .contains("the day on which the visit was scheduled is after the visit")
        .containsOnlyOnce("another visit of this run has the same id");
    assertThat(verify("--json").out()).contains("\"notices\":[").contains("\"path\":\"/id\"");
  }

  @Test
  void crosswalkAsksForACodeOrADiagnosis() {
    assertThat(Ran.with("crosswalk", "--payers", PAYERS).exit()).isEqualTo(2);
  }
}
