package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactCommandTest {

  private static final String OLD = "src/test/resources/payers";
  private static final int CLAIMS = 1_000;

  @TempDir
  Path folder;

  private Path payers;
  private Path claims;

  /** Of every five claims one is of a fourth session, one of a fifth. */
  @BeforeEach
  void makesClaims() throws IOException {
    payers = ChangedPayers.copiedInto(folder.resolve("payers"));
    claims = folder.resolve("past.jsonl");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      StringBuilder history = new StringBuilder();
      for (int earlier = 0; earlier < i % 5; earlier++) {
        history
            .append(earlier == 0 ? "" : ",")
            .append("{\"code\":\"64483\",\"date\":\"2026-0" + (1 + earlier) + "-10\"}");
      }
      lines.add(
          "{\"id\":\"past-" + i + "\",\"payer\":\"acme\",\"rendering\":{\"npi\":\"1999999984\"},"
              + "\"lines\":[{\"number\":1,\"code\":\"64483\",\"date\":\"2026-07-01\",\"charge\":100.50,"
              + "\"diagnoses\":[\"M54.16\"],\"placeOfService\":\"11\"}],\"history\":[" + history
              + "]}");
    }
    Files.write(claims, lines);
    ChangedPayers.replace(payers.resolve("acme/frequency.drl"), "year.count > 4", "year.count > 3");
  }

  private Ran impact(Object... more) {
    List<String> all = new ArrayList<>(
        List.of("impact", OLD, payers.toString(), claims.toString(), "--today", "2026-07-15"));
    for (Object each : more) {
      all.add(each.toString());
    }
    return Ran.with(all.toArray(String[]::new));
  }

  @Test
  void countsNewDenialsAndTheirMoney() {
    Ran ran = impact();

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("""
        What changed in the rules
        esi-sessions-per-12-months  acme/frequency.drl:1
            limit 4 becomes 3: count of sessions in same region in the last 12 months is more than 3

        What changes for claims
        1,000 claims, 200 that the change can concern, 200 answered otherwise (200 lines)
        new denials: 200, $20,100.00; denials gone: 0, $0.00; other answers: 0
        """);
    assertThat(ran.out())
        .contains(
            "esi-sessions-per-12-months                    200 claims  +200 denials $20,100.00")
        .contains("past-3: acme, QUESTIONS becomes DENIAL")
        .contains("new   line 1 64483 $100.50 esi-sessions-per-12-months: This is ESI session 4");
    assertThat(ran.err()).matches("1,000 claims in \\d+\\.\\d s\n");
  }

  @Test
  void tellsDenialsThatAreGone() throws IOException {
    JsonNode object = new ObjectMapper()
        .readTree(Ran.with(
                "impact",
                payers.toString(),
                OLD,
                claims.toString(),
                "--today",
                "2026-07-15",
                "--json")
            .out());

    assertThat(object.at("/changed/goneDenials").asInt()).isEqualTo(200);
    assertThat(object.at("/changed/goneMoney").decimalValue()).isEqualByComparingTo("20100");
    assertThat(object.at("/changed/newDenials").asInt()).isZero();
    assertThat(object.at("/byProvider/1999999984/claims").asInt()).isEqualTo(200);
    assertThat(object.at("/byCode/64483/lines").asInt()).isEqualTo(200);
  }

  @Test
  void packsGiveTheSameFiguresAsFolders() throws IOException {
    Path old = folder.resolve("old.jar");
    Path now = folder.resolve("new.jar");
    assertThat(Ran.with("pack", OLD, "--into", old.toString()).exit()).isZero();
    assertThat(Ran.with("pack", payers.toString(), "--into", now.toString()).exit())
        .isZero();

    Ran packed = Ran.with(
        "impact", old.toString(), now.toString(), claims.toString(), "--today", "2026-07-15");

    assertThat(packed.out()).isEqualTo(impact().out());
  }

  @Test
  void failsABuildWhereTooManyChange() {
    assertThat(impact("--max-changed", "199").exit()).isEqualTo(1);
    assertThat(impact("--max-changed", "200").exit()).isZero();
  }

  @Test
  void goesOnWhereItWasInterrupted() throws IOException {
    Path journal = folder.resolve("impact.jsonl");
    String whole = impact("--journal", journal).out();
    List<String> lines = Files.readAllLines(journal);
    // As if the process had ended in the middle of a line, behind the second mark.
    int mark = 0;
    int kept = 0;
    while (mark < 2) {
      mark += lines.get(kept++).startsWith("{\"mark\"") ? 1 : 0;
    }
    String cut = String.join("\n", lines.subList(0, kept + 1)) + "\n"
        + lines.get(kept + 1).substring(0, 40);
    Files.writeString(journal, cut);

    Ran resumed = impact("--journal", journal);

    assertThat(resumed.out()).isEqualTo(whole);
    assertThat(Files.readAllLines(journal)).isEqualTo(lines);
    assertThat(impact("--journal", journal).out()).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "doubled", "changed", "block"})
  void doesNotGoOnWithAJournalThatWasChanged(String how) throws IOException {
    Path journal = folder.resolve("impact.jsonl");
    impact("--journal", journal);
    List<String> lines = new ArrayList<>(Files.readAllLines(journal));
    int at = 2;
    switch (how) {
      case "lost" -> lines.remove(at);
      case "doubled" -> lines.add(at, lines.get(at));
      case "changed" -> lines.set(at, lines.get(at).replace("acme", "acne"));
      default -> {
        while (!lines.remove(1).startsWith("{\"mark\"")) {
          // All changes up to the first mark, and the mark.
        }
      }
    }
    Files.write(journal, lines);

    Ran ran = impact("--journal", journal);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("was changed by another hand, or lost a line");
  }

  @Test
  void writesOverNothingThatItReads() throws IOException {
    String before = Files.readString(claims);

    assertThat(impact("--html", claims).err()).contains("--html takes a FILE.html, not ");
    Path page = folder.resolve("both.html");
    assertThat(impact("--html", page, "--journal", page).err()).contains("name one file");
    assertThat(Files.readString(claims)).isEqualTo(before);
  }

  @Test
  void doesNotGoOnWithTheJournalOfOtherRules() throws IOException {
    Path journal = folder.resolve("impact.jsonl");
    impact("--journal", journal);
    ChangedPayers.replace(payers.resolve("acme/frequency.drl"), "year.count > 3", "year.count > 2");

    Ran ran = impact("--journal", journal);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("something else was given: new rules; name another file");
  }

  @Test
  void doesNotGoOnWithTheJournalOfOtherClaimsOfTheSameSize() throws IOException {
    Path journal = folder.resolve("impact.jsonl");
    String first = impact("--journal", journal).out();
    String before = Files.readString(claims);
    String changed = before.replace("\"64483\"", "\"64484\"");
    assertThat(changed).hasSameSizeAs(before);
    Files.writeString(claims, changed);

    Ran ran = impact("--journal", journal);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("something else was given: claims; name another file");
    Files.writeString(claims, before);
    assertThat(impact("--journal", journal).out()).isEqualTo(first);
  }

  @Test
  void doesNotGoOnWhereSomethingElseDecides() throws IOException {
    Path history = Files.createDirectories(folder.resolve("history"));
    Path past = history.resolve("past.jsonl");
    Files.writeString(past, Files.readAllLines(claims).get(0));
    Path journal = folder.resolve("impact.jsonl");
    impact("--journal", journal);

    assertThat(impact("--journal", journal, "--history-from", history).err())
        .contains("something else was given: --history-from; name another file");
    assertThat(impact("--journal", journal, "--payer", "acme").err())
        .contains("something else was given: --payer; name another file");
    assertThat(impact("--journal", journal, "--payer-id", "1=acme").err())
        .contains("something else was given: --payer-id; name another file");

    Path second = folder.resolve("second.jsonl");
    assertThat(impact("--journal", second, "--history-from", history).exit()).isZero();
    Files.writeString(past, Files.readAllLines(claims).get(1));
    assertThat(impact("--journal", second, "--history-from", history).err())
        .contains("something else was given: --history-from; name another file");
  }

  @Test
  void saysOfWhichDayAJournalIs() {
    Path journal = folder.resolve("impact.jsonl");
    impact("--journal", journal);

    Ran ran = Ran.with(
        "impact",
        OLD,
        payers.toString(),
        claims.toString(),
        "--today",
        "2026-07-16",
        "--journal",
        journal.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err().replaceAll("\\s+", " "))
        .contains("given: day; name another file, or name its day: --today 2026-07-15");
  }

  @Test
  void reviewsEveryClaimThatAChangedTableCanConcern() throws IOException {
    Path procedures = payers.resolve("acme/tables/procedures.csv");
    Files.writeString(procedures, Files.readString(procedures).replace("64483,ESI", "64479,ESI"));

    Ran ran = impact();

    assertThat(ran.out()).contains("1,000 claims, 1,000 that the change can concern");
    assertThat(ran.out()).contains("no-policy");
  }

  @Test
  void writesAPage() throws IOException {
    Path page = folder.resolve("impact.html");
    impact("--html", page);

    assertThat(Files.readString(page))
        .contains("<h2 id=\"figures-title\">Figures</h2>", "$20,100.00")
        .contains("new deny", "past-3");
  }
}
