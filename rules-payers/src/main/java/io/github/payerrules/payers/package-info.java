/** Finds the rule books that ship with this library. */
@NullMarked
package io.github.payerrules.payers;

import org.jspecify.annotations.NullMarked;
