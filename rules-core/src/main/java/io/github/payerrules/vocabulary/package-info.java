/**
 * The words that rule files may use, and nothing else can be named there.
 *
 * <p>Every method of {@link io.github.payerrules.vocabulary.Line} and of the types that it returns
 * is a word: without parameters it is written {@code procedure}, with parameters
 * {@code inLastMonths( 12 )}. {@code null} means unknown: a condition on an unknown value decides
 * nothing, and the rule asks instead.
 *
 * <p>Words are total and side-effect free. The objects live as long as one review and are used by
 * its thread alone.
 */
@NullMarked
package io.github.payerrules.vocabulary;

import org.jspecify.annotations.NullMarked;
