/** Letters to payers as documents of a word processor. */
@NullMarked
package io.github.payerrules.letters;

import org.jspecify.annotations.NullMarked;
