package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed since an earlier run, and what became of its claims. */
class SinceCommandTest {

  private static final String EPIDURAL = """
      {"id":"%s","payer":"acme","patientKey":"%s","lines":[{"number":1,"code":"64483",\
      "date":"2026-07-01","diagnoses":["M54.16"]}],"evidence":{"conservativeCareWeeks":%s}%s}
      """;
  private static final String FIVE_SESSIONS = ",\"history\":["
      + "{\"code\":\"64483\",\"date\":\"2026-01-05\"},{\"code\":\"64483\",\"date\":\"2026-02-05\"},"
      + "{\"code\":\"64483\",\"date\":\"2026-03-05\"},{\"code\":\"64483\",\"date\":\"2026-04-05\"}]";

  @TempDir
  Path folder;

  private static String epidural(String id, String patient, String rest) {
    return EPIDURAL.formatted(id, patient, "6", rest);
  }

  private Path earlier(String claims) throws IOException {
    return Files.writeString(
        folder.resolve("earlier.json"), check(claims, "--json").out());
  }

  private Ran check(String claims, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("claims.jsonl"), claims);
    String[] arguments = new String[options.length + 4];
    arguments[0] = "check";
    arguments[1] = file.toString();
    arguments[2] = "--payers";
    arguments[3] = "src/test/resources/payers";
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Ran.with(arguments);
  }

  @Test
  void whatIsNotCheckedAnyMoreIsNotGone() throws IOException {
    Path earlier = earlier(epidural("A", "p1", FIVE_SESSIONS));

    Ran ran = check(epidural("A", "p1", ""), "--since", earlier.toString());

    assertThat(ran.out())
        .contains("  not checked now  esi-sessions-per-12-months, line 1: This is ESI session 5")
        .contains("  checks           1 not made any more, for lack of service history")
        .doesNotContain("gone");
    assertThat(check(epidural("A", "p1", ""), "--since", earlier.toString(), "--json")
            .out())
        .contains("\"uncheckedFindings\":[{", "\"gone\":[]");
  }

  @Test
  void aWorklistComparesEachClaimToo() throws IOException {
    Path earlier = earlier(epidural("A", "p1", ",\"history\":[]"));

    assertThat(check(
                epidural("A", "p1", ",\"history\":[]"),
                "--since",
                earlier.toString(),
                "--worklist",
                folder.resolve("work.csv").toString())
            .out())
        .doesNotContain("not in these files");
  }

  @Test
  void fewerChecksAreAChange() throws IOException {
    Path earlier = earlier(epidural("A", "p1", ",\"history\":[]"));

    assertThat(check(epidural("A", "p1", ""), "--since", earlier.toString()).out())
        .contains("  checks           1 not made any more, for lack of service history")
        .doesNotContain("No change");
  }

  @Test
  void moreChecksAreAChange() throws IOException {
    Path earlier = earlier(epidural("A", "p1", ""));

    assertThat(check(epidural("A", "p1", ",\"history\":[]"), "--since", earlier.toString())
            .out())
        .contains("  checks           1 made now, not then for lack of service history");
  }

  @Test
  void ofAClaimWithoutChangesTheHeadingIsEnough() throws IOException {
    String claim = epidural("A", "p1", FIVE_SESSIONS);

    assertThat(check(claim, "--since", earlier(claim).toString()).out()).startsWith("""
        A  acme  DENIAL EXPECTED: 1 finding
          No change since the earlier run

        1 claim:""");
  }

  @Test
  void claimsThatAreNotThereAnyMoreAreTold() throws IOException {
    Path earlier =
        earlier(epidural("A", "p1", "") + epidural("B", "p2", "") + epidural("C", "p3", ""));

    assertThat(check(epidural("B", "p2", ""), "--since", earlier.toString()).out())
        .contains("\n2 claims of the earlier run are not in these files: A, C\n");
    assertThat(check(epidural("B", "p2", ""), "--since", earlier.toString(), "--json")
            .err())
        .contains("2 claims of the earlier run are not in these files: A, C");
    assertThat(check(
                epidural("A", "p1", "")
                    + epidural("B", "p2", "")
                    + epidural("C", "p3", "").replace("64483", "x"),
                "--since",
                earlier.toString())
            .out())
        .doesNotContain("earlier run are not", "earlier run is not");
  }

  @Test
  void eachReviewOfOneIdIsComparedOnce() throws IOException {
    Path two = earlier(epidural("A", "p1", FIVE_SESSIONS) + epidural("A", "p1", ""));

    assertThat(
            check(epidural("A", "p1", FIVE_SESSIONS), "--since", two.toString()).out())
        .contains("No change", "1 claim of the earlier run is not in these files: A");
    Path one = earlier(epidural("A", "p1", ""));
    assertThat(check(epidural("A", "p1", "") + epidural("A", "p1", ""), "--since", one.toString())
            .out())
        .contains("No change", "Not in the earlier run");
  }

  @Test
  void aFileOfAnotherShell() throws IOException {
    String claim = epidural("A", "p1", "");
    Path earlier = earlier(claim);
    String text = Files.readString(earlier);

    Files.writeString(earlier, "\uFEFF" + text);
    assertThat(check(claim, "--since", earlier.toString()).out()).contains("No change");
    Files.writeString(earlier, "\uFEFF" + text, StandardCharsets.UTF_16LE);
    Ran ran = check(claim, "--since", earlier.toString());
    assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(ran.err()).endsWith("earlier.json: the file is not UTF-8 text; save it as UTF-8\n");
  }

  @Test
  void anAnswerStaysWithItsPatient() throws IOException {
    String claims =
        EPIDURAL.formatted("V1", "p1", "null", "") + EPIDURAL.formatted("V1", "p2", "null", "");
    Path form = folder.resolve("form.yaml");
    check(claims, "--questions", form.toString());
    Files.writeString(
        form,
        Files.readString(form)
            .replaceFirst("conservativeCareWeeks:", "conservativeCareWeeks: 2")
            .replaceFirst("conservativeCareWeeks:\\R", "conservativeCareWeeks: 6\n"));

    Ran ran = check(claims, "--answers", form.toString());

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).containsOnlyOnce("V1  acme  REVIEW BEFORE SENDING");
    assertThat(ran.out()).contains("0 with questions only");
  }

  @Test
  void anAnswerByPlaceIsNotForWhateverComesThere() throws IOException {
    String first = EPIDURAL.formatted("", "p1", "null", "").replace("\"id\":\"\",", "");
    String second = first.replace("p1", "p2");
    Path form = folder.resolve("form.yaml");
    check(first, "--questions", form.toString());
    Files.writeString(
        form, Files.readString(form).replace("conservativeCareWeeks:", "conservativeCareWeeks: 2"));

    assertThat(check(first, "--answers", form.toString()).out()).contains("REVIEW BEFORE SENDING");
    Ran moved = check(second + first, "--answers", form.toString());

    assertThat(moved.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(moved.err())
        .contains(
            "has answers for 1 claim that is of another patient or another date of service now;"
                + " they were not used");
    assertThat(moved.out()).contains("2 with questions only");
  }

  /** A patient of an 837P claim has another key in each run, unless a secret is given. */
  @Test
  void anAnswerOfAnInterchangeComesBackInTheNextRun() throws IOException {
    Path claims = Path.of("../examples/837p/medicare.837");
    Path form = folder.resolve("form.yaml");
    String[] payers = {"--payers", "../rules-payers/payers", "--today", "2026-11-10"};
    Ran asked = Ran.with(with(payers, "check", claims.toString(), "--questions", form.toString()));
    assertThat(asked.out()).contains("tautBand");
    Files.writeString(form, Files.readString(form).replaceFirst("tautBand:", "tautBand: no"));

    Ran answered = Ran.with(with(payers, "check", claims.toString(), "--answers", form.toString()));

    assertThat(answered.err()).hasLineCount(1).contains("matched by id, date of service");
    assertThat(answered.out()).contains("rule    tpi-taut-band");
  }

  private static String[] with(String[] last, String... first) {
    return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
  }

  @Test
  void anAnswerByHandForTwoPatientsIsTold() throws IOException {
    String claims =
        EPIDURAL.formatted("V1", "p1", "null", "") + EPIDURAL.formatted("V1", "p2", "null", "");
    Path answers =
        Files.writeString(folder.resolve("answers.yaml"), "V1:\n  conservativeCareWeeks: 6\n");

    Ran ran = check(claims, "--answers", answers.toString());

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(ran.err()).contains("claims of more than one patient have that id");
  }
}
