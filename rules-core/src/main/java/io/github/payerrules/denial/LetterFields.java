package io.github.payerrules.denial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the fields of a letter are filled with. A field that nobody knows is a gap, written in
 * brackets; one that names the patient, the practice or an address is left as a merge field,
 * written {@code «patientName»}. Immutable and thread-safe; {@link #toString()} shows no content.
 */
public final class LetterFields {

  /** A field as a letter's template has it, such as {@code {claimNumber}}; group 1 is its name. */
  public static final Pattern FIELD = Pattern.compile("\\{([a-zA-Z]+)}");

  /** The fields that the caller merges; no claim or remittance tells them to this library. */
  public static final Set<String> IDENTITY = Set.of(
      "patientName",
      "patientBirthDate",
      "memberNumber",
      "signature",
      "practiceName",
      "practiceAddress",
      "practicePhone",
      "practiceNpi",
      "practiceTaxId",
      "physicianName",
      "payerAddress");

  private static final Set<String> LISTS = Set.of("policy", "criteria", "facts", "enclosures");

  private final Map<String, List<String>> known;

  LetterFields(Map<String, List<String>> known) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    known.forEach((name, lines) -> copy.put(name, List.copyOf(lines)));
    this.known = copy;
  }

  /** Whether the field is a list, with a line for each entry. */
  public boolean isList(String name) {
    return LISTS.contains(name);
  }

  /** Whether the field is left for the caller's mail merge. */
  public boolean isMergeField(String name) {
    return IDENTITY.contains(name) && !known.containsKey(name);
  }

  /** What the field is filled with, a gap or a merge field where it is not known. */
  public List<String> lines(String name) {
    List<String> lines = known.getOrDefault(name, List.of());
    if (!lines.isEmpty()) {
      return lines;
    }
    return List.of(
        isMergeField(name) ? "\u00ab" + name + "\u00bb" : "[" + PolicyCriteria.plain(name) + "]");
  }

  /** What of the field a person must fill in; empty where all is known. */
  public List<String> gaps(String name) {
    return lines(name).stream()
        .filter(LetterFields::isGap)
        .map(each -> each.substring(1, each.length() - 1))
        .toList();
  }

  private static boolean isGap(String line) {
    return line.startsWith("[") && line.endsWith("]");
  }

  @Override
  public String toString() {
    return "LetterFields[" + known.keySet() + "]";
  }
}
