package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.ClaimWriter;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Claims in JSON, YAML, 837P and FHIR; those that can be read are reviewed. */
final class FuzzedClaims implements Fuzz.Target {

  private static final String YAML = """
      id: ZQXJW1
      payer: medicare
      state: GA
      diagnoses: [M54.16, ZQXJWDX]
      rendering: { npi: "ZQXJWNPI" }
      lines:
        - { number: 1, code: "64483", modifiers: [LT, ZQXJWM], date: 2026-07-01, diagnoses: [M54.16] }
      history: [ { code: ZQXJWHC, date: 2025-03-03 } ]
      evidence: { painWeeks: 14, baselineScale: { value: ZQXJWEV, source: ZQXJWSRC } }
      """;

  private final PayerRules rules = PayerRules.builder().payer("medicare").build();
  private final List<String> samples = new ArrayList<>();

  FuzzedClaims(Path repository) throws IOException {
    samples.add(YAML);
    rules.review(new RandomPatients("medicare", 1).next()); // the first one takes long
    RandomPatients patients = new RandomPatients("medicare", 1);
    for (int i = 0; i < 20; i++) {
      samples.add(ClaimWriter.toJson(patients.next()));
    }
    for (String folder : List.of("examples/837p", "examples/fhir")) {
      try (Stream<Path> files = Files.list(repository.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          samples.add(Files.readString(file));
        }
      }
    }
  }

  @Override
  public String name() {
    return "claims";
  }

  @Override
  public void feed(Random random) {
    String text = Mutations.of(samples.get(random.nextInt(samples.size())), random);
    String name = random.nextBoolean() ? "a" : random.nextBoolean() ? "a.json" : "a.yaml";
    new ClaimReader().read(text, name, read -> {
      read.problems().forEach(Mutations::refuseMarker);
      read.notices().forEach(Mutations::refuseMarker);
      Mutations.refuseMarker(read);
      Claim claim = read.claim();
      if (claim != null) {
        review(claim);
      }
    });
  }

  private void review(Claim claim) {
    Review review = rules.review(claim, RandomPatients.TODAY);
    Mutations.refuseMarker(review);
    if (review.notEvaluated().stream().anyMatch(it -> it.reason() == Reason.RULE_FAILED)) {
      throw new IllegalStateException("a rule failed: " + review.notEvaluated());
    }
  }
}
