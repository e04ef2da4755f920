package io.github.payerrules.source;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's own store of authorizations. Asked at most once per review, before any rule runs,
 * and only for claims that carry none themselves.
 *
 * <p>The patient is that of {@link Claim#patientKey()}.
 *
 * <p>Called from the reviewing thread; must be thread-safe, and must give up in time, since the
 * review waits for it. Whatever it throws, short of a {@link VirtualMachineError}, does not end the
 * review, and the message of what it throws is never shown: what needs authorizations is then
 * reported as not evaluated.
 */
@FunctionalInterface
public interface AuthorizationSource {

  /**
   * The patient's authorizations on file, empty when there is none, {@code null} when not known.
   */
  @Nullable
  List<Authorization> authorizationsFor(Claim claim);

  /**
   * A source that knows the answers for these claims: a batch asks for all claims of a chunk at
   * once, and then takes each claim's answer from what this returns. A store that can answer many
   * patients with one query overrides it; by default each claim is asked for alone.
   *
   * <p>Where it fails, the claims are asked for one by one, until three in a row fail too.
   *
   * @param claims claims that this source would be asked about, in the order of the batch
   */
  default AuthorizationSource prefetched(List<Claim> claims) {
    return this;
  }
}
