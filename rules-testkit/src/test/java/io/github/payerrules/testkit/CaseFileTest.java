package io.github.payerrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.document.Node;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.Expectation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {

  private static final String CLAIM = """
      - case: base
        claim:
          payer: acme
          lines:
            - { code: "64483", date: 2026-07-01, units: 1 }
            - { code: "64484", date: 2026-07-01 }
          history: []
        today: 2026-07-15
        expect: none
      """;

  @TempDir
  Path folder;

  @Test
  void readsAClaimWithItsExpectations() throws IOException {
    CaseFile file = load(CLAIM + """
                - case: more
                  why: because
                  draft: true
                  like: base
                  change: { /lines/0/units: 2, /lines/-: { code: "20552", date: 2026-07-02 } }
                  remove: /lines/1
                  near: [one, two]
                  expect:
                    - { deny: a-rule, line: 1, message: the text, carc: PR-50, rarc: [N115, M25] }
                    - { ask: b-rule, lines: [1, 2], missing: [painWeeks] }
                    - { notEvaluated: no-policy }
                """);

    assertThat(file.problems()).isEmpty();
    assertThat(file.cases()).hasSize(2);
    Case more = file.cases().get(1);
    assertThat(more.line()).isEqualTo(10);
    assertThat(more.why()).isEqualTo("because");
    assertThat(more.draft()).isTrue();
    assertThat(file.cases().get(0).draft()).isFalse();
    assertThat(more.today()).isEqualTo(LocalDate.of(2026, 7, 15));
    assertThat(more.near()).containsExactly("one", "two");
    assertThat(text(more, "/lines/0/units")).isEqualTo("2");
    assertThat(text(more, "/lines/1/code")).isEqualTo("20552");
    assertThat(more.claim().at("/lines/2")).isEmpty();
    assertThat(more.expect())
        .containsExactly(
            new Expectation(
                Kind.DENY,
                "a-rule",
                List.of(1),
                "the text",
                "PR-50",
                List.of("N115", "M25"),
                List.of(),
                18),
            new Expectation(
                Kind.ASK, "b-rule", List.of(1, 2), null, null, List.of(), List.of("painWeeks"), 19),
            new Expectation(
                Kind.NOT_EVALUATED, "no-policy", List.of(), null, null, List.of(), List.of(), 20));
    assertThat(file.cases().get(0).expect()).isEmpty();
  }

  @Test
  void readsJson() throws IOException {
    Path json = folder.resolve("x.cases.json");
    Files.writeString(json, """
        [ { "case": "one", "expect": "none",
            "claim": { "lines": [ { "code": "64483", "date": "2026-07-01" } ] } } ]
        """);

    CaseFile file = CaseFile.load(json, "acme/x.cases.json", "acme");

    assertThat(file.problems()).isEmpty();
    assertThat(file.cases()).extracting(Case::toString).containsExactly("acme/x.cases.json:1 one");
  }

  @Test
  void saysEveryProblemAtOnce() throws IOException {
    CaseFile file = load(CLAIM + """
                - case: base
                  like: base
                  expect: none
                - case: misspelt
                  lik: base
                  expect: none
                - case: like nothing
                  like: bass
                  expect: nothing
                - case: no such place
                  like: base
                  change: { /lines/7/units: 2 }
                  expect:
                    - { deny: a, review: b }
                    - { line: 1 }
                    - { deny: a, line: one }
                    - deny
                - claim: { payer: acme, lines: [] }
                  expect: none
                - case: asserts nothing
                  like: base
                - case: asserts an empty list
                  like: base
                  expect: []
                - case: a broken claim
                  claim: { payer: acme, lines: [ { code: "64483", date: 2026-02-30, unit: 1 } ] }
                  today: tomorrow
                  expect: none
                - case: words
                  like: base
                  draft: no
                  expect:
                    - { deny: a, carc: "50", rarc: [N115, X1] }
                    - { ask: a, carc: PR-50 }
                    - { deny: a, group: PR }
                """);

    assertThat(file.cases()).extracting(Case::name).containsExactly("base");
    assertThat(said(file)).isEqualTo("""
            x.cases.yaml:10 /1: two cases are called "base"; the first is on line 1
                Say in each name what the case shows.
            x.cases.yaml:13 /2: the case has no claim
                Give it either a claim, or the name of a case that it is like.
            x.cases.yaml:14 /2/lik: there is no field "lik" here
                Did you mean like?
            x.cases.yaml:17 /3/like: there is no case in this file called "bass"
                Did you mean "base"?
            x.cases.yaml:18 /3/expect: expect must be none or a list
                Write expect: none when no finding is right, or a list such as - { deny: rule-id, line: 1 }.
            x.cases.yaml:21 /4/change/?: the claim has no /lines/7/units (no such place: step 2 of the pointer)
                Lists count from 0, so the first line is /lines/0; /lines/- adds one.
            x.cases.yaml:23 /4/expect/0: the expectation names more than one rule
                Write exactly one of deny, review, advise, ask, notEvaluated.
            x.cases.yaml:24 /4/expect/1: the expectation names no rule
                Write exactly one of deny, review, advise, ask, notEvaluated.
            x.cases.yaml:25 /4/expect/2/line: line must be the number of a line, from 1
            x.cases.yaml:26 /4/expect/3: an expectation is a map
                Such as { deny: rule-id, line: 1 }.
            x.cases.yaml:27 /5: the case has no name
                Give it one: case: what it shows
            x.cases.yaml:29 /6/case: the case expects nothing
                Write expect: none when no finding is right, or a list such as - { deny: rule-id, line: 1 }.
            x.cases.yaml:33 /7/expect: the case expects nothing
                Write expect: none when no finding is right.
            x.cases.yaml:35 /8/claim/lines/0/unit: there is no field "unit"
                did you mean "units"?
            x.cases.yaml:35 /8/claim/lines/0/date: "date" is a day that does not exist
                check month and day: YYYY-MM-DD
            x.cases.yaml:36 /8/today: today is not a date
                Write it as 2026-07-01.
            x.cases.yaml:40 /9/draft: draft can only be true
                Write true, or remove the line.
            x.cases.yaml:42 /9/expect/0/carc: carc is no group and reason code
                Write the group CO, PR, OA or PI, a hyphen and the code: CO-50.
            x.cases.yaml:42 /9/expect/0/rarc/1: rarc is not a remark code
                Write codes such as N115, M25 or MA130.
            x.cases.yaml:43 /9/expect/1: carc is for a finding
                Write it next to deny, review or advise.
            x.cases.yaml:44 /9/expect/2/group: there is no field "group" here
                The fields are deny, review, advise, ask, notEvaluated, line, lines, message, carc, rarc, missing.
            """);
  }

  @Test
  void refusesCasesThatAreLikeEachOther() throws IOException {
    CaseFile file = load("""
            - { case: one, like: two, expect: none }
            - { case: two, like: one, expect: none }
            """);

    assertThat(said(file)).contains("the case is like itself, through other cases");
    assertThat(file.cases()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLongChainOfCasesIsReadInAnyOrder(boolean isReversed) throws IOException {
    List<String> cases = new ArrayList<>();
    cases.add(
        "- { case: c0, claim: { payer: acme, lines: [{ code: \"64483\", date: 2026-07-01 }] },"
            + " expect: none }");
    for (int i = 1; i < 5000; i++) {
      cases.add("- { case: c" + i + ", like: c" + (i - 1) + ", expect: none }");
    }
    if (isReversed) {
      Collections.reverse(cases);
    }
    CaseFile file = load(String.join("\n", cases) + "\n");

    assertThat(file.problems()).isEmpty();
    assertThat(file.cases()).hasSize(5000);
  }

  @Test
  void refusesWhatIsNoListOfCases() throws IOException {
    assertThat(said(load("case: one\n")))
        .contains("x.cases.yaml:1: a case file is a list of cases");
    assertThat(said(load("[]\n"))).contains("x.cases.yaml:1: there is no case in the file");
    assertThat(said(load("- [\n"))).contains("x.cases.yaml:");
  }

  @Test
  void runsACaseForEachOfItsValues() throws IOException {
    CaseFile file = load(CLAIM + """
                - case: no other code does
                  like: base
                  change: { /lines/0/units: 2 }
                  each:
                    /lines/0/code, /lines/1/code: [62321, "00630"]
                    /lines/0/date:
                      - 2026-07-02
                      - 2026-07-03
                  near: [one]
                  expect: none
                - case: like all of them
                  like: no other code does
                  expect: none
                - case: like one of them
                  like: "no other code does: 00630, 2026-07-03"
                  expect: none
                """);

    assertThat(said(file)).isEqualTo("\n");
    assertThat(file.cases())
        .extracting(Case::toString)
        .containsExactly(
            "x.cases.yaml:1 base",
            "x.cases.yaml:16 no other code does: 62321, 2026-07-02",
            "x.cases.yaml:17 no other code does: 62321, 2026-07-03",
            "x.cases.yaml:16 no other code does: 00630, 2026-07-02",
            "x.cases.yaml:17 no other code does: 00630, 2026-07-03",
            "x.cases.yaml:20 like all of them",
            "x.cases.yaml:23 like one of them");
    Case second = file.cases().get(4);
    assertThat(text(second, "/lines/0/code")).isEqualTo("00630");
    assertThat(text(second, "/lines/1/code")).isEqualTo("00630");
    assertThat(text(second, "/lines/0/date")).isEqualTo("2026-07-03");
    assertThat(text(second, "/lines/0/units")).isEqualTo("2");
    assertThat(second.near()).containsExactly("one");
    assertThat(second.today()).isEqualTo(LocalDate.of(2026, 7, 15));
    assertThat(text(file.cases().get(5), "/lines/0/code")).isEqualTo("64483");
    assertThat(text(file.cases().get(6), "/lines/0/code")).isEqualTo("00630");
  }

  @Test
  void saysWhatIsWrongWithTheValuesOfACase() throws IOException {
    CaseFile file = load(CLAIM + """
                - { case: no map, like: base, each: [a], expect: none }
                - { case: no list, like: base, each: { /state: GA }, expect: none }
                - { case: no value, like: base, each: { /state: [] }, expect: none }
                - { case: no text, like: base, each: { /state: [ { a: b } ] }, expect: none }
                - { case: twice, like: base, each: { /state: [GA, FL, GA] }, expect: none }
                - { case: nowhere, like: base, each: { /lines/5/code: [a, b] }, expect: none }
                - { case: no date, like: base, each: { /lines/0/date: [2026-07-03, tomorrow] }, expect: none }
                - { case: "one: GA", like: base, expect: none }
                - { case: one, like: base, each: { /state: [GA] }, expect: none }
                """);

    assertThat(file.cases()).extracting(Case::name).containsExactly("base", "one: GA");
    assertThat(said(file)).isEqualTo("""
            x.cases.yaml:10 /1/each: each must be a map
                Give the place and its values, such as { /lines/0/diagnoses/0: [M54.16, M54.17] }.
            x.cases.yaml:11 /2/each/?: the values of each must be a list
                Give the place and its values, such as { /lines/0/diagnoses/0: [M54.16, M54.17] }.
            x.cases.yaml:12 /3/each/?: the values of each must be a list
                Give the place and its values, such as { /lines/0/diagnoses/0: [M54.16, M54.17] }.
            x.cases.yaml:13 /4/each/?/0: a value of each must be a text or a number
                Give the place and its values, such as { /lines/0/diagnoses/0: [M54.16, M54.17] }.
            x.cases.yaml:14 /5/each/?/2: the value appears twice; the first is on line 14
                Keep one of the two.
            x.cases.yaml:15 /6/each/?/0: the claim has no /lines/5/code (no such place: step 2 of the pointer)
                Lists count from 0, so the first line is /lines/0; /lines/- adds one.
            x.cases.yaml:15 /6/each/?/1: the claim has no /lines/5/code (no such place: step 2 of the pointer)
                Lists count from 0, so the first line is /lines/0; /lines/- adds one.
            x.cases.yaml:16 /7/each/?/1: "date" is not a date
                write it as YYYY-MM-DD, such as 2026-07-01
            x.cases.yaml:18 /9: two cases are called "one: GA", one of them by a value of each
                Say in each name what the case shows.
            """);
  }

  @Test
  void refusesTooManyCombinations() throws IOException {
    String many =
        IntStream.range(0, 101).mapToObj(String::valueOf).collect(Collectors.joining(", "));

    CaseFile file = load(CLAIM + """
                - case: many
                  like: base
                  each:
                    /lines/0/units: [%1$s]
                    /lines/1/units: [%1$s]
                  expect: none
                """.formatted(many));

    assertThat(file.cases()).extracting(Case::name).containsExactly("base");
    assertThat(said(file)).isEqualTo("""
            x.cases.yaml:14 /1/each/?: each makes more than 10000 cases
                All values of one place are tried with all of the others: make it several cases.
            """);
  }

  @Test
  void readsAgainOnlyWhatWasChanged() throws IOException {
    Path one = Files.writeString(folder.resolve("one.cases.yaml"), CLAIM);
    Path two = Files.writeString(folder.resolve("two.cases.yaml"), CLAIM);
    CaseFiles files = new CaseFiles();
    CaseFile first = files.read(one, "one", null);
    CaseFile second = files.read(two, "two", null);

    Files.writeString(two, CLAIM.replace("case: base", "case: changed"));

    assertThat(files.read(one, "one", null)).isSameAs(first);
    assertThat(files.read(one, "one", "acme")).isNotSameAs(first);
    assertThat(second.cases().get(0).name()).isEqualTo("base");
    assertThat(files.read(two, "two", null).cases().get(0).name()).isEqualTo("changed");
    Files.delete(one);
    assertThat(files.read(one, "one", null).problems()).hasSize(1);
  }

  private CaseFile load(String text) throws IOException {
    Path file = folder.resolve("x.cases.yaml");
    Files.writeString(file, text);
    return CaseFile.load(file, "x.cases.yaml");
  }

  private static String said(CaseFile file) {
    return file.problems().stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String text(Case test, String pointer) {
    Node node = test.claim().at(pointer).orElseThrow();
    return ((ScalarNode) node).text();
  }
}
