package io.github.payerrules.source;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's own store of authorizations. Asked at most once per review, before any rule runs,
 * and only for claims that carry none themselves.
 *
 * <p>Called from the reviewing thread; must be thread-safe. An exception does not end the review:
 * what needs authorizations is then reported as not evaluated.
 */
@FunctionalInterface
public interface AuthorizationSource {

  /**
   * The patient's authorizations on file, empty when there is none, {@code null} when not known.
   */
  @Nullable
  List<Authorization> authorizationsFor(Claim claim);
}
