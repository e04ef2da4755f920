package io.github.payerrules.source;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's own record of documented facts. Asked at most once per review, before any rule runs.
 * What the claim and its lines carry themselves goes before what the source says.
 *
 * <p>The patient is that of {@link Claim#patientKey()}.
 *
 * <p>Called from the reviewing thread; must be thread-safe, and must give up in time, since the
 * review waits for it. Whatever it throws, short of a {@link VirtualMachineError}, does not end the
 * review, and the message of what it throws is never shown: what needs evidence then asks.
 */
@FunctionalInterface
public interface EvidenceSource {

  /** Documented facts that hold for every line, or {@code null} when none are known. */
  @Nullable
  Evidence evidenceFor(Claim claim);

  /**
   * A source that knows the answers for these claims: a batch asks for all claims of a chunk at
   * once, and then takes each claim's answer from what this returns. A store that can answer many
   * patients with one query overrides it; by default each claim is asked for alone.
   *
   * <p>Where it fails, the claims are asked for one by one, until three in a row fail too.
   *
   * @param claims claims that this source would be asked about, in the order of the batch
   */
  default EvidenceSource prefetched(List<Claim> claims) {
    return this;
  }
}
