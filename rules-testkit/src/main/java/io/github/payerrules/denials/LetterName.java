package io.github.payerrules.denials;

import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of a denial's letter, such as {@code letter-visit-101-64483-20260301-5f2a09c1}: the same
 * in each run, whatever else is on the worklist. Its end tells apart what reads alike.
 */
public final class LetterName {

  private static final int LONGEST = 40;

  private LetterName() {}

  /** The name without an ending. */
  public static String of(WorkedLine line) {
    ServicePayment service = line.match().line();
    String claim = line.claimNumber() == null ? line.payerControlNumber() : line.claimNumber();
    int identity = Objects.hash(
        line.payer(),
        line.claimNumber(),
        line.payerControlNumber(),
        line.match().claimLines(),
        service.code(),
        service.modifiers(),
        service.controlNumber(),
        service.serviceDate());
    return Stream.of(
            "letter",
            word(claim),
            word(service.code()),
            service.serviceDate() == null
                ? ""
                : service.serviceDate().format(DateTimeFormatter.BASIC_ISO_DATE),
            "%08x".formatted(identity))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("-"));
  }

  /** What any file system takes; a number of a claim may hold anything. */
  private static String word(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String plain = text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.substring(0, Math.min(LONGEST, plain.length()));
  }
}
