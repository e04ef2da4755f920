package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

  private static final String CLAIMS = "src/test/resources/claims/two.yaml";

  @TempDir
  Path folder;

  private Path payers;
  private Path review;
  private Path archive;

  @BeforeEach
  void reviewsAndKeeps() throws IOException {
    payers = ChangedPayers.copiedInto(folder.resolve("payers"));
    archive = folder.resolve("archive");
    Ran checked =
        Ran.with("check", CLAIMS, "--payers", payers.toString(), "--today", "2026-07-15", "--json");
    review = folder.resolve("review.jsonl");
    Files.writeString(review, checked.out());
    Ran kept = Ran.with("archive", payers.toString(), "--into", archive.toString());
    assertThat(kept.exit()).isZero();
    assertThat(kept.out()).startsWith("kept acme ");
  }

  private Ran replay(Path claims) {
    return Ran.with(
        "replay",
        review.toString(),
        claims.toString(),
        "--claim",
        "fifth-session",
        "--archive",
        archive.toString());
  }

  @Test
  void givesTheSameAnswerAfterTheRulesHaveChanged() throws IOException {
    ChangedPayers.replace(payers.resolve("acme/frequency.drl"), "year.count > 4", "year.count > 9");
    Ran.with("archive", payers.toString(), "--into", archive.toString());

    Ran ran = replay(Path.of(CLAIMS));

    assertThat(ran.out())
        .startsWith("the same answer on 2026-07-15 by acme ")
        .contains("DENIAL")
        .contains("Rules, tables, limits, library, claim and sources are those of the review.");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void twoReviewsOrTwoClaimsOfOneIdAreNotToldApart() throws IOException {
    Path claims = folder.resolve("claims.yaml");
    String one = Files.readString(Path.of(CLAIMS));
    Files.writeString(claims, one + "\n---\n" + one);

    assertThat(replay(claims).err())
        .contains(" holds 2 claims with the id of the review; put the one that was reviewed into");

    Files.writeString(review, Files.readString(review).repeat(2));
    Ran ran = replay(Path.of(CLAIMS));

    assertThat(ran.exit()).isEqualTo(PayerRulesCli.BAD_INPUT);
    assertThat(ran.err()).contains(" holds 2 reviews of the claim; put the one to run again into");
  }

  @Test
  void saysExactlyWhatDiffersWhereTheClaimIsAnother() throws IOException {
    Path claims = folder.resolve("claims.yaml");
    Files.writeString(
        claims, Files.readString(Path.of(CLAIMS)).replaceFirst("2025-08-01", "2024-08-01"));

    Ran ran = replay(claims);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("finding gone: esi-sessions-per-12-months on lines [1]")
        .contains("The claim, or what the sources said of it, is another: its fingerprint was ")
        .contains("The rules are those of the review.");
  }

  @Test
  void saysWhatOfTheStampIsAnother() throws IOException {
    String table = "practitioner units 2026-04-01 to 2026-06-30, SHA-256 0f1e2d";
    Files.writeString(
        review,
        Files.readString(review)
            .replaceAll("\"library\":\"[^\"]*\"", "\"library\":\"0.0.9\"")
            .replace("\"tables\":[]", "\"tables\":[\"" + table + "\"]"));

    Ran ran = replay(Path.of(CLAIMS));

    assertThat(ran.out().replaceAll("\\s+", " "))
        .startsWith("the same answer on ")
        .contains("The library was 0.0.9 and is ")
        .contains("The review had a table that is not at hand: " + table)
        .doesNotContain("fingerprint", "The limits were");
  }

  @Test
  void reviewsWithinTheLimitsOfTheReview() throws IOException {
    Files.writeString(review, Files.readString(review).replace("10000 firings", "1 firings"));

    Ran ran = replay(Path.of(CLAIMS));

    assertThat(ran.out()).doesNotContain("The limits were");
    Files.writeString(review, Files.readString(review).replace("1 firings", "1 firings, PT1S"));
    assertThat(replay(Path.of(CLAIMS)).out().replaceAll("\\s+", " "))
        .contains("The limits were 1 firings, PT1S and are 1 firings.");
  }

  @Test
  void refusesRulesThatAreNotThereOrWereChanged() throws IOException {
    Path pack;
    try (Stream<Path> packs = Files.list(archive.resolve("packs"))) {
      pack = packs.findFirst().orElseThrow();
    }
    Files.write(pack, new byte[] {1, 2, 3});
    assertThat(replay(Path.of(CLAIMS)).err()).contains("is missing or was changed");

    try (Stream<Path> rules = Files.list(archive.resolve("rules"))) {
      for (Path each : rules.toList()) {
        Files.delete(each);
      }
    }
    Ran gone = replay(Path.of(CLAIMS));
    assertThat(gone.exit()).isEqualTo(2);
    assertThat(gone.err()).contains("the archive holds no rules of acme with the content ");
  }

  @Test
  void keepsTheSameRulesOnce() throws IOException {
    Ran.with("archive", payers.toString(), "--into", archive.toString());

    try (Stream<Path> packs = Files.list(archive.resolve("packs"))) {
      assertThat(packs.toList()).hasSize(1);
    }
  }

  @Test
  void aDamagedPackIsStoredAgain() throws IOException {
    Path pack;
    try (Stream<Path> packs = Files.list(archive.resolve("packs"))) {
      pack = packs.findFirst().orElseThrow();
    }
    Files.writeString(pack, "no pack");
    assertThat(replay(Path.of(CLAIMS)).exit()).isEqualTo(2);

    Ran repaired = Ran.with("archive", payers.toString(), "--into", archive.toString());

    assertThat(repaired.out()).startsWith("repaired acme ");
    assertThat(replay(Path.of(CLAIMS)).exit()).isZero();
    assertThat(
            Ran.with("archive", payers.toString(), "--into", archive.toString()).out())
        .startsWith("kept acme ");

    Files.delete(pack);
    Files.createDirectories(pack.resolve("inside"));
    assertThat(
            Ran.with("archive", payers.toString(), "--into", archive.toString()).out())
        .startsWith("repaired acme ");
    assertThat(replay(Path.of(CLAIMS)).exit()).isZero();
  }

  @Test
  void aNameThatLeadsToNoPackIsWrittenAgain() throws IOException {
    try (Stream<Path> rules = Files.list(archive.resolve("rules"))) {
      Files.writeString(rules.findFirst().orElseThrow(), "0123abcd\n");
    }

    Ran repaired = Ran.with("archive", payers.toString(), "--into", archive.toString());

    assertThat(repaired.out()).startsWith("repaired acme ");
    assertThat(replay(Path.of(CLAIMS)).exit()).isZero();
  }

  @Test
  void aPackThatCannotBeKeptIsNamed() throws IOException {
    Path broken = folder.resolve("broken.jar");
    Files.writeString(broken, "no pack");

    Ran ran = Ran.with("archive", broken.toString(), "--into", archive.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("broken.jar").doesNotContain(".tmp");
    try (Stream<Path> packs = Files.list(archive.resolve("packs"))) {
      assertThat(packs.toList()).hasSize(1);
    }
  }

  @Test
  void wantsOneReviewAndItsClaim() throws IOException {
    Ran many = Ran.with("replay", review.toString(), CLAIMS, "--archive", archive.toString());
    assertThat(many.err()).contains("say which with --claim");

    Files.write(review, List.of("no review"));
    assertThat(replay(Path.of(CLAIMS)).err()).contains("holds no reviews as check --json writes");
  }
}
