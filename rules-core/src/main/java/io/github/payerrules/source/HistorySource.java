package io.github.payerrules.source;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.History;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's own store of earlier services. Asked at most once per review, before any rule runs,
 * and only for claims that carry no history themselves.
 *
 * <p>Called from the reviewing thread; must be thread-safe. An exception does not end the review:
 * what needs history is then reported as not evaluated.
 */
@FunctionalInterface
public interface HistorySource {

  /** The patient's earlier services by any provider, or {@code null} when they are not known. */
  @Nullable
  History historyFor(Claim claim);
}
