package io.github.payerrules.cli;

import io.github.payerrules.review.Problem;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The files of a practice: what each holds is told by its content, whatever its name. */
final class PracticeFiles {

  private static final List<String> TEXT = List.of(".txt", ".era");
  private static final List<String> TREES = List.of(".json", ".jsonl", ".ndjson");
  private static final List<String> YAML = List.of(".yaml", ".yml");
  private static final FilesBelow ALL = new FilesBelow(
      "practice",
      List.of(
          ".json", ".jsonl", ".ndjson", ".yaml", ".yml", ".837", ".837p", ".835", ".271", ".278",
          ".x12", ".edi", ".era", ".txt"),
      file -> !hasEnding(file, TEXT) || start(file).contains("ST"),
      Set.of("837", "835", "271", "278"),
      Pattern.compile("(?s)\"?\\blines\"?\\s*:.*\\bcode\"?\\s*:"));

  /** Enough to see which resources a bundle holds. */
  private static final int START = 1 << 20;

  /** What a file holds. */
  enum Kind {
    /** Claims, requests for authorization, planned visits and records of authorizations. */
    CLAIMS,
    /** Remittances. */
    REMITTANCES,
    /** What payers answered before the service. */
    ANSWERS
  }

  private PracticeFiles() {}

  /** Files as given; of a folder all below it, sorted; what is no file is told and not read. */
  static List<Path> below(List<Path> given, Consumer<Problem> unread) {
    return ALL.of(given, unread);
  }

  /** What a file holds; nothing where it is none of these. */
  static Set<Kind> kinds(Path file) {
    if (hasEnding(file, YAML)) {
      return EnumSet.of(Kind.CLAIMS);
    }
    String start = start(file);
    return hasEnding(file, TREES) || beginsAsJson(start) ? ofJson(start) : ofX12(start);
  }

  private static boolean beginsAsJson(String start) {
    String text = start.replace("\uFEFF", "").stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }

  /** FHIR resources by their type; whatever else there is are claims. */
  private static Set<Kind> ofJson(String start) {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (has(start, "Claim")) {
      kinds.add(Kind.CLAIMS);
    }
    if (has(start, "ExplanationOfBenefit")) {
      kinds.add(Kind.REMITTANCES);
    }
    if (has(start, "CoverageEligibilityResponse")) {
      kinds.add(Kind.ANSWERS);
    }
    if (has(start, "ClaimResponse") && !kinds.contains(Kind.CLAIMS)) {
      kinds.add(start.contains("\"preauthorization\"") ? Kind.ANSWERS : Kind.REMITTANCES);
    }
    if (kinds.isEmpty()) {
      kinds.add(Kind.CLAIMS);
    }
    return kinds;
  }

  private static boolean has(String start, String resource) {
    return Pattern.compile("\"resourceType\"\\s*:\\s*\"" + resource + "\"")
        .matcher(start)
        .find();
  }

  private static Set<Kind> ofX12(String start) {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String transaction : Transactions.numbersIn(start)) {
      switch (transaction) {
        case "837" -> kinds.add(Kind.CLAIMS);
        case "835" -> kinds.add(Kind.REMITTANCES);
        case "271", "278" -> kinds.add(Kind.ANSWERS);
        default -> {
          // such as an acknowledgment, which says nothing of claims
        }
      }
    }
    return kinds;
  }

  private static boolean hasEnding(Path file, List<String> endings) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }

  private static String start(Path file) {
    return Transactions.start(file, START);
  }
}
