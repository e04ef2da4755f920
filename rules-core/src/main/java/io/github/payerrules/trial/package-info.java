/**
 * The rules of a payer one at a time, for tools that ask whether cases would notice a wrong rule:
 * what a rule finds on a claim, which of its conditions held, and the rule as it would be with a
 * mistake in it. {@link io.github.payerrules.PayerRules#trial(String)} begins it.
 */
@NullMarked
package io.github.payerrules.trial;

import org.jspecify.annotations.NullMarked;
