/**
 * The vocabulary made of a claim, its context and a payer's tables. Objects live for one review.
 */
@NullMarked
package io.github.payerrules.internal.facts;

import org.jspecify.annotations.NullMarked;
