package io.github.payerrules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.review.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir
  Path folder;

  private Path file;
  private AuditLog log;

  @BeforeEach
  void open() {
    file = folder.resolve("audit.jsonl");
    log = AuditLog.at(file, NOON);
  }

  @Test
  void aWholeLogPasses() throws IOException {
    write(3);

    AuditReport report = check();

    assertThat(report.problems()).isEmpty();
    assertThat(report.notes()).isEmpty();
    assertThat(report.sealsChecked()).isTrue();
    // Opened, the rules, the tables, and three reviews.
    assertThat(report.lines()).isEqualTo(6);
    assertThat(report.events()).containsEntry("review", 3L).containsEntry("rules", 2L);
  }

  @Test
  void nothingOfTheClaimIsInIt() throws IOException {
    Claim claim = new ClaimReader().claim("""
        {"id":"SMITH-4711","claimNumber":"ACC-77","payer":"acme","patientKey":"MRN-0815",
         "authorizationNumber":"AUTH-123","rendering":{"npi":"2000000036"},
         "lines":[{"number":1,"code":"64483","date":"2026-03-09","charge":431.17,
                   "diagnoses":["M54.16"]}],
         "evidence":{"baselineScore":7}}
        """);
    Review review = review("2026-03-09 was the day", "a1");

    log.append(AuditEntry.review("mlee", claim, review));
    log.append(AuditEntry.request("mlee", claim, review, List.of("painWeeks")));
    log.append(AuditEntry.export(
        "mlee", claim, List.of(AuditExport.of("pas-bundle", new byte[] {1, 2}, List.of("npi")))));

    String text = Files.readString(file);
    // Digits of a hash may be any number by chance.
    assertThat(text.replaceAll("[0-9a-f]{32,64}", "#"))
        .doesNotContain(
            "SMITH",
            "4711",
            "ACC-77",
            "MRN",
            "0815",
            "AUTH-123",
            "2000000036",
            "64483",
            "2026-03-09",
            "431",
            "M54",
            "baselineScore",
            "was the day");
    assertThat(text)
        .contains("\"user\":\"mlee\"", "\"verdict\":\"denial\"", "\"rule\":\"esi-limit\"")
        .contains("\"complete\":false", "\"gaps\":[\"painWeeks\"]")
        .contains("\"kind\":\"pas-bundle\"", "\"bytes\":2", "\"items\":[\"npi\"]")
        .contains("\"claim\":\"" + log.reference("SMITH-4711") + "\"")
        .contains("\"patient\":\"" + log.reference("MRN-0815") + "\"");
  }

  @Test
  void thePayerOfAClaimWithoutRulesIsNotNamed() throws IOException {
    Review unknown = review("", "").toBuilder().payer("Jane Roe").build();

    log.append(AuditEntry.review("mlee", claim("c"), unknown));

    assertThat(Files.readString(file)).doesNotContain("Jane").contains("\"payer\":\"unknown\"");
  }

  @Test
  void otherRulesAreALineOfTheirOwn() throws IOException {
    log.append(AuditEntry.review("mlee", claim("c"), review("x", "a1")));
    log.append(AuditEntry.review("mlee", claim("c"), review("x", "a1")));
    log.append(AuditEntry.review("mlee", claim("c"), review("x", "b2")));

    assertThat(Files.readAllLines(file).stream().filter(it -> it.contains("\"of\":\"acme\"")))
        .hasSize(2)
        .last()
        .asString()
        .contains("\"now\":\"b2\",\"before\":\"a1\"");
  }

  @Test
  void theSecretIsItsOwnersAlone() throws IOException {
    write(1);

    assertThat(PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("audit.jsonl.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aChangedCharacterIsFoundAnywhere() throws IOException {
    write(2);
    byte[] good = Files.readAllBytes(file);
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] = (byte) (bad[i] == '0' ? '1' : '0');
      Files.write(file, bad);

      assertThat(check().problems()).as("byte %d", i).isNotEmpty();
    }
  }

  @Test
  void aMissingLineIsFoundWhereverItWas() throws IOException {
    write(3);
    List<String> good = Files.readAllLines(file);
    for (int i = 0; i < good.size(); i++) {
      List<String> bad = new ArrayList<>(good);
      bad.remove(i);
      Files.write(file, bad);

      assertThat(check().problems()).as("line %d", i + 1).hasSize(1);
    }
  }

  @Test
  void namesTheNumbersOfMissingLines() throws IOException {
    write(3);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.subList(2, 4).clear();
    Files.write(file, lines);

    assertThat(check().problems())
        .extracting(Problem::line, Problem::what)
        .containsExactly(tuple(3, "line numbers 3 to 4 are missing before this one"));
  }

  @Test
  void anEndThatWasCutIsFound() throws IOException {
    write(3);
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, 4));

    assertThat(check().problems())
        .extracting(Problem::what)
        .containsExactly("the log ends with line number 4, but line number 6 was written: its end"
            + " was cut off");

    Files.delete(folder.resolve("audit.jsonl.head"));
    assertThat(check().problems())
        .extracting(Problem::what)
        .containsExactly("nobody can tell whether lines are missing at the end: audit.jsonl.head is"
            + " not there");
  }

  @Test
  void halfALineIsFound() throws IOException {
    write(2);
    byte[] good = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(good, good.length - 30));

    assertThat(check().problems()).extracting(Problem::what).contains("the last line is cut off");
  }

  @Test
  void linesInAnotherOrderAreFound() throws IOException {
    write(3);
    List<String> good = Files.readAllLines(file);
    for (int i = 0; i + 1 < good.size(); i++) {
      List<String> bad = new ArrayList<>(good);
      Collections.swap(bad, i, i + 1);
      Files.write(file, bad);

      assertThat(check().problems()).as("lines %d and %d", i + 1, i + 2).isNotEmpty();
    }
  }

  @Test
  void aCopiedLineIsFound() throws IOException {
    write(2);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(3, lines.get(2));
    Files.write(file, lines);

    assertThat(check().problems())
        .extracting(Problem::what)
        .containsExactly("line number 3 is there more than once");
  }

  @Test
  void aWholeNewChainWithoutTheSecretIsFound() throws IOException {
    write(2);
    Path other = folder.resolve("other.jsonl");
    AuditLog.at(other, NOON).append(AuditEntry.review("mlee", claim("c"), review("x", "a1")));
    Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        folder.resolve("other.jsonl.head"),
        folder.resolve("audit.jsonl.head"),
        StandardCopyOption.REPLACE_EXISTING);

    assertThat(check().problems())
        .extracting(Problem::what)
        .contains("this line was not written with the log's secret");
  }

  @Test
  void aNotedHashProvesThatTheLogWasNotPutBack() throws IOException {
    write(1);
    byte[] oldLog = Files.readAllBytes(file);
    byte[] oldHead = Files.readAllBytes(folder.resolve("audit.jsonl.head"));
    write(1);
    String noted = check().lastHash();
    AuditCheck withAnchor = AuditCheck.create().withAnchor(noted);
    assertThat(withAnchor.check(List.of(file)).isWhole()).isTrue();

    Files.write(file, oldLog);
    Files.write(folder.resolve("audit.jsonl.head"), oldHead);

    assertThat(check().isWhole()).isTrue();
    assertThat(withAnchor.check(List.of(file)).problems())
        .extracting(Problem::what)
        .containsExactly("no line has the hash that was noted: the log was replaced or cut");
  }

  @Test
  void nothingIsAddedToALogThatWasCut() throws IOException {
    write(2);
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, 3));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> write(1))
        .withMessageContaining("is shorter than when the last line was written")
        .withMessageContaining("payer-rules audit verify audit.jsonl");
    assertThat(Files.readAllLines(file)).hasSize(3);
  }

  @Test
  void aProcessThatEndedBeforeItNotedTheEndLosesNothing() throws IOException {
    write(1);
    byte[] head = Files.readAllBytes(folder.resolve("audit.jsonl.head"));
    write(1);
    Files.write(folder.resolve("audit.jsonl.head"), head);

    assertThat(check().problems()).isEmpty();
    assertThat(check().notes()).hasSize(1);
    write(1);

    assertThat(check().problems()).isEmpty();
    assertThat(check().notes()).isEmpty();
    assertThat(check().events()).containsEntry("review", 3L).containsEntry("rules", 2L);
  }

  @Test
  void severalWritersAppendAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Void>> writers = Collections.nCopies(4, () -> {
      AuditLog own = AuditLog.at(file, NOON);
      for (int i = 0; i < 25; i++) {
        own.append(AuditEntry.review("mlee", claim("c" + i), review("x", "a1")));
      }
      return null;
    });
    try {
      for (Future<Void> done : threads.invokeAll(writers)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(check().problems()).isEmpty();
    assertThat(check().events()).containsEntry("review", 100L);
  }

  @Test
  void goesOnAfterARotation() throws IOException {
    write(2);
    Path archive = folder.resolve("audit-2026-06.jsonl");
    log.rotate(archive);
    write(1);

    assertThat(AuditCheck.create().check(List.of(archive, file)).problems()).isEmpty();
    assertThat(AuditCheck.create().check(List.of(archive, file)).lastNumber()).isEqualTo(8);
    assertThat(AuditCheck.create().check(List.of(archive)).problems()).isEmpty();
    assertThat(check().problems()).isEmpty();
    assertThat(check().notes()).singleElement().asString().contains("rotated away");
    List<String> cut = Files.readAllLines(archive);
    Files.write(archive, cut.subList(0, cut.size() - 1));
    assertThat(AuditCheck.create().check(List.of(archive)).problems()).hasSize(1);
    assertThat(AuditCheck.create().check(List.of(archive, file)).problems()).hasSize(1);
  }

  @Test
  void aFailingLogHandsTheReviewOver() throws IOException {
    write(1);
    Files.delete(folder.resolve("audit.jsonl.head"));
    Claim claim = claim("c");
    Review review = review("x", "a1");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> log.append(AuditEntry.review("mlee", claim, review)))
        .withMessageContaining("audit.jsonl.head is missing");
  }

  @Test
  void refusesAUserWhoIsASentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuditEntry.review("Mary Lee, for Jane Roe", claim("c"), review("x", "a")))
        .withMessageNotContaining("Roe");
  }

  private AuditReport check() throws IOException {
    return AuditCheck.create().check(List.of(file));
  }

  private void write(int reviews) throws IOException {
    for (int i = 0; i < reviews; i++) {
      log.append(AuditEntry.review("mlee", claim("c" + i), review("x", "a1")));
    }
  }

  private static Claim claim(String id) {
    return Claim.builder().id(id).payer("acme").lines(List.of()).build();
  }

  private static Review review(String message, String contentHash) {
    return Review.builder()
        .payer("acme")
        .reviewedOn(LocalDate.of(2026, 7, 1))
        .versions(Versions.builder()
            .library("0.1.0")
            .rules("2026.1")
            .contentHash(contentHash)
            .build())
        .findings(List.of(Finding.builder()
            .rule("esi-limit")
            .outcome(Outcome.DENY)
            .lines(List.of(1))
            .message(message)
            .citation("Acme policy")
            .mark(Mark.VERIFIED)
            .category("frequency")
            .cause(RootCause.FREQUENCY)
            .remedy("")
            .group("CO")
            .carc("151")
            .source("acme/frequency.drl:1")
            .build()))
        .build();
  }
}
