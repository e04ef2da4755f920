package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.InvalidClaimException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where claims may stand, and what becomes of the claims around a broken one. */
class ClaimReaderFormatsTest {

  private static final String A = claim("a");
  private static final String B = claim("b");
  private static final String C = claim("c");

  @Test
  void readsJsonInEachForm() {
    assertThat(read("x.json", A)).containsExactly("1 a");
    assertThat(read("x.json", "[" + A + ",\n" + B + "]")).containsExactly("1 a", "2 b");
    assertThat(read("x.json", "{\"claims\": [" + A + "," + B + "]}")).containsExactly("1 a", "1 b");
    assertThat(read("x.json", A + "\n" + B + "\n")).containsExactly("1 a", "2 b");
    assertThat(read("x.jsonl", A + "\r\n\r\n" + B)).containsExactly("1 a", "3 b");
    assertThat(read("x.json", A + B + "\n" + C)).containsExactly("1 a", "1 b", "2 c");
    assertThat(read("x.json", A.replace(",", ",\n") + "\n" + B)).containsExactly("1 a", "5 b");
    assertThat(read("x.json", "\uFEFF" + A)).containsExactly("1 a");
    assertThat(read("stdin", "\n [" + A + "]")).containsExactly("2 a");
  }

  @Test
  void readsYamlInEachForm() {
    String a = "id: a\npayer: m\nlines: []\n";
    String b = "id: b\npayer: m\nlines: []\n";
    assertThat(read("x.yaml", a)).containsExactly("1 a");
    assertThat(read("x.yml", a + "---\n" + b + "---\n")).containsExactly("1 a", "5 b");
    assertThat(read("x.yaml", "- { id: a, payer: m, lines: [] }\n- { id: b, payer: m, lines: [] }"))
        .containsExactly("1 a", "2 b");
    assertThat(read("x.yaml", "claims:\n  - { id: a, payer: m, lines: [] }\n"))
        .containsExactly("2 a");
    assertThat(read("stdin", "# comment\n" + a)).containsExactly("2 a");
  }

  @Test
  void keepsScalarsAsText() {
    Claim claim = new ClaimReader()
        .claim("payer: m\nstate: NO\nlines: [{ code: 00630, date: 2026-07-01 }]\n");

    assertThat(claim.state()).isEqualTo("NO");
    assertThat(claim.lines().get(0).code()).isEqualTo("00630");
    assertThat(claim.lines().get(0).number()).isEqualTo(1);
  }

  @Test
  void aBrokenLineDoesNotTakeTheNextWithIt() {
    List<String> cut = List.of("1 a", "2 !", "3 c");
    for (int end = 1; end < B.length(); end++) {
      String part = B.substring(0, end);
      assertThat(read("x.jsonl", A + "\n" + part + "\n" + C)).as(part).isEqualTo(cut);
      assertThat(read("x.json", A + "\n" + part + "\n" + C)).as(part).isEqualTo(cut);
    }
  }

  @Test
  void deliversWhatCameBeforeTheEnd() {
    String list = "[" + A + "," + B + "," + C;
    for (int end = A.length() + 1; end <= list.length(); end++) {
      List<String> read = read("x.json", list.substring(0, end));
      assertThat(read.get(0)).isEqualTo("1 a");
      assertThat(read.get(read.size() - 1)).isEqualTo("1 !");
    }
  }

  @Test
  void aClaimWithProblemsDoesNotStopTheNext() {
    assertThat(read("x.json", "[" + A + ", {\"payer\": 1, \"nope\": 2}, 7, " + C + "]"))
        .containsExactly("1 a", "1 !", "1 !", "1 c");
    assertThat(read("x.json", "[" + A + ", {\"payer\" 1}, " + C + "]"))
        .containsExactly("1 a", "1 !", "1 c");
    assertThat(read("x.json", "[" + A + "\n" + C + "]")).containsExactly("1 a", "2 !", "2 c");
  }

