package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.verify.AnswerReader;
import io.github.payerrules.verify.AnswersRead;
import io.github.payerrules.verify.VisitReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What payers answer before a service (271, 278, FHIR), and planned visits. */
final class FuzzedAnswers implements Fuzz.Target {

  private final List<String> answers;
  private final List<String> visits;

  FuzzedAnswers(Path repository) throws IOException {
    answers = samples(repository.resolve("examples/visits/answers"));
    answers.addAll(samples(repository.resolve("examples/fhir")));
    visits = samples(repository.resolve("examples/visits"));
  }

  private static List<String> samples(Path folder) throws IOException {
    List<String> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        samples.add(Files.readString(file));
      }
    }
    return samples;
  }

  @Override
  public String name() {
    return "answers";
  }

  @Override
  public void feed(Random random) throws IOException {
    if (random.nextInt(3) == 0) {
      String visit = Mutations.of(visits.get(random.nextInt(visits.size())), random);
      new VisitReader().read(visit, "a.yaml", read -> {
        read.problems().forEach(Mutations::refuseMarker);
        Mutations.refuseMarker(read);
      });
      return;
    }
    String text = Mutations.of(answers.get(random.nextInt(answers.size())), random);
    AnswersRead read = new AnswerReader()
        .read("a", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    read.problems().forEach(Mutations::refuseMarker);
    Mutations.refuseMarker(read);
  }
}
