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

  private final Map<String, List<PolicySource>> byFirstWord = new HashMap<>();

  SourceLinks(List<PolicySource> sources) {
    for (PolicySource source : sources) {
      if (source.link() != null && !source.name().isEmpty()) {
        byFirstWord
            .computeIfAbsent(word(source.name(), 0), unseen -> new ArrayList<>())
            .add(source);
      }
    }
  }

  /** The word that begins there; a character that is of no word stands for itself. */
  private static String word(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(at, Math.max(end, at + 1));
  }

  /**
   * The address of the first document that the citation names and that has one; {@code null} where
   * there is none. A part of a longer word is no name, as in {@link PolicySource#namedIn}.
   */
  @Nullable
  String of(String citation) {
    for (int at = 0; at < citation.length(); ) {
      String word = word(citation, at);
      for (PolicySource source : byFirstWord.getOrDefault(word, List.of())) {
        if (isNamed(source.name(), citation, at)) {
          return source.link();
        }
      }
      at += word.length();
    }
    return null;
  }

  private static boolean isNamed(String name, String citation, int at) {
    int end = at + name.length();
    return citation.startsWith(name, at)
        && (end == citation.length() || !Character.isLetterOrDigit(citation.charAt(end)));
  }
}
