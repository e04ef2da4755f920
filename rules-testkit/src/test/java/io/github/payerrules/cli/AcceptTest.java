package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptTest {

  private static final String REASON = "policy 100: \"4 a year\"";
  private static final String WHY = "why: \"policy 100: \\\"4 a year\\\"\"";

  @TempDir
  Path folder;

  private Path payers;
  private Path cases;
  private String shipped;

  @BeforeEach
  void copy() throws IOException {
    Path from = Path.of("src/test/resources/payers");
    payers = folder.resolve("payers");
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, payers.resolve(from.relativize(path)));
      }
    }
    cases = payers.resolve("acme/frequency.cases.yaml");
    shipped = Files.readString(cases);
  }

  @Test
  void writesTodaysAnswerAndTheReasonAndKeepsTheRest() throws IOException {
    assertAccepted("""
        # before \uD83D\uDE00
        - case: wrong   # named so
          like: a fifth lumbar ESI inside twelve months
          # kept
          near: [esi-sessions-per-12-months]
          expect: none # and kept

        # after
        - { case: later, like: wrong, expect: [ { deny: esi-sessions-per-12-months, line: 1 } ] }
        """, """
        # before \uD83D\uDE00
        - case: wrong   # named so
          %s
          like: a fifth lumbar ESI inside twelve months
          # kept
          expect:
            - { deny: esi-sessions-per-12-months, line: 1 } # and kept

        # after
        - { case: later, like: wrong, expect: [ { deny: esi-sessions-per-12-months, line: 1 } ] }
        """.formatted(WHY));
  }

  @Test
  void keepsTheLineEndsOfWindows() throws IOException {
    Files.writeString(cases, (shipped + """
        - case: wrong
          like: a fifth lumbar ESI inside twelve months
          expect: none
        """).replace("\n", "\r\n"));

    assertThat(Ran.with("test", payers.toString(), "--accept", "wrong", "--reason", REASON)
            .exit())
        .isZero();

    String written = Files.readString(cases);
    assertThat(written).contains("- case: wrong\r\n  " + WHY + "\r\n");
    assertThat(written.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void keepsWhoMayReadTheFile() throws IOException {
    assumeThat(cases.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Files.writeString(
        cases,
        "- { case: wrong, like: a fifth lumbar ESI inside twelve months, expect: none }\n",
        StandardOpenOption.APPEND);
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-rw-r--");
    Files.setPosixFilePermissions(cases, permissions);

    assertThat(Ran.with("test", payers.toString(), "--accept", "wrong", "--reason", REASON)
            .exit())
        .isZero();

    assertThat(Files.getPosixFilePermissions(cases)).isEqualTo(permissions);
  }

  @Test
  void keepsTheLayoutOfACaseOnOneLine() throws IOException {
    assertAccepted(
        "- { case: wrong, like: a fifth lumbar ESI inside twelve months, draft: true, expect: none }\n",
        "- { case: wrong, " + WHY + ", like: a fifth lumbar ESI inside twelve months,"
            + " expect: [ { deny: esi-sessions-per-12-months, line: 1 } ] }\n");
  }

  @Test
  void keepsStatingMessagesAndCodesAndReplacesTheOldReason() throws IOException {
    assertAccepted(
        """
        - draft: true
          case: wrong
          claim: { lines: [ { code: "20552", date: 2026-07-01, diagnoses: [M79.18] } ] }
          why: >-
            folded
            text
          expect:
          - deny: units-above-20
            line: 1
            message: x
            carc: PR-50
        """.replace("date: 2026-07-01", "date: 2026-07-01, units: 21"),
        """
        - case: wrong
          claim: { lines: [ { code: "20552", date: 2026-07-01, diagnoses: [M79.18] } ] }
          %s
          expect:
          - { review: units-above-20, line: 1, carc: CO-222, message: Line 1 bills 21 units. }
        """.formatted(WHY).replace("date: 2026-07-01", "date: 2026-07-01, units: 21"));
  }

  @Test
  void takesNothingAway() throws IOException {
    assertAccepted("""
        - case: wrong
          like: a fifth lumbar ESI inside twelve months
          remove: /history/0
          expect:
            - { deny: esi-sessions-per-12-months, line: 1 }
        """, """
        - case: wrong
          %s
          like: a fifth lumbar ESI inside twelve months
          remove: /history/0
          expect: none
        """.formatted(WHY));
  }

  @Test
  void editsJson() throws IOException {
    Path json = payers.resolve("shared/claim-data.cases.json");
    Files.delete(payers.resolve("shared/claim-data.cases.yaml"));
    Files.writeString(json, """
        [ { "case": "21 units", "expect": "none",
            "claim": { "lines": [ { "code": "20552", "date": "2026-07-01", "units": 21 } ] } },
          { "case": "20 units", "like": "21 units", "change": { "/lines/0/units": 20 },
            "expect": "none" } ]
        """);

    Ran ran = accept("21 units", "shared checks");

    assertThat(ran.exit()).isZero();
    assertThat(json).content().isEqualTo("""
        [ { "case": "21 units", "why": "shared checks", "expect": [ { "review": "units-above-20", "line": 1 } ],
            "claim": { "lines": [ { "code": "20552", "date": "2026-07-01", "units": 21 } ] } },
          { "case": "20 units", "like": "21 units", "change": { "/lines/0/units": 20 },
            "expect": "none" } ]
        """);
  }

  @Test
  void takesOneNamedCaseWithAReason() throws IOException {
    assertThat(Ran.with("test", payers.toString(), "--accept", "x").err())
        .isEqualTo("payer-rules: --accept \"CASE\" and --reason \"why it is right\" go together\n");
    assertThat(Ran.with("test", payers.toString(), "--reason", "x").exit()).isEqualTo(2);
    assertThat(accept("21 unit", REASON).err())
        .isEqualTo("payer-rules: there is no case \"21 unit\". Did you mean \"21 units\"?\n");
    assertThat(accept("21 units", REASON).out())
        .isEqualTo("nothing to accept: shared/claim-data.cases.yaml:1 21 units already passes\n");
    Files.writeString(
        payers.resolve("shared/claim-data.cases.yaml"),
        "\n- { case: a taut band, like: 21 units, expect: none }\n",
        StandardOpenOption.APPEND);
    assertThat(accept("a taut band", REASON).err())
        .contains(
            "several cases are called \"a taut band\"",
            "acme/medical-necessity.cases.yaml:29, shared/claim-data.cases.yaml:12");
    assertThat(accept("shared/claim-data.cases.yaml:12", REASON).exit()).isZero();
  }

  @Test
  void refusesOneOfManyValues() throws IOException {
    Files.writeString(cases, shipped + """

        - case: wrong
          like: a fifth lumbar ESI inside twelve months
          each: { /lines/0/placeOfService: ["11", "24"] }
          expect: none
        """);
    String before = Files.readString(cases);

    Ran ran = accept("wrong: 24", REASON);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains(
            "wrong: 24 is one value of a case with each",
            "Take the value out of each and give it a case of its own:"
                + " expect: [ { deny: esi-sessions-per-12-months, line: 1 } ]");
    assertThat(cases).content().isEqualTo(before);
  }

  private void assertAccepted(String before, String after) throws IOException {
    Files.writeString(cases, shipped + "\n" + before);

    Ran ran = accept("wrong", REASON);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("accepted  acme/frequency.cases.yaml:");
    assertThat(Files.readString(cases)).isEqualTo(shipped + "\n" + after);
    assertThat(Ran.with("test", payers.toString()).exit()).isZero();
  }

  private Ran accept(String name, String reason) {
    return Ran.with("test", payers.toString(), "--accept", name, "--reason", reason);
  }
}
