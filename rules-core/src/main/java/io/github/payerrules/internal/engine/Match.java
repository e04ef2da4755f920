package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Facts that fit the further patterns of a rule.
 *
 * @param facts by pattern; of {@code not} and {@code exists} whatever was looked at last
 * @param truth whether they fit for certain
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares matches
record Match(Rule rule, @Nullable Object[] facts, Truth truth) {}
