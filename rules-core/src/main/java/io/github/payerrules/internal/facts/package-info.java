/**
 * The vocabulary made of a claim, its context and a payer's tables. Objects live for one review.
 *
 * <p>The claim and its lines ask the rooms behind them, and those ask what services have in common;
 * no arrow runs back: {@code facts} to {@code documented}, {@code edits} and {@code onfile}, these
 * to {@code history}, all to {@code service}.
 */
@NullMarked
package io.github.payerrules.internal.facts;

import org.jspecify.annotations.NullMarked;
