package io.github.payerrules.vocabulary;

import io.github.payerrules.claim.EvidenceFact;
import org.jspecify.annotations.Nullable;

/**
 * What is documented of the service and the patient. Its words are the names of
 * {@link EvidenceFact}, where the question behind each stands, except the diagnostic blocks, of
 * which {@link Relief} tells. The line's own evidence goes before the claim's.
 *
 * <p>Where a fact exists in weeks and in months, one answers for the other (52 weeks are 12 months;
 * parts of a month or a week do not count). Where the side or the number of levels is not among the
 * evidence of the line, the line's {@code laterality} and {@code levels} answer for it.
 */
public interface Documented {

  /**
   * What is documented of the fact: a value of its {@link EvidenceFact#kind()}, {@code null} where
   * that is not known.
   */
  @Nullable
  Object value(EvidenceFact fact);
}
