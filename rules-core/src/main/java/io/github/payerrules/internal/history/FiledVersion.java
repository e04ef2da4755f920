package io.github.payerrules.internal.history;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.PriorService.Status;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One form in which a claim was sent: the original, a replacement of it, or its void. Immutable and
 * thread-safe.
 *
 * @param number the practice's number of the claim; many practices give all claims of a patient one
 *     number, so that only number and date of service together tell which claim it is
 * @param replaces the payer's number of the claim that a replacement or void takes back
 */
record FiledVersion(
    @Nullable String number, Kind kind, @Nullable String replaces, List<Line> lines) {

  enum Kind {
    ORIGINAL,
    VOID,
    REPLACEMENT
  }

  /** A service with the number of its line. */
  record Line(int number, PriorService service) {}

  /** What is equal where a line is sent once more. */
  private record Key(
      String number,
      Kind kind,
      @Nullable String replaces,
      int line,
      String code,
      LocalDate date,
      List<String> modifiers) {}

  /** A version with all that it says. */
  private record Sent(FiledVersion version, String content) {}

  private static final Comparator<Sent> LARGEST_FIRST = Comparator.comparingInt(
          (Sent sent) -> -sent.version.lines.size())
      .thenComparing(Sent::content);

  /**
   * The later of two that correct one claim is the greater: payers number claims upwards. One that
   * does not say what it corrects comes last. Of two that say the same, which is later is not
   * known: their content decides, so that the order in which files are read does not.
   */
  static final Comparator<FiledVersion> LATER = Comparator.comparing(
          FiledVersion::replaces,
          Comparator.nullsLast(
              Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
      .thenComparing(FiledVersion::kind)
      .thenComparing(FiledVersion::content);

  static FiledVersion of(Claim claim) {
    Kind kind = kind(claim);
    return new FiledVersion(
        claim.claimNumber(),
        kind,
        kind == Kind.ORIGINAL ? null : claim.originalReference(),
        claim.lines().stream()
            .map(line -> new Line(line.number(), service(claim, line)))
            .toList());
  }

  private static Kind kind(Claim claim) {
    return switch (Objects.requireNonNullElse(claim.frequencyCode(), "1")) {
      case "7" -> Kind.REPLACEMENT;
      case "8" -> Kind.VOID;
      default -> Kind.ORIGINAL;
    };
  }

  private static PriorService service(Claim claim, ServiceLine line) {
    Provider rendering = line.rendering() == null ? claim.rendering() : line.rendering();
    List<String> diagnoses = new ArrayList<>(line.diagnoses());
    for (int pointer : line.diagnosisPointers()) {
      if (pointer >= 1 && pointer <= claim.diagnoses().size()) {
        diagnoses.add(claim.diagnoses().get(pointer - 1));
      }
    }
    return PriorService.builder()
        .code(line.code())
        .date(line.date())
        .modifiers(line.modifiers())
        .units(line.units())
        .diagnoses(diagnoses)
        .placeOfService(line.placeOfService())
        .rendering(rendering)
        .status(Status.PENDING)
        .claimNumber(claim.claimNumber())
        .lineControlNumber(line.lineControlNumber())
        .build();
  }

  boolean isCorrection() {
    return kind != Kind.ORIGINAL;
  }

  Set<LocalDate> dates() {
    Set<LocalDate> dates = new HashSet<>();
    lines.forEach(line -> dates.add(line.service().date()));
    return dates;
  }

  /** What was done on which day, whatever the claim is called. */
  Set<List<Object>> services() {
    Set<List<Object>> services = new HashSet<>();
    lines.forEach(
        line -> services.add(List.of(line.service().date(), line.service().code())));
    return services;
  }

  private String content() {
    return lines.stream()
        .map(line -> key(line) + " " + line.service().units().stripTrailingZeros())
        .sorted()
        .toList()
        .toString();
  }

  /**
   * Lines that were sent to another payer or again count once: with the version that has the most
   * of them, whatever the order in which they were sent.
   */
  static List<FiledVersion> eachLineOnce(List<FiledVersion> sent) {
    if (sent.size() == 1) {
      return sent;
    }
    IdentityHashMap<FiledVersion, FiledVersion> once = new IdentityHashMap<>();
    Set<Key> seen = new HashSet<>();
    sent.stream()
        .map(version -> new Sent(version, version.content()))
        .sorted(LARGEST_FIRST)
        .forEach(each -> once.put(each.version, each.version.without(seen)));
    return sent.stream()
        .map(version -> Objects.requireNonNull(once.get(version)))
        .filter(version -> !version.lines.isEmpty())
        .toList();
  }

  private FiledVersion without(Set<Key> seen) {
    return number == null
        ? this
        : new FiledVersion(
            number,
            kind,
            replaces,
            lines.stream().filter(line -> seen.add(key(line))).toList());
  }

  private Key key(Line line) {
    PriorService service = line.service();
    return new Key(
        Objects.requireNonNullElse(number, ""),
        kind,
        replaces,
        line.number(),
        service.code(),
        service.date(),
        service.modifiers());
  }

  @Override
  public String toString() {
    return "FiledVersion[" + kind + ", " + lines.size() + " lines]";
  }
}
