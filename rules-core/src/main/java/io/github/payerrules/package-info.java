/** Reviews claims by the written rules of their payers. */
@NullMarked
package io.github.payerrules;

import org.jspecify.annotations.NullMarked;
