package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.Review;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * Time from the start of the JVM to the first finding: with the packed Medicare, with all packed
 * payers ({@code all}), or with a folder of rule files named on the command line.
 */
public final class StartUp {

  private StartUp() {}

  /** Prints the milliseconds. */
  public static void main(String[] arguments) {
    PayerRules.Builder builder = PayerRules.builder();
    PayerRules rules = (arguments.length == 0
            ? builder.payer("medicare")
            : arguments[0].equals("all")
                ? builder.packedPayers()
                : builder.payers(Path.of(arguments[0])))
        .build();
    Review review = rules.review(TypicalClaim.on(0), TypicalClaim.TODAY);
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.printf(
        "%d ms from JVM start to the first review, %d findings, payers: %d%n",
        System.currentTimeMillis() - start,
        review.findings().size(),
        rules.payerNames().size());
  }
}
