package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.denial.DenialReader;
import io.github.payerrules.denial.RemittanceReader;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.review.InvalidClaimException;
import io.github.payerrules.review.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Remittances (835), and denials in JSON. */
final class FuzzedRemittances implements Fuzz.Target {

  private static final String DENIAL = """
      {"id":"ZQXJW1","payer":"medicare","today":"2026-07-01","line":{"status":"4","code":"64483",
       "modifiers":["LT","ZQXJWM"],"units":1,"charge":500.00,"paid":0,"adjustments":[{"group":"CO",
       "carc":"50","amount":500.00}],"rarcs":["N115"],"service_date":"2026-05-01",
       "remit_date":"2026-06-01"},"claim_context":{"patientKey":"ZQXJWKEY"}}""";

  private final List<String> samples = new ArrayList<>();

  FuzzedRemittances(Path repository) throws IOException {
    try (Stream<Path> files = Files.list(repository.resolve("examples/remits"))) {
      for (Path file :
          files.filter(it -> it.toString().endsWith(".835")).sorted().toList()) {
        samples.add(Files.readString(file));
      }
    }
  }

  @Override
  public String name() {
    return "remittances";
  }

  @Override
  public void feed(Random random) throws IOException {
    if (random.nextInt(3) == 0) {
      denial(Mutations.of(DENIAL, random));
      return;
    }
    String text = Mutations.of(samples.get(random.nextInt(samples.size())), random);
    RemittanceReader.read(
        "a.835",
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        new RemittanceHandler() {
          @Override
          public void claim(Remittance payment, ClaimPayment claim, int line) {
            Mutations.refuseMarker(claim);
          }

          @Override
          public void payment(Remittance payment, PaymentTotals totals) {
            Mutations.refuseMarker(payment);
          }

          @Override
          public void problem(Problem problem) {
            Mutations.refuseMarker(problem);
          }
        });
  }

  private static void denial(String json) {
    try {
      Mutations.refuseMarker(DenialReader.read("denial", json).denial());
    } catch (InvalidClaimException invalid) {
      invalid.problems().forEach(Mutations::refuseMarker);
    }
  }
}
