package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document on which a payer's rules rest. Immutable and thread-safe.
 *
 * @param name as citations name it, such as {@code L39015} or {@code NCCI Policy Manual}
 * @param title what it is, in our own words
 * @param link its address; {@code null} where none is known
 * @param seen when it was looked at; {@code null} where nobody wrote it down
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicySource(
    String name,
    String title,
    @Nullable String link,
    @Nullable LocalDate seen) {

  /** Those of the sources that a citation names, in the order in which it names them. */
  public static List<PolicySource> namedIn(String citation, List<PolicySource> sources) {
    List<PolicySource> named = new ArrayList<>();
    for (PolicySource source : sources) {
      if (source.place(citation) >= 0) {
        named.add(source);
      }
    }
    named.sort(Comparator.comparingInt(source -> source.place(citation)));
    return named;
  }

  /** Where the citation names it; below 0 where it does not. A part of a longer word is no name. */
  private int place(String citation) {
    int at = citation.indexOf(name);
    while (at >= 0 && (isInWord(citation, at - 1) || isInWord(citation, at + name.length()))) {
      at = citation.indexOf(name, at + 1);
    }
    return at;
  }

  private static boolean isInWord(String citation, int at) {
    return at >= 0 && at < citation.length() && Character.isLetterOrDigit(citation.charAt(at));
  }
}
