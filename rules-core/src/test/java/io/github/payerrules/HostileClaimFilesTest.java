package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.InvalidClaimException;
import io.github.payerrules.review.InvalidDocumentException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to break the reader are refused in words, in time, and without their content. */
class HostileClaimFilesTest {

  private static final int SECONDS = 60;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payer: \"\\u",
        "payer: \"\\x",
        "payer: \"\\U",
        "payer: \"\\UFFFFFFFF\"",
        "payer: \"\\U00110000\"",
        "payer: \"\\uD83D\"",
        "[\"\\U99999999\", \"\\u12",
        "? \"\\UFFFFFFFF\"",
        "claims: [{payer: \"\\UFFFFFFFF\"}]",
        "- {payer: \"\\uzzzz\"}"
      })
  void aBrokenEscapeIsAProblem(String text) {
    for (String name : List.of("a.yaml", "a")) {
      List<ClaimRead> read = read(text, name);

      assertThat(read).isNotEmpty().allSatisfy(it -> assertThat(it.problems()).isNotEmpty());
    }
    assertThatThrownBy(() -> Document.yaml("payer.yaml", text))
        .isInstanceOfAny(InvalidDocumentException.class)
        .hasMessageContaining("payer.yaml");
  }

  @Test
  void aBrokenEscapeSaysWhereAndHow() {
    assertThat(read("payer: x\nstate: \"\\UFFFFFFFF\"", "a.yaml").get(0).problems())
        .singleElement()
        .hasToString("""
            a.yaml:2: after this line a backslash is not followed by the code of a character
                write the character itself, or \\u and its code in four digits or letters from a to f""");
  }

  @Test
  @Timeout(SECONDS)
  void bracketsAreCountedBeforeTheyCost() {
    for (String brackets : List.of(
        "[".repeat(500_000) + "]".repeat(500_000),
        "[".repeat(40_000),
        "{a: ".repeat(100_000),
        "- ".repeat(100_000),
        "? ".repeat(100_000))) {
      assertThat(read(brackets, "a.yaml"))
          .allSatisfy(it -> assertThat(it.problems()).isNotEmpty());
      assertThat(read(brackets, "a.json"))
          .allSatisfy(it -> assertThat(it.problems()).isNotEmpty());
    }
  }

  @Test
  @Timeout(SECONDS)
  void aTextHasTheSameLimitInJsonAndYaml() {
    for (int length : new int[] {1_000_000, 1_000_001, 8_000_000}) {
      boolean taken = length == 1_000_000;
      String json = "{\"payer\":\"x\",\"id\":\"" + "x".repeat(length) + "\",\"lines\":[]}";
      for (String name : List.of("a.json", "a.yaml")) {
        assertThat(read(json, name).get(0).isValid()).as(name + " of " + length).isEqualTo(taken);
      }
    }
    assertThat(read("#" + "x".repeat(4_000_000) + "\npayer: x\nlines: []\n", "a.yaml")
            .get(0))
        .matches(it -> !it.isValid());
  }

  @Test
  @Timeout(SECONDS)
  void unknownNamesAreComparedWhileTheirProblemsAreKept() {
    String facts = numbered(60_000, "\"%s\":1");
    assertThat(read("{\"payer\":\"x\",\"lines\":[],\"evidence\":{" + facts + "}}", "a.json"))
        .singleElement()
        .satisfies(it -> assertThat(it.problems()).hasSize(101));
    assertThat(read("{" + facts + ",\"payer\":\"x\",\"lines\":[]}", "a.json"))
        .singleElement()
        .satisfies(it -> assertThat(it.problems()).hasSize(101));
  }

  @Test
  void aNameIsShownOnlyWhereItIsASlip() {
    String text = """
        {"payer":"x","ZQXNAME":1,"Smith":1,"Smith":2,"stateZqx":1,"lines":[{"code":"64483",
         "date":"2026-07-01","unts":2}],
         "evidence":{"ZQXFACT":true,"painWeek":1,"painWeeks":{"zqxin":1}},
         "history":[{"code":"64483","date":{"Zqxsmith":{"Roe":"x","Roe":"y"}}}]}""";
    for (String name : List.of("a.json", "a.yaml")) {
      String said = problems(text, name);

      assertThat(said).doesNotContainIgnoringCase("zqx").doesNotContain("Smith", "Roe");
      assertThat(said).contains("\"unts\"", "/lines/0/unts", "\"painWeek\"", "/evidence/painWeek");
    }
  }

  @Test
  void halfOfACharacterIsRefused() {
    for (String name : List.of("a.json", "a.yaml")) {
      for (String id : List.of("\\ud800", "x\\udc00y", "\\udc00\\ud800", "\ud800")) {
        String text = "{\"id\":\"" + id + "\",\"payer\":\"x\",\"lines\":[]}";
        assertThat(read(text, name)).allSatisfy(it -> assertThat(it.isValid()).isFalse());
      }
      assertThat(read("{\"id\":\"\ud83d\ude00\",\"payer\":\"x\",\"lines\":[]}", name)
              .get(0)
              .orThrow()
              .id())
          .isEqualTo("\ud83d\ude00");
    }
    Claim half = Claim.builder()
        .id("\ud800")
        .payer("x")
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code("64483")
            .date(LocalDate.of(2026, 7, 1))
            .build()))
        .build();
    assertThatThrownBy(() -> new ClaimReader().claim(ClaimWriter.toJson(half)))
        .isInstanceOf(InvalidClaimException.class);
  }

  @Test
  void whatIsBrokenInOneClaimOfJsonLosesNoOther() {
    String good = "{\"payer\":\"x\",\"lines\":[]}";
    String text = good + "\n{\"id\":\"\\ud800\"}\n" + "[".repeat(3000) + "\n" + good + "\n";

    assertThat(read(text, "a.jsonl").stream().filter(ClaimRead::isValid)).hasSize(2);
  }

  @Test
  @Timeout(SECONDS)
  void nothingTakesLongToRefuse() {
    String deep = "{\"lines\":[".repeat(24);
    for (String text : List.of(
        "{\"payer\":\"x\",\"lines\":[" + numbered(90_000, "\"%s\"") + "]}",
        "{\"payer\":\"x\",\"diagnoses\":[" + numbered(90_000, "{\"%s\":1}") + "]}",
        deep + numbered(90_000, "1") + "]}".repeat(24),
        "{" + "\"payer\":\"x\",".repeat(90_000) + "\"lines\":[]}",
        "{\"payer\":\"x\",\"lines\":[{\"levels\":[" + numbered(90_000, "\"%s\"") + "]}]}")) {
      for (String name : List.of("a.json", "a.yaml")) {
        long start = System.nanoTime();
        assertThat(read(text, name)).allSatisfy(it -> assertThat(it.isValid()).isFalse());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      }
    }
  }

  private static String numbered(int count, String item) {
    return IntStream.range(0, count)
        .mapToObj(i -> item.formatted("zqx" + letters(i)))
        .collect(Collectors.joining(","));
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int left = number; left > 0; left /= 26) {
      letters.append((char) ('a' + left % 26));
    }
    return letters.toString();
  }

  private static List<ClaimRead> read(String text, String name) {
    List<ClaimRead> all = new ArrayList<>();
    new ClaimReader().read(text, name, all::add);
    return all;
  }

  private static String problems(String text, String name) {
    return read(text, name).stream()
        .flatMap(it -> it.problems().stream())
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }
}
