/**
 * What must hold of every review, whatever the rules say:
 * {@link io.github.payerrules.invariants.Invariants} tries it on a claim.
 */
@NullMarked
package io.github.payerrules.invariants;

import org.jspecify.annotations.NullMarked;
