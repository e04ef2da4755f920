/** The entry: {@link io.github.payerrules.PayerRules} reviews claims by payers' rules. */
@NullMarked
package io.github.payerrules;

import org.jspecify.annotations.NullMarked;
