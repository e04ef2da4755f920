package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.source.SourceAnswerTooLargeException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of limits says what the code does. */
class LimitsTableTest {

  private static final Path TABLE = Path.of("docs", "limits.md");
  private static final String INTERNAL = "io.github.payerrules.internal.";

  private static Object constant(String type, String name) throws ReflectiveOperationException {
    Field field = Class.forName(INTERNAL + type).getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }

  private static String count(String type, String name) throws ReflectiveOperationException {
    return count(((Number) constant(type, name)).longValue());
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String size(String type, String name) throws ReflectiveOperationException {
    long bytes = ((Number) constant(type, name)).longValue();
    return bytes >= 1L << 30
        ? (bytes >> 30) + " GiB"
        : bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
  }

  /** What a limit of trees says of itself, such as {@code at most 8 MiB of text and 9 values}. */
  private static List<String> ofTree(String name) throws ReflectiveOperationException {
    String words = constant("reading.Limits", name).toString();
    return List.of(
        (Integer.parseInt(words.replaceAll(".*characters=(\\d+).*", "$1")) >> 20) + " MiB",
        count(Long.parseLong(words.replaceAll(".*nodes=(\\d+).*", "$1"))) + " values");
  }

  private static Map<String, List<String>> limits() throws ReflectiveOperationException {
    Map<String, List<String>> limits = new LinkedHashMap<>();
    limits.put("text of one claim in JSON or YAML", ofTree("CLAIM"));
    limits.put("text of one JSON or YAML document", ofTree("DOCUMENT"));
    limits.put("one text", List.of(count("reading.Limits", "LONGEST_TEXT")));
    limits.put("lists and objects", List.of("50", count("reading.Limits", "DEEPEST")));
    limits.put("a FHIR resource or bundle", List.of(size("formats.fhir.BoundedInput", "MOST")));
    limits.put("broken FHIR resources", List.of(count("formats.fhir.FhirFile", "MOST_PARTS")));
    limits.put(
        "X12: one segment",
        List.of(
            size("formats.x12.SegmentReader", "LONGEST"),
            count("formats.x12.SegmentReader", "MOST_ELEMENTS")));
    limits.put("X12: lines", List.of(count("formats.x12.claims.ClaimLoop", "MOST_LINES")));
    limits.put("835: different services", List.of(count("denial.ClaimFacts", "MOST_SERVICES")));
    limits.put("problems of one claim", List.of(count("reading.Problems", "MOST")));
    limits.put("problems of one table", List.of(count("tables.TableReader", "MOST_PROBLEMS")));
    limits.put("a table", List.of(size("book.FolderReader", "LARGEST_FILE")));
    limits.put("a rule file", List.of(size("dialect.RuleFile", "LONGEST_FILE")));
    limits.put(
        "all files of a pack",
        List.of(size("book.Pack", "MOST_CHARACTERS"), count("book.Pack", "MOST_FILES")));
    limits.put("lines of a claim", List.of(count("reviewing.Reviewer", "MOST_LINES")));
    limits.put("comparisons", List.of(count("reviewing.ReviewRun", "MOST_COMPARISONS")));
    limits.put("services, authorizations", List.of(count(SourceAnswerTooLargeException.MOST)));
    limits.put("a workbook", List.of(size("reference.SourceFile", "MOST_BYTES_OF_A_WORKBOOK")));
    limits.put("an archive", List.of(size("reference.SourceFile", "MOST_BYTES")));
    return limits;
  }

  @Test
  void eachNumberOfTheTableIsThatOfTheCode() throws IOException, ReflectiveOperationException {
    List<String> rows = Files.readAllLines(TABLE).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| of ") && !line.contains("---"))
        .toList();
    Map<String, List<String>> limits = limits();

    limits.forEach((of, numbers) -> assertThat(rows)
        .as(of)
        .filteredOn(row -> row.startsWith("| " + of))
        .hasSize(1)
        .allSatisfy(row -> assertThat(row).contains(numbers)));
    assertThat(rows)
        .as("rows of which no constant is known")
        .filteredOn(row -> limits.keySet().stream().noneMatch(of -> row.startsWith("| " + of)))
        .allMatch(row -> row.startsWith("| rule firings") || row.startsWith("| time of"));
  }
}
