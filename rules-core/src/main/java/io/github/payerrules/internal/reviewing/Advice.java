package io.github.payerrules.internal.reviewing;

import io.github.payerrules.internal.rule.Metadata;
import io.github.payerrules.internal.tables.Denials;
import io.github.payerrules.internal.tables.PayerTerms;
import io.github.payerrules.review.PolicySource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a payer adds to the findings of its rules: what practices do about them, and where the
 * policy is to be read. Thread-safe.
 */
final class Advice {

  private final PayerTerms terms;

  /** By citation, of those in which nothing is filled in. */
  private final Map<String, Optional<String>> links = new ConcurrentHashMap<>();

  Advice(PayerTerms terms) {
    this.terms = terms;
  }

  /** The payer's usual fix where it lists one, else what practices do about such denials. */
  String remedy(Metadata metadata) {
    String usual = terms.usualFix(metadata.group(), metadata.carc());
    return usual == null ? Denials.shipped().play(metadata.carc()) : usual;
  }

  /**
   * The address of a document that a citation names; {@code null} where none is known.
   *
   * @param citation as the finding has it
   */
  @Nullable
  String link(Metadata metadata, String citation) {
    // What is filled in comes from the claim: it would be kept for ever.
    boolean asWritten = metadata.citation().text().equals(citation);
    return (asWritten ? links.computeIfAbsent(citation, this::newLink) : newLink(citation))
        .orElse(null);
  }

  private Optional<String> newLink(String citation) {
    return PolicySource.namedIn(citation, terms.sources()).stream()
        .map(PolicySource::link)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