  @Test
  void otherEncodingsAreProblems() throws IOException {
    byte[] latin = (A + "\n{\"id\": \"\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problems(latin)).containsExactly("""
        x.json:2: a character is not in UTF-8
            save it as UTF-8 (in Notepad: Save as, Encoding UTF-8)""");
    assertThat(problems(("\uFEFF" + A).getBytes(StandardCharsets.UTF_16LE))).containsExactly("""
        x.json:1: the file is in UTF-16, not UTF-8
            save it as UTF-8 (in Notepad: Save as, Encoding UTF-8)""");
    assertThat(problems(("\uFEFF" + A).getBytes(Charset.forName("UTF-32LE")))).containsExactly("""
        x.json:1: the file is in UTF-32, not UTF-8
            save it as UTF-8 (in Notepad: Save as, Encoding UTF-8)""");
    assertThat(problems(("\uFEFF" + A).getBytes(Charset.forName("UTF-32BE")))).containsExactly("""
        x.json:1: the file is in UTF-32, not UTF-8
            save it as UTF-8 (in Notepad: Save as, Encoding UTF-8)""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.json", "x.jsonl", "x.yaml"})
  void refusesWhatIsTooLargeAndGoesOn(String name) {
    String item = name.equals("x.yaml") ? "- " : "";
    String manyValues = "{\"modifiers\": [" + "1,".repeat(100_000) + "1]}";
    String muchText = "{\"modifiers\": [\"" + ("x".repeat(999) + "\",\"").repeat(9_000) + "\"]}";
    String text =
        item + A + "\n" + item + manyValues + "\n" + item + muchText + "\n" + item + C + "\n";

    List<String> read = new ArrayList<>();
    new ClaimReader()
        .read(
            text,
            name,
            it ->
                read.add(it.isValid() ? it.orThrow().id() : it.problems().get(0).what()));

    String tooLarge = "this is larger than the limit for one claim or file";
    assertThat(read).containsExactly("a", tooLarge, tooLarge, "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.json", "x.yaml"})
  void refusesWhatIsNestedTooDeep(String name) {
    String text = "{\"lines\": " + "[".repeat(900) + "]".repeat(900) + "}";

    new ClaimReader()
        .read(
            text,
            name,
            it -> assertThat(it.problems())
                .singleElement()
                .hasToString(name + ":1 /lines" + "/0".repeat(49) + """
            : lists and objects are nested too deep
                at most 50 within each other"""));
  }

  @Test
  void refusesATextThatDoesNotEnd() {
    String text = "{\"id\": \"" + "x".repeat(2_000_000) + "\"}";

    new ClaimReader()
        .read(text, "x.json", it -> assertThat(it.problems()).singleElement().hasToString("""
            x.json:1: a text or number is too long, or lists are nested too deep
                text can have at most 1,000,000 characters, a number 1,000 digits; \
            lists and objects can be nested 50 deep"""));
  }

  @Test
  void aPayerCanBeGiven() {
    ClaimReader reader = new ClaimReader().withPayer("medicare");

    assertThat(reader.claim("{\"lines\": []}").payer()).isEqualTo("medicare");
    assertThat(reader.claim("{\"lines\": [], \"payer\": \"other\"}").payer()).isEqualTo("other");
  }

  @Test
  void bindsTheClaimOfACase() {
    Document cases = Document.yaml("esi.cases.yaml", """
        - case: one
          claim:
            payer: medicare
            lines: [{ code: 64483, date: 2026-07-01 }]
        - case: two
          change: { /lines/0/date: 2026-02-30 }
        """);
    var changed = cases.root().at("/1/change").orElseThrow();
    var date = ((io.github.payerrules.document.ObjectNode) changed).fields().get("/lines/0/date");
    var claim = cases.root().at("/0/claim").orElseThrow();

    ClaimReader reader = new ClaimReader();
    assertThat(reader.bind(cases.file(), claim).line()).isEqualTo(2);
    assertThat(reader.bind(cases.file(), claim).orThrow().lines()).hasSize(1);
    assertThat(reader.bind(cases.file(), claim.with("/lines/0/date", date)).problems())
        .singleElement()
        .hasToString("""
            esi.cases.yaml:6 /1/change/?: "date" is a day that does not exist
                check month and day: YYYY-MM-DD""");
  }

  @Test
  void oneClaimOrAnExceptionWithAllProblems() {
    ClaimReader reader = new ClaimReader();
    assertThatThrownBy(() -> reader.claim("{}"))
        .isInstanceOf(InvalidClaimException.class)
        .hasMessage("""
            2 problems:
            claim:1: "payer" is missing
                a claim needs one
            claim:1: "lines" is missing
                a claim needs one""");
    assertThatThrownBy(() -> reader.claim("[" + A + "," + B + "]"))
        .isInstanceOf(InvalidClaimException.class)
        .hasMessage("""
            1 problem:
            claim: there is more than one claim
                one was expected""");
  }

  @Test
  void readsFiles(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("claims.json"), A);

    assertThat(new ClaimReader().readAll(file)).singleElement().satisfies(it -> {
      assertThat(it.file()).isEqualTo(file.toString());
      assertThat(it.position()).isEqualTo(1);
    });
    assertThatThrownBy(() -> new ClaimReader().readAll(folder.resolve("none.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static String claim(String id) {
    return "{\"id\":\"" + id
        + "\",\"payer\":\"m\",\"lines\":[{\"code\":\"1\",\"date\":\"2026-07-01\"}]}";
  }

  /** Line and id of each claim, or an exclamation mark for problems. */
  private static List<String> read(String name, String text) {
    List<String> read = new ArrayList<>();
    new ClaimReader()
        .read(
            text,
            name,
            it -> read.add(it.line() + " " + (it.isValid() ? it.orThrow().id() : "!")));
    return read;
  }

  private static List<String> problems(byte[] bytes) throws IOException {
    List<String> problems = new ArrayList<>();
    new ClaimReader()
        .read(
            new ByteArrayInputStream(bytes),
            "x.json",
            it -> it.problems().forEach(problem -> problems.add(problem.toString())));
    return problems;
  }
}
