package io.github.payerrules.source;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
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
}
