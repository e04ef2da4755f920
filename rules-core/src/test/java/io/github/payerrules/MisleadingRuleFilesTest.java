package io.github.payerrules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.payerrules.internal.book.FolderReader;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that say something else than they seem to, or cost more than they look, are refused. */
class MisleadingRuleFilesTest {

  private static final String PROCEDURES =
      "code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source\n";

  @TempDir
  Path above;

  private RuleFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = RuleFolder.in(above).denying("r1", "procedure == \"ESI\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u09EA", // the digit 4 of Bengali, which looks like an 8
        "\u0664",
        "\uFF11",
        "\u202E",
        "\u2066",
        "\u200B",
        "\u00AD",
        "\u061C",
        "\u3164",
        "\u115F",
        "\uFE0F",
        "\u2028",
        "\u0085",
        "\u0000",
        "\u0007",
        "\uE000",
        "\uDB40\uDC41", // a tag character
        "\uDB40\uDD00"
      })
  void oddCharactersAreRefusedWhereverTheyStand(String odd) throws IOException {
    for (UnaryOperator<String> place : List.<UnaryOperator<String>>of(
        rule -> "// nothing " + odd + " here\n" + rule,
        rule -> "/* nothing\n" + odd + " here */\n" + rule,
        rule -> rule.replace("found", "fo" + odd + "und"),
        rule -> rule.replace("line :", "li" + odd + "ne :"))) {
      String rule = RuleFolder.rule("r1", "line : Line( units > 1 )", "deny( line )");
      folder.with("r1.drl", place.apply(rule));
      assertThat(lint()).contains("U+%04X".formatted(odd.codePointAt(0)));
    }
    folder.with("r1.drl", RuleFolder.rule("r1", "line : Line( units > 1 )", "deny( line )"));
    folder.with("tables/codes.csv", "list,code,source\n# " + odd + "\nx,64483,a" + odd + "b\n");
    assertThat(lint()).contains("acme/tables/codes.csv:2").contains("acme/tables/codes.csv:3");
    Files.delete(folder.path().resolve("tables/codes.csv"));
    folder.with("payer.yaml", "name: Acme\nversion: \"1\"\nabout: a" + odd + "b\n");
    assertThat(lint()).contains("acme/payer.yaml:");
  }

  @Test
  void ordinaryWordsOfOtherLanguagesAreNoOddCharacters() throws IOException {
    folder.with("payer.yaml", "name: Clínica Muñoz\nversion: \"1\"\nabout: 5 § µg — “ESI” 10 °\n");
    assertThat(lint()).isEmpty();
  }

  @Test
  void twoValuesForTheSameDaysAreRefused() throws IOException {
    folder.with("payer.yaml", payer("""
        parameters:
          - { name: most, value: 99, citation: c, mark: V }
          - { name: most, value: 1, citation: c, mark: V }
          - { name: least, value: 1, citation: c, mark: V, until: 2024-12-31 }
          - { name: least, value: 2, citation: c, mark: V, effective: 2025-01-01 }
          - { name: other, value: 2, citation: c, mark: V, effective: 2025-01-01 }
          - { name: other, value: 1, citation: c, mark: V, until: 2025-01-01 }
        deadlines:
          - { for: original claim, within: 5 years, from: service, citation: c, mark: V, effective: 2010-01-01 }
          - { for: original claim, within: 1 year, from: service, citation: c, mark: V, effective: 2010-01-01 }
          - { for: appeal, within: 90 days, from: decision, network: in, citation: c, mark: V }
          - { for: appeal, within: 180 days, from: decision, network: out, citation: c, mark: V }
        """));

    assertThat(lint()).isEqualTo("""
        acme/payer.yaml:5: the parameter most appears twice for the same dates; the first is on line 4
        acme/payer.yaml:9: the parameter other appears twice for the same dates; the first is on line 8
        acme/payer.yaml:12: the deadline for original claim appears twice for the same dates; the first is on line 11""");
  }

  @Test
  void aLastDayOnAWeekendOrHolidayMovesWhereThePayerSaysSo() {
    PayerDeadline stays = PayerDeadline.builder()
        .filing("original claim")
        .amount(1)
        .unit(PayerDeadline.Unit.YEARS)
        .start(PayerDeadline.Start.SERVICE)
        .citation("c")
        .mark(Mark.VERIFIED)
        .build();
    PayerDeadline moves = stays.toBuilder().movesToWorkday(true).build();

    assertThat(stays.lastDay(LocalDate.of(2025, 2, 28))).isEqualTo("2026-02-28");
    assertThat(moves.lastDay(LocalDate.of(2025, 2, 28))).isEqualTo("2026-03-02");
    assertThat(moves.lastDay(LocalDate.of(2025, 5, 23))).isEqualTo("2026-05-26"); // Memorial Day
    assertThat(moves.lastDay(LocalDate.of(2025, 7, 3))).isEqualTo("2026-07-06"); // the 4th is kept
    assertThat(moves.lastDay(LocalDate.of(2024, 2, 29))).isEqualTo("2025-02-28");
    assertThat(moves.lastDay(LocalDate.of(2026, 1, 1))).isEqualTo("2027-01-04");
  }

  @Test
  void aTimeLimitRunsToTheEndOfItsMonthWhereThePayerSaysSo() {
    PayerDeadline ends = PayerDeadline.builder()
        .filing("original claim")
        .amount(6)
        .unit(PayerDeadline.Unit.MONTHS)
        .start(PayerDeadline.Start.SERVICE)
        .endsWithMonth(true)
        .citation("c")
        .mark(Mark.VERIFIED)
        .build();

    assertThat(ends.within()).isEqualTo("6 months after the month");
    assertThat(ends.lastDay(LocalDate.of(2026, 3, 1))).isEqualTo("2026-09-30");
    assertThat(ends.lastDay(LocalDate.of(2026, 3, 31))).isEqualTo("2026-09-30");
    assertThat(ends.lastDay(LocalDate.of(2025, 8, 31))).isEqualTo("2026-02-28");
    assertThat(ends.toBuilder().movesToWorkday(true).build().lastDay(LocalDate.of(2025, 8, 1)))
        .isEqualTo("2026-03-02");
  }

  @Test
  void whatIsNotReadIsSaid() throws IOException {
    Path rules = folder.path();
    Files.createSymbolicLink(rules.resolve("b.drl"), Path.of("/nonexistent"));
    Files.createDirectories(rules.resolve("c.drl"));
    Files.writeString(rules.resolve("D.DRL"), "rule");
    Files.createDirectories(rules.resolve("topic"));
    Files.createSymbolicLink(rules.resolve("topic/loop"), rules);
    Files.createSymbolicLink(above.resolve("gone"), Path.of("nowhere"));
    Files.createDirectories(above.resolve("lost"));
    Files.writeString(above.resolve("lost/rules.drl"), "rule");

    assertThat(RuleFolders.lint(above).stream().map(Problem::file))
        .containsExactlyInAnyOrder(
            "acme/b.drl",
            "acme/c.drl",
            "acme/D.DRL",
            "acme/topic/loop",
            folder(above, "gone"),
            folder(above, "lost"));
  }

  private static String folder(Path above, String name) {
    return above.getFileName() + "/" + name;
  }

  @Test
  void aPayerFileThatLeadsNowhereIsSaid() throws IOException {
    Files.delete(folder.path().resolve("payer.yaml"));
    Files.createSymbolicLink(folder.path().resolve("payer.yaml"), Path.of("nowhere"));

    assertThat(lint()).contains("acme/payer.yaml");
  }

  @Test
  void aLinkOutOfTheFolderIsRefused(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret.drl"), "root is a secret");
    Files.writeString(outside.resolve("codes.csv"), "list,code,source\n");
    Files.createSymbolicLink(folder.path().resolve("b.drl"), outside.resolve("secret.drl"));
    Files.createSymbolicLink(folder.path().resolve("topic"), outside);
    Files.createSymbolicLink(
        folder.path().resolve("tables/codes.csv"), outside.resolve("codes.csv"));

    assertThat(lint())
        .contains("acme/b.drl:0: this link leads outside the folder")
        .contains("acme/tables/codes.csv:0: this link leads outside the folder")
        .contains("acme/topic/secret.drl:0: this link leads outside the folder")
        .doesNotContain("root");
  }

  @Test
  @Timeout(30)
  void aPipeIsNoFile() throws IOException, InterruptedException {
    Path pipe = folder.path().resolve("p.drl");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

    assertThat(lint()).contains("acme/p.drl");
  }

  @Test
  void theLayoutOfAKubernetesConfigMapLoads() throws IOException {
    Path mounted = Files.createDirectories(above.resolve("mounted/acme"));
    Path data = mounted.resolve("..2024_01");
    Files.move(folder.path(), data);
    Files.createSymbolicLink(mounted.resolve("..data"), Path.of("..2024_01"));
    for (String name : List.of("payer.yaml", "r1.drl", "tables")) {
      Files.createSymbolicLink(mounted.resolve(name), Path.of("..data", name));
    }

    assertThat(RuleFolders.lint(mounted.getParent())).isEmpty();
    assertThat(PayerRules.builder()
            .payers(mounted.getParent())
            .build()
            .payers()
            .get(0)
            .rules())
        .hasSize(1);
  }

  @Test
  @Timeout(60)
  void manyDatedRowsOfOneCodeAreReadInTime() throws IOException {
    String rows = IntStream.range(0, 36_000)
        .mapToObj(i -> LocalDate.of(1901, 1, 1).plusDays(2L * i))
        .map(day -> "64483,ESI,transforaminal,lumbar/sacral,no,yes,%s,%s,V,s%n".formatted(day, day))
        .collect(Collectors.joining());
    folder.with("tables/procedures.csv", PROCEDURES + rows);

    assertThat(lint()).isEmpty();
  }

  @Test
  void rowsThatOverlapAreStillSeen() throws IOException {
    folder.with(
        "tables/procedures.csv",
        PROCEDURES
            + "64483,ESI,transforaminal,lumbar/sacral,no,yes,2020-01-01,2020-12-31,V,a\n"
            + "64483,ESI,transforaminal,lumbar/sacral,no,yes,2022-01-01,2022-12-31,V,b\n"
            + "64483,ESI,transforaminal,lumbar/sacral,no,yes,2021-06-01,2022-01-01,V,c\n"
            + "64483,ESI,transforaminal,lumbar/sacral,no,yes,2020-12-31,2021-01-01,V,d\n"
            + "64483,ESI,transforaminal,lumbar/sacral,no,yes,2020-01-01,2020-12-31,V,a\n"
            + "64483,ESI,transforaminal,lumbar/sacral,no,yes,2021-01-01,2021-05-31,V,e\n");

    assertThat(lint()).isEqualTo("""
        acme/tables/procedures.csv:4: line 3 has a row for "64483" too
        acme/tables/procedures.csv:5: line 2 has a row for "64483" too
        acme/tables/procedures.csv:6: duplicate of line 2""");
  }

  @Test
  @Timeout(60)
  void theProblemsOfATableAreCountedWhereTheyAreTooMany() throws IOException {
    folder.with("tables/codes.csv", "list,code,source\n" + ",,\n".repeat(300_000));

    List<Problem> problems = RuleFolders.lint(above);

    assertThat(problems).hasSize(1_001);
    assertThat(problems.get(0).what()).endsWith("more problems");
  }

  @Test
  void whatIsDividedOtherwiseHasAnotherHash() throws IOException {
    String rule = RuleFolder.rule("r2", "line : Line( units > 1 )", "deny( line )");
    String first = hash(folder.with("a.drl", rule).with("b.drl", "// c"));
    String second = hash(folder.with("a.drl", rule + "// ").with("b.drl", "c"));
    String third = hash(folder.with("a.drl", rule + "// c").with("b.drl", ""));

    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
  }

  private static String hash(RuleFolder folder) {
    return FolderReader.read(folder.path()).get(0).contentHash();
  }

  @Test
  @Timeout(60)
  void aPackIsBoundedAndItsNamesAreChecked() throws IOException {
    Path pack = above.resolve("acme.jar");
    RuleFolders.pack(folder.path(), pack, "1");

    assertThat(problems(changed(pack, text -> text.replace("payers=acme", "payers=../../evil"))))
        .contains("a payer name in it cannot be a folder name");
    assertThat(problems(changed(pack, text -> text.replace("payers=acme", "payers="))))
        .contains("a payer name in it cannot be a folder name");
    assertThat(problems(changed(pack, text -> text.replace("r1.drl", "../r1.drl"))))
        .contains("it lists a file that is not a payer file");
    assertThat(problems(changed(pack, text -> text.replace("format=3", "format=2"))))
        .contains("it has another format (2) than this library reads (3)");
    assertThat(problems(changed(pack, text -> text.replaceAll("library=.*", "library=0.0.9"))))
        .contains("it was made for version 0.0.9 of the library");
    assertThat(problems(changed(pack, text -> text.startsWith("rule") ? text + " " : text)))
        .contains("the files of acme were changed after packing");
    assertThat(problems(changed(pack, text -> text.replace("payers=acme", "payers=acme acme"))))
        .contains("it lists a payer twice");
    assertThat(problems(bomb(pack))).contains("a file in the pack is larger than 16 MiB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"payers/acme/added.drl", "payers/acme/tables/codes.csv", "payers/beta/payer.yaml"})
  void aFileThatThePackDoesNotListIsRefused(String path) throws IOException {
    Path pack = above.resolve("acme.jar");
    RuleFolders.pack(folder.path(), pack, "1");

    assertThat(problems(with(pack, path, "// nothing\n")))
        .contains("a rule file, table or payer.yaml was added after packing");
    assertThat(problems(with(pack, "payers/acme/notes.txt", "of a merged jar"))).isEmpty();
  }

  @Test
  void aFileThatThePackHoldsTwiceIsRefused() throws IOException {
    Path pack = above.resolve("acme.jar");
    RuleFolders.pack(folder.path(), pack, "1");
    Path twice = with(pack, "payers/acme/r2.drl", "// nothing\n");
    byte[] bytes = Files.readAllBytes(twice);
    String latin = new String(bytes, ISO_8859_1).replace("/r2.drl", "/r1.drl");
    Files.write(twice, latin.getBytes(ISO_8859_1));

    assertThat(problems(twice)).contains("it contains a file twice");
  }

  @Test
  void nothingButAFileIsReplacedByAPack() throws IOException {
    Path there = Files.createDirectory(above.resolve("acme.jar"));

    assertThatThrownBy(() -> RuleFolders.pack(folder.path(), there, "1"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a folder, link or pipe of this name is there");
    assertThat(there).isDirectory();
  }

  private Path with(Path pack, String added, String content) throws IOException {
    Path changed = above.resolve("with.jar");
    try (ZipFile zip = new ZipFile(pack.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry entry : zip.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(zip.getInputStream(entry).readAllBytes());
      }
      out.putNextEntry(new ZipEntry(added));
      out.write(content.getBytes(UTF_8));
    }
    return changed;
  }

  @Test
  void aNameThatAPackCannotHoldIsRefusedWhenItIsMade() throws IOException {
    folder.with("two words.drl", "// nothing\n");

    assertThatThrownBy(() -> RuleFolders.pack(folder.path(), above.resolve("acme.jar"), "1"))
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("acme/two words.drl");
  }

  private Path changed(Path pack, UnaryOperator<String> change) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
        texts.put(entry.getName(), change.apply(text));
      }
    }
    Path changed = above.resolve("changed.jar");
    try (OutputStream out = Files.newOutputStream(changed);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        zip.putNextEntry(new ZipEntry(text.getKey()));
        zip.write(text.getValue().getBytes(UTF_8));
      }
    }
    return changed;
  }

  private Path bomb(Path pack) throws IOException {
    return changed(pack, text -> text.startsWith("rule") ? " ".repeat((16 << 20) + 1) : text);
  }

  private static String problems(Path pack) {
    try {
      PayerRules.builder().pack(pack).build();
      return "";
    } catch (InvalidRulesException invalid) {
      return invalid.getMessage();
    }
  }

  private static String payer(String fields) {
    return "name: Acme Health\nversion: \"1\"\n" + fields;
  }

  private String lint() {
    return RuleFolders.lint(above).stream()
        .map(it -> it.file() + ":" + it.line() + ": " + it.what())
        .collect(Collectors.joining("\n"));
  }
}
