package io.github.payerrules.examples.priorauthorization;

import io.github.payerrules.PayerRules;
import io.github.payerrules.request.AuthorizationRequest;
import io.github.payerrules.request.AuthorizationRequests;
import io.github.payerrules.request.PasBundle;
import io.github.payerrules.verify.VisitRead;
import io.github.payerrules.verify.VisitReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/** Puts the request of a file together and prints its packet, or what is missing. */
public final class Packet {

  private Packet() {}

  /** The packet of the request in a file, or its gaps, a line each. */
  static String of(PayerRules rules, Path file, LocalDate today) throws IOException {
    VisitRead planned = new VisitReader().readAll(file).get(0);
    AuthorizationRequest request =
        AuthorizationRequests.of(rules).request(planned.orThrow().claim(), today);
    if (request.isComplete()) {
      return PasBundle.json(request, today);
    }
    StringBuilder gaps = new StringBuilder();
    request.gaps().forEach(gap -> gaps.append("missing: ").append(gap.title()).append('\n'));
    return gaps.toString();
  }

  public static void main(String[] arguments) throws IOException {
    PayerRules rules = PayerRules.builder().packedPayers().build();
    System.out.println(of(rules, Path.of(arguments[0]), LocalDate.now(ZoneId.systemDefault())));
  }
}
