/**
 * Proves rules with claims whose right answer is known:
 * {@link io.github.payerrules.testkit.PayerRulesTests} for JUnit,
 * {@link io.github.payerrules.testkit.Suite} for everything else.
 */
@NullMarked
package io.github.payerrules.testkit;

import org.jspecify.annotations.NullMarked;
