package io.github.payerrules.internal.reviewing;

import io.github.payerrules.review.PolicySource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the documents that citations name. Of a citation into which something of the
 * claim is filled the address is found in each review, in one pass over its text: kept by its text,
 * what comes from claims would be kept for ever. Immutable and thread-safe.
 */
final class SourceLinks {

  private final Map<Character, List<PolicySource>> byFirstLetter = new HashMap<>();

  SourceLinks(List<PolicySource> sources) {
    for (PolicySource source : sources) {
      if (source.link() != null && !source.name().isEmpty()) {
        byFirstLetter
            .computeIfAbsent(source.name().charAt(0), unseen -> new ArrayList<>())
            .add(source);
      }
    }
  }

  /**
   * The address of the first document that the citation names and that has one; {@code null} where
   * there is none. A part of a longer word is no name, as in {@link PolicySource#namedIn}.
   */
  @Nullable
  String of(String citation) {
    boolean inWord = false;
    for (int at = 0; at < citation.length(); at++) {
      List<PolicySource> sources = inWord ? null : byFirstLetter.get(citation.charAt(at));
      for (int i = 0; sources != null && i < sources.size(); i++) {
        if (isNamed(sources.get(i).name(), citation, at)) {
          return sources.get(i).link();
        }
      }
      inWord = Character.isLetterOrDigit(citation.charAt(at));
    }
    return null;
  }

  private static boolean isNamed(String name, String citation, int at) {
    int end = at + name.length();
    return citation.startsWith(name, at)
        && (end == citation.length() || !Character.isLetterOrDigit(citation.charAt(end)));
  }
}
