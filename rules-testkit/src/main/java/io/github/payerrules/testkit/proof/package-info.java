/**
 * Measures how well cases prove rules: which conditions they decide
 * ({@link io.github.payerrules.testkit.proof.Coverage}) and whether they would notice a wrong rule
 * ({@link io.github.payerrules.testkit.proof.Mutation}).
 * {@link io.github.payerrules.testkit.proof.Proof} begins it.
 */
@NullMarked
package io.github.payerrules.testkit.proof;

import org.jspecify.annotations.NullMarked;
