/**
 * The rules of a payer one at a time: what a rule finds on a claim, which of its conditions held,
 * and the rule as it would be with a mistake in it.
 * {@link io.github.payerrules.testkit.rules.PayerUnderTest#of} begins it. The one package here that
 * reads the core's internal types.
 */
@NullMarked
package io.github.payerrules.testkit.rules;

import org.jspecify.annotations.NullMarked;
