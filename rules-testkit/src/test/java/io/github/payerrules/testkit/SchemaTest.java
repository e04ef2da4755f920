package io.github.payerrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.Document;
import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPart;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.claim.Drug;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.LineAdjudication;
import io.github.payerrules.claim.OtherPayer;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.claim.Referral;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.document.Node;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

  private static final Path ROOT = Path.of("..");

  @ParameterizedTest
  @MethodSource("claimFiles")
  void acceptsTheClaimsThatTheReaderAccepts(Path file) throws IOException {
    List<Problem> problems = new ClaimReader()
        .readAll(file).stream().map(ClaimRead::problems).flatMap(List::stream).toList();
    assertThat(problems).isEmpty();
    for (Node document : documents(file)) {
      assertThat(Schemas.errors("claim", document)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("caseFiles")
  void acceptsTheCasesThatTheLoaderAccepts(Path file) throws IOException {
    assertThat(CaseFile.load(file, file.toString(), "acme").problems()).isEmpty();
    assertThat(Schemas.errors("cases", Document.read(file).root())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ payer: a, lines: [ { code: 64483, date: 2026-07-01, charge: 12.50, units: 1.5 } ] }",
        "{ payer: a, lines: [], sex: female, ageYears: 64, relatedCauses: [employment] }",
        "{ payer: a, lines: [], otherPayers: [ { adjustments: [ { group: CO, carc: 45, amount: -1.50 } ] } ] }",
        "{ payer: a, lines: [ { code: 00630, date: '2026-07-01', modifiers: [50, 25] } ] }",
        "{ payer: a, lines: [], history: null, evidence: { painWeeks: { value: 3, scale: NRS } } }",
        "{ payer: a, lines: [], evidence: { diagnosticBlocks: [ { date: 2026-07-01, relief: 80 } ] } }",
        "{ payer: a, state: NO, lines: [], evidence: { imageGuidance: ct, contrastUsed: true } }",
        "{ claims: [ { payer: a, lines: [] } ] }",
        "[ { payer: a, lines: [] }, { payer: b, lines: [] } ]"
      })
  void bothAccept(String yaml) {
    assertThat(problems(yaml)).isEmpty();
    assertThat(Schemas.errors("claim", Document.yaml("claim", yaml).root())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ payer: a }",
        "{ lines: [] }",
        "{ payer: a, lines: [ { code: 64483 } ] }",
        "{ payer: a, lines: [ { code: 64483, date: 2026-13-01 } ] }",
        "{ payer: a, lines: [ { code: 64483, date: 01/02/2026 } ] }",
        "{ payer: a, lines: [ { code: 64483, date: 2026-07-01, modifier: [50] } ] }",
        "{ payer: a, lines: [ { code: 64483, date: 2026-07-01, modifiers: 50 } ] }",
        "{ payer: a, lines: [ { code: 64483, date: 2026-07-01, units: '1' } ] }",
        "{ payer: a, lines: [ { code: 64483, date: 2026-07-01, units: 1.2345 } ] }",
        "{ payer: a, lines: [], ageYears: 131 }",
        "{ payer: a, lines: [], otherPayers: [ { adjustments: [ { group: CO } ] } ] }",
        "{ payer: a, lines: [ { code: 64483, date: 2026-07-01, number: 0 } ] }",
        "{ payer: a, lines: [], evidence: { painWeek: 3 } }",
        "{ payer: a, lines: [], evidence: { imageGuidance: xray } }",
        "{ payer: a, lines: [], evidence: { contrastUsed: yes } }",
        "{ payer: a, lines: [], evidence: { diagnosticBlocks: [ { relief: 80 } ] } }",
        "{ payer: a, lines: [], authorizations: [ { status: granted } ] }"
      })
  void bothRefuse(String yaml) {
    assertThat(problems(yaml)).isNotEmpty();
    assertThat(Schemas.errors("claim", Document.yaml("claim", yaml).root())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{ case: a }",
        "- { case: a, expect: none }",
        "- { case: a, expect: [], claim: { lines: [] } }",
        "- { case: a, claim: { lines: [] } }",
        "- { case: a, expect: all, claim: { lines: [] } }",
        "- { case: a, expect: none, claim: { lines: [] }, like: b }",
        "- { case: a, expect: none, claim: { lines: [] }, change: { /lines: [] } }",
        "- { case: a, expect: [ { deny: x, review: y } ], claim: { lines: [] } }",
        "- { case: a, expect: [ { deny: x, line: 1, lines: [1] } ], claim: { lines: [] } }",
        "- { case: a, expect: [ { deny: x, missing: [y] } ], claim: { lines: [] } }",
        "- { case: a, expect: [ { line: 1 } ], claim: { lines: [] } }",
        "- { case: a, expect: none, claim: { lines: [] }, today: soon }",
        "- { case: a, expect: none, claim: { lines: [] }, draft: false }",
        "- { case: a, expect: [ { deny: x, carc: 50 } ], claim: { lines: [] } }",
        "- { case: a, expect: [ { deny: x, carc: [CO-50] } ], claim: { lines: [] } }",
        "- { case: a, expect: [ { ask: x, carc: PR-50 } ], claim: { lines: [] } }",
        "- { case: a, expect: [ { deny: x, rarc: [N115, 50] } ], claim: { lines: [] } }",
        "- { case: a, expect: [ { ask: x, rarc: N115 } ], claim: { lines: [] } }",
        "- { case: a, expect: none, claim: { lines: [] }, each: [b] }",
        "- { case: a, expect: none, claim: { lines: [] }, each: {} }",
        "- { case: a, expect: none, claim: { lines: [] }, each: { /state: GA } }",
        "- { case: a, expect: none, claim: { lines: [] }, each: { /state: [] } }",
        "- { case: a, expect: none, claim: { lines: [] }, each: { /state: [ { a: b } ] } }",
        "- { case: a, expect: none, claim: { lines: [] }, each: { /state: [' '] } }",
        "- { case: a, expect: none, claim: { lines: [] }, each: { state: [GA] } }"
      })
  void bothRefuseCases(String yaml) throws IOException {
    Path file = Files.createTempFile("x", ".cases.yaml");
    Files.writeString(file, yaml);
    assertThat(CaseFile.load(file, "x", "acme").problems()).isNotEmpty();
    assertThat(Schemas.errors("cases", Document.yaml("cases", yaml).root())).isNotEmpty();
    Files.delete(file);
  }

  @Test
  void namesTheFieldsOfTheTypes() throws IOException {
    assertThat(properties("claim")).isEqualTo(fields(Claim.class));
    assertThat(properties("line")).isEqualTo(fields(ServiceLine.class));
    assertThat(properties("adjustment")).isEqualTo(fields(Adjustment.class));
    assertThat(properties("lineAdjudication")).isEqualTo(fields(LineAdjudication.class));
    assertThat(properties("otherPayer")).isEqualTo(fields(OtherPayer.class));
    assertThat(properties("drug")).isEqualTo(fields(Drug.class));
    assertThat(properties("provider")).isEqualTo(fields(Provider.class));
    assertThat(properties("priorService")).isEqualTo(fields(PriorService.class));
    assertThat(properties("authorization")).isEqualTo(fields(Authorization.class));
    assertThat(properties("coverage")).isEqualTo(fields(Coverage.class));
    assertThat(properties("referral")).isEqualTo(fields(Referral.class));
    assertThat(properties("block")).isEqualTo(fields(DiagnosticBlock.class));
    assertThat(properties("evidence"))
        .isEqualTo(
            Arrays.stream(EvidenceFact.values()).map(EvidenceFact::factName).toList());
    JsonNode recorded = Schemas.definitions("claim").at("/yesNoFact/anyOf/2/properties");
    assertThat(names(recorded)).isEqualTo(components(Recorded.class));
  }

  @Test
  void namesTheWordsOfTheFacts() throws IOException {
    for (EvidenceFact fact : EvidenceFact.values()) {
      JsonNode schema = Schemas.definitions("claim").at("/evidence/properties/" + fact.factName());
      assertThat(schema.at("/description").asText()).isEqualTo(fact.question());
      List<String> words = new ArrayList<>();
      schema.at("/anyOf/0/enum").forEach(word -> words.add(word.asText()));
      assertThat(words).isEqualTo(fact.allowed());
    }
  }

  @Test
  void namesTheFieldsOfCases() throws IOException {
    assertThat(names(Schemas.definitions("cases").at("/case/properties")))
        .containsExactlyInAnyOrderElementsOf(CaseReader.CASE_FIELDS);
    assertThat(names(Schemas.definitions("cases").at("/expectation/properties")))
        .containsExactlyInAnyOrderElementsOf(ExpectationReader.EXPECTATION_FIELDS);
    List<String> reasons = new ArrayList<>();
    Schemas.definitions("cases")
        .at("/expectation/properties/notEvaluated/examples")
        .forEach(reason -> reasons.add(reason.asText()));
    assertThat(reasons).isEqualTo(Reasons.words());
  }

  static List<Path> claimFiles() throws IOException {
    return files(ROOT.resolve("examples/claims"), "");
  }

  static List<Path> caseFiles() throws IOException {
    List<Path> files = new ArrayList<>(files(ROOT.resolve("rules-payers"), ".cases.yaml"));
    files.addAll(files(Path.of("src/test/resources/payers"), ".cases.yaml"));
    files.addAll(files(Path.of("src/test/resources/golden"), ".yaml"));
    return files;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> path.toString().endsWith(ending) && !path.toString().contains("target"))
          .sorted()
          .toList();
    }
  }

  /** The documents of a claim file: several in JSON Lines and after {@code ---}. */
  private static List<Node> documents(Path file) throws IOException {
    String text = Files.readString(file);
    if (file.toString().endsWith(".jsonl")) {
      return text.lines().map(line -> Document.json("claim", line).root()).toList();
    }
    if (file.toString().endsWith(".json")) {
      return List.of(Document.json("claim", text).root());
    }
    return Stream.of(text.split("\n---\n", -1))
        .map(part -> Document.yaml("claim", part).root())
        .toList();
  }

  private static List<Problem> problems(String yaml) {
    List<Problem> problems = new ArrayList<>();
    new ClaimReader().read(yaml, "claim.yaml", read -> problems.addAll(read.problems()));
    return problems;
  }

  private static List<String> properties(String definition) throws IOException {
    return names(Schemas.definitions("claim").at("/" + definition + "/properties"));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> fields(Class<?> type) {
    return List.copyOf(ClaimPart.of(type).fields().keySet());
  }

  private static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> component.getName())
        .toList();
  }
}
