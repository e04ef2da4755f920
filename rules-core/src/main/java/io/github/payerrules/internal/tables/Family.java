package io.github.payerrules.internal.tables;

import java.util.List;
import java.util.Set;

/**
 * A procedure family of {@code families.csv}.
 *
 * @param name as rules name it
 * @param title what it is called in a sentence; may be empty
 * @param group the group to which it belongs, or empty
 * @param sessionBy what makes services of one day different sessions: of {@code region},
 *     {@code phase}, {@code side}, {@code code}
 * @param diagnosticModifier the modifier of diagnostic services; empty where the family has no
 *     phases
 */
public record Family(
    String name, String title, String group, Set<String> sessionBy, String diagnosticModifier) {

  /** The family of a code that no table has. */
  public static final Family NONE = new Family("", "", "", Set.of(), "");

  /** Whether a service of those modifiers is diagnostic or therapeutic; empty without phases. */
  public String phase(List<String> modifiers) {
    if (diagnosticModifier.isEmpty()) {
      return "";
    }
    return modifiers.contains(diagnosticModifier) ? "diagnostic" : "therapeutic";
  }

  public Family {
    sessionBy = Set.copyOf(sessionBy);
  }
}
